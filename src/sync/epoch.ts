import { faultStop, isStop } from './engine'
import type { Engine, Stop } from './engine'
import type { Meta } from './log'
import type { Mark, Replica } from './local'
import { readMeta } from './meta'
import { readSnapshot } from './snapshot'
import { walkLog } from './walk'

/** The walk came to the entry that it was sent for. */
const reached = { kind: 'stopped' } as const satisfies Stop

/**
 * Whether the log, read from its first entry or from a whole snapshot, leads to where this device stands. After a restore
 * entries can lie behind a missing one, or follow one that was replaced: whoever stands among them sees nothing amiss in
 * what comes next, and nobody else sees what it writes. So every device looks once whenever the epoch has changed.
 */
export async function leadsToCursor(engine: Engine, replica: Replica, meta: Meta): Promise<boolean | Stop> {
  const { root, cursor } = replica
  if (root === undefined || cursor.number === 0) return true
  const leads = await walkTo(engine, { number: 0, batch: root }, cursor)
  const { snapshot } = meta
  if (leads !== false || snapshot === undefined || snapshot.entry > cursor.number) return leads
  const documents = await readSnapshot(engine, snapshot)
  if ('kind' in documents) return documents.kind === 'damaged' ? false : documents
  return walkTo(engine, { number: snapshot.entry, batch: snapshot.batch }, cursor)
}

async function walkTo(engine: Engine, from: Mark, to: Mark): Promise<boolean | Stop> {
  let there = from.number === to.number ? from.batch : undefined
  const end = await walkLog(engine, from, async (entry) => {
    if (entry.number !== to.number) return undefined
    there = entry.batch
    return reached
  })
  if (end.kind === 'differs') return false
  return isStop(end) && end !== reached ? end : there === to.batch
}

/**
 * Tells the others that what follows here is about to be replaced: they look whether the log still leads to them.
 * @param judged id of the snapshot that was known when it was decided to replace it, if there was one
 * @returns a stop where it could not be told; nothing may be appended then
 */
export async function raiseEpoch(engine: Engine, judged: string | undefined): Promise<Stop | undefined> {
  const found = await readMeta(engine)
  if (found.kind !== 'meta') return found
  if (found.meta === undefined) return { kind: 'busy' }
  const { root, snapshot } = found.meta
  // Somebody wrote one meanwhile: what is about to be replaced may count after all.
  if (snapshot?.id !== judged) return { kind: 'busy' }
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
