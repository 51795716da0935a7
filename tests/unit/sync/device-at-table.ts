import { recordEdits } from '../../../src/sync/changes'
import { replicaOf } from '../../../src/sync/engine'
import { createReplayer } from '../../../src/sync/replayer'
import { batchId, deviceId, rootOf } from '../../../src/sync/scalars'
import type { DocumentKey } from '../../../src/sync/scalars'
import { plainCompression } from '../../simulation/compression'
import { createFakeRemote } from '../../support/fake-remote'
import type { FakeTable } from '../../support/fake-remote'
import { createMemoryStore } from '../../support/memory-store'

const rules = { uniqueNumber: () => undefined }

/** A device with books of its own before a table. Unless told otherwise time stands still, so that what was checked stays fresh. */
export function deviceAtTable(name: string, table: FakeTable, now: () => number = () => 1_000_000) {
  let made = 0
  const store = createMemoryStore(rules)
  const remote = createFakeRemote({ workspace: 'main', table })
  const replayer = createReplayer({
    store,
    remote,
    compression: plainCompression,
    world: {
      now,
      random: () => 0.5,
      newBatchId: () => batchId(`${name}-batch-${++made}`),
      newDeviceId: () => deviceId(name),
      newRoot: () => rootOf(`${name}-root-${++made}`),
    },
    rules,
    readable: (_kind, value) => value,
  })
  const write = (id: string) =>
    store.transaction('write', async (tx) => {
      const { device } = await replicaOf(tx, () => deviceId(name))
      const edit = { key: `invoice#${id}` as DocumentKey, before: undefined, after: { id } }
      return recordEdits(tx, [edit], { at: 1, device })
    })
  return { replayer, write, remote }
}
