import { describe, expect, it } from 'vitest'
import { recordEdits } from '../../../src/sync/changes'
import { replicaOf } from '../../../src/sync/engine'
import { createReplayer } from '../../../src/sync/replayer'
import { batchId, deviceId, rootOf } from '../../../src/sync/scalars'
import type { DocumentKey } from '../../../src/sync/scalars'
import { createFakeRemote, createFakeTable } from '../../support/fake-remote'
import { createMemoryStore } from '../../support/memory-store'
import { plainCompression } from '../../simulation/compression'

const rules = { uniqueNumber: () => undefined }

/** A device with books of its own; time stands still, so that what was checked stays fresh. */
function newDevice(name: string, table = createFakeTable()) {
  let made = 0
  const store = createMemoryStore(rules)
  const remote = createFakeRemote({ workspace: 'main', table })
  const replayer = createReplayer({
    store,
    remote,
    compression: plainCompression,
    world: {
      now: () => 1_000_000,
      random: () => 0.5,
      newBatchId: () => batchId(`${name}-batch-${++made}`),
      newDeviceId: () => deviceId(name),
      newRoot: () => rootOf(`${name}-root`),
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
  return { replayer, write }
}

describe('a table that was gone for a moment', () => {
  it('is read again before anything is sent to it, however fresh the last look was', async () => {
    const table = createFakeTable()
    const [one, other] = [newDevice('one', table), newDevice('other', table)]
    await one.write('a')
    expect((await one.replayer.round()).outcome.kind).toBe('done')

    table.workspaces = undefined
    await one.write('b')
    expect((await one.replayer.round()).outcome).toEqual({ kind: 'fault', fault: { kind: 'no-table' } })

    table.workspaces = new Map()
    await other.write('c')
    expect((await other.replayer.round()).outcome.kind).toBe('done')
    const before = [...(table.workspaces.get('main')?.log.keys() ?? [])]
    expect((await one.replayer.round()).outcome.kind).toBe('other-history')
    expect([...(table.workspaces.get('main')?.log.keys() ?? [])]).toEqual(before)
  })
})
