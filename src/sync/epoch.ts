import { faultStop, isStop } from './engine'
import type { Engine, Stop } from './engine'
import type { Replica } from './local'
import { readMeta } from './meta'
import { walkLog } from './walk'

/** The walk came to the entry that it was sent for. */
const reached = { kind: 'stopped' } as const satisfies Stop

/**
 * Whether the log, read from its first entry, leads to where this device stands. After a restore entries can lie behind
 * a missing one, or follow one that was replaced: whoever stands among them sees nothing amiss in what comes next, and
 * nobody else sees what it writes. So every device looks once whenever the epoch has changed.
 */
export async function leadsToCursor(engine: Engine, replica: Replica): Promise<boolean | Stop> {
  const { root, cursor } = replica
  if (root === undefined || cursor.number === 0) return true
  let there: string | undefined
  const end = await walkLog(engine, { number: 0, batch: root }, async (entry) => {
    if (entry.number !== cursor.number) return undefined
    there = entry.batch
    return reached
  })
  if (end.kind !== 'differs' && isStop(end) && end !== reached) return end
  return there === cursor.batch
}

/**
 * Tells the others that what follows here is about to be replaced: they look whether the log still leads to them.
 * @returns a stop where it could not be told; nothing may be appended then
 */
export async function raiseEpoch(engine: Engine): Promise<Stop | undefined> {
  const found = await readMeta(engine)
  if (found.kind !== 'meta') return found
  if (found.meta === undefined) return { kind: 'busy' }
  const { root } = found.meta
  const epoch = found.meta.epoch + 1
  const answer = await engine.remote.replaceMeta({ ...found.meta, epoch }, found.meta)
  if (!answer.ok) return faultStop(answer.fault)
  if (answer.value === 'taken') return { kind: 'busy' }
  await engine.store.transaction('write', async (tx) => {
    const replica = await tx.replica()
    if (replica?.root === root) await tx.setReplica({ ...replica, epoch: Math.max(replica.epoch, epoch) })
  })
  return undefined
}
