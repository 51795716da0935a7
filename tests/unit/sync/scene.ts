import { recordEdits } from '../../../src/sync/changes'
import type { Edit } from '../../../src/sync/changes'
import { freshMemory, replicaOf } from '../../../src/sync/engine'
import type { Memory } from '../../../src/sync/engine'
import type { JsonObject } from '../../../src/sync/json'
import type { LocalStore, LocalTransaction } from '../../../src/sync/ports'
import { createReplayer } from '../../../src/sync/replayer'
import { batchId, deviceId, documentKey, rootOf } from '../../../src/sync/scalars'
import { plainCompression } from '../../simulation/compression'
import { rules } from '../../simulation/rules'
import { createFakeRemote } from '../../support/fake-remote'
import { createMemoryStore } from '../../support/memory-store'
import { once, onItsWay } from './on-its-way'
import type { Meets, Port } from './on-its-way'

/** One table, its devices, and the time that they share. */
export function createScene(options: { readonly pageBytes?: number } = {}) {
  const table = createFakeRemote({ workspace: 'main', ...options })
  const time = { now: Date.UTC(2026, 0, 1) }
  let names = 0
  return {
    table,
    time,
    device: (name: string, store: LocalStore = createMemoryStore(rules)) =>
      createDevice({ name, store, table, time, newName: () => ++names }),
  }
}

export type Scene = ReturnType<typeof createScene>
export type SceneDevice = ReturnType<Scene['device']>

interface Parts {
  readonly name: string
  readonly store: LocalStore
  readonly table: ReturnType<typeof createFakeRemote>
  readonly time: { now: number }
  readonly newName: () => number
}

const keyOf = (id: string) => documentKey('note', id)

function createDevice({ name, store, table, time, newName }: Parts) {
  const clock = { ahead: 0 }
  const now = () => time.now + clock.ahead
  let meets: Meets = () => 'pass'
  const remote = onItsWay(table, (port) => meets(port))
  /** A worker life: what it remembers dies with it. */
  const newLife = (memory: Memory = freshMemory()) =>
    createReplayer(
      {
        store,
        remote,
        compression: plainCompression,
        world: {
          now,
          random: () => 0.5,
          newBatchId: () => batchId(`batch-${newName()}`),
          newDeviceId: () => deviceId(`${name}-${newName()}`),
          newRoot: () => rootOf(`root-${newName()}`),
        },
        rules,
        readable: (_kind, value) => value,
      },
      memory,
    )
  let life = newLife()
  const read = <T>(work: (tx: LocalTransaction) => Promise<T>) => store.transaction('read', work)
  const stored = (id: string) => read(async (tx) => (await tx.documents([keyOf(id)]))[0])

  /** A second passes, and somebody has written. */
  const record = (edits: (tx: LocalTransaction) => Promise<readonly Edit[]>) => {
    time.now += 1_000
    return store.transaction('write', async (tx) => {
      const { device } = await replicaOf(tx, () => deviceId(`${name}-${newName()}`))
      return recordEdits(tx, await edits(tx), { at: now(), device })
    })
  }

  return {
    store,
    clock,
    newLife,
    /** What the device's requests meet from here on. */
    on(next: Meets): void {
      meets = next
    },
    /** The worker was stopped and started again: another life on the same storage. */
    restart(memory?: Memory): void {
      life = newLife(memory)
    },
    /** A minute passes, then a whole round. */
    round() {
      time.now += 60_000
      return life.round()
    },
    agree: () => life.agreeToMerge(),
    /** Everything that was set aside has another try. */
    retry: async () => life.retryParked((await read((tx) => tx.parked())).map(({ key }) => key)),
    /** Changes fields of a document, or makes it. @param fields may depend on what is there as it is written */
    write: (id: string, fields: JsonObject | ((there: JsonObject) => JsonObject)) =>
      record(async (tx) => {
        const [before] = await tx.documents([keyOf(id)])
        const there = before?.value ?? {}
        const after = { ...there, ...(typeof fields === 'function' ? fields(there) : fields) }
        return [{ key: keyOf(id), before: before?.value, after }]
      }),
    writeMany: (count: number, fields: (index: number) => JsonObject) =>
      record(async () =>
        Array.from({ length: count }, (_, index) => ({
          key: keyOf(`n${index}`),
          before: undefined,
          after: fields(index),
        })),
      ),
    /** Makes a deleted document anew, with nothing of what it held. */
    remake: (id: string, fields: JsonObject) =>
      record(async (tx) => [
        { key: keyOf(id), before: (await tx.documents([keyOf(id)]))[0]?.value, after: fields },
      ]),
    remove: (id: string) =>
      record(async (tx) => {
        const [before] = await tx.documents([keyOf(id)])
        return before ? [{ key: before.key, before: before.value, after: before.value, deleted: true }] : []
      }),
    stored,
    /** What a person sees of it; `undefined` where it is not, or was deleted. */
    async see(id: string) {
      const document = await stored(id)
      return document === undefined || document.deleted ? undefined : document.value
    },
    replica: () => read((tx) => tx.replica()),
    inflight: () => read((tx) => tx.inflight()),
    parked: () => read((tx) => tx.parked()),
    notes: () => read((tx) => tx.documentsOfKind('note')),
    conflicts: () =>
      read(async (tx) =>
        (await tx.documentsOfKind('conflict')).filter(({ deleted }) => !deleted).map(({ value }) => value),
      ),
    /** Ids that wait to be sent, each once, oldest first. */
    waiting: () =>
      read(async (tx) => [
        ...new Set((await tx.outbox(0, 100_000)).map(({ key }) => key.slice(key.indexOf('#') + 1))),
      ]),
  }
}

/** Rounds until nothing moves any more. @throws Error when that never comes */
export async function settle(...devices: readonly SceneDevice[]): Promise<void> {
  let still = 0
  for (let pass = 0; still <= devices.length; pass++) {
    const device = devices[pass % devices.length]!
    const { outcome, report } = await device.round()
    if (outcome.kind !== 'done' || pass > 40) throw new Error(`never quiet: ${JSON.stringify(outcome)}`)
    still = report.entriesReceived + report.entriesSent === 0 ? still + 1 : 0
  }
}

/** A round whose worker is stopped at its first request to `port`; the next one is another life. */
export async function dieAt(
  device: SceneDevice,
  port: Port,
  fate: 'killed' | 'killed-after' = 'killed',
): Promise<void> {
  const reached = new Promise<void>((resolve) => device.on(once(port, fate, async () => resolve())))
  const outlived = device.round().then(() => {
    throw new Error(`the round never came to ${port}`)
  })
  await Promise.race([reached, outlived])
  // What has left for the table still arrives there.
  await new Promise(setImmediate)
  device.on(() => 'pass')
  device.restart()
}
