import { createCompression } from '../../../src/cloud/compression'
import { uniqueNumberKey } from '../../../src/domain/unique-number'
import { recordEdits } from '../../../src/sync/changes'
import { replicaOf } from '../../../src/sync/engine'
import type { JsonObject } from '../../../src/sync/json'
import type { LogEntry, LogPage, ReadableCopy } from '../../../src/sync/log'
import type { Answer, Remote } from '../../../src/sync/ports'
import { createReplayer } from '../../../src/sync/replayer'
import { batchId, deviceId, rootOf } from '../../../src/sync/scalars'
import type { DocumentKey } from '../../../src/sync/scalars'
import { createFakeRemote } from '../../support/fake-remote'
import type { FakeTable } from '../../support/fake-remote'
import { createMemoryStore } from '../../support/memory-store'

/** What DynamoDB charges for: a write unit a begun kB, a read unit (strongly consistent) for each 4 kB begun. */
export interface Units {
  requests: number
  written: number
  read: number
  /** Of the log and of the readable copies, as they lie in the table. */
  logBytes: number
}

/** Keys and attributes of an item beside what it carries, about. */
const restBytes = 200
const writeUnits = (bytes: number): number => Math.ceil(bytes / 1_024)
const readUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 4_096))
const sizeOf = (value: JsonObject): number => Buffer.byteLength(JSON.stringify(value)) + restBytes

/** A device with the protocol, real gzip and a table in memory, that counts what DynamoDB would charge. */
export function countedDevice(table: FakeTable, name: string, clock: { now: number }) {
  const rules = { uniqueNumber: uniqueNumberKey }
  const store = createMemoryStore(rules)
  const units: Units = { requests: 0, written: 0, read: 0, logBytes: 0 }
  let made = 0
  const count = (port: string, given: unknown) => {
    units.requests++
    if (port === 'append') {
      const bytes = (given as LogEntry).payload.length + restBytes
      units.written += writeUnits(bytes)
      units.logBytes += bytes
    } else if (port === 'putCopy') units.written += writeUnits(sizeOf((given as ReadableCopy).value))
    else if (port.startsWith('read')) units.read += port === 'readLog' ? 0 : 1
    else units.written += 1
  }
  const remote = new Proxy(createFakeRemote({ workspace: 'main', table }), {
    get(target, port) {
      const call: unknown = Reflect.get(target, port)
      if (typeof call !== 'function') return call
      return async (...given: unknown[]) => {
        count(String(port), given[0])
        const answer = (await (call as (...given: unknown[]) => unknown)(...given)) as Answer<LogPage>
        if (port === 'readLog' && answer.ok) units.read += readUnits(answer.value.bytes)
        return answer
      }
    },
  }) as Remote
  const replayer = createReplayer({
    store,
    remote,
    compression: createCompression(),
    world: {
      now: () => clock.now,
      random: () => 0.5,
      newBatchId: () => batchId(`${name}-${++made}`),
      newDeviceId: () => deviceId(name),
      newRoot: () => rootOf('root'),
    },
    rules,
    readable: (_kind, value) => value,
  })
  return {
    units,
    write: (key: DocumentKey, before: JsonObject | undefined, after: JsonObject) =>
      store.transaction('write', async (tx) => {
        const { device } = await replicaOf(tx, () => deviceId(name))
        return recordEdits(tx, [{ key, before, after }], { at: clock.now, device })
      }),
    /** Until a round has nothing more to do. @throws Error where it stops for another reason */
    async round(why: 'change' | 'poll') {
      for (let tries = 0; tries < 50; tries++) {
        const { outcome } = await replayer.round({ why })
        if (outcome.kind === 'done') return
        if (outcome.kind !== 'busy') throw new Error(`a round ended with ${outcome.kind}`)
      }
      throw new Error('fifty rounds did not come to an end')
    },
  }
}
