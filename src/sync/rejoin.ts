import { faultStop, isStop, unmoved } from './engine'
import type { Engine, Stop } from './engine'
import { beginLog, readMeta } from './meta'
import type { Meta } from './log'
import type { Replica } from './local'
import { unsendAll } from './unsend-all'

/**
 * Merges these books into a table that holds other history, after a person agreed to it: the epoch changes by
 * condition, the in-flight batch is dropped, and every local document waits to be merged while the table is read from
 * the start. Whatever the table already has, or has in a later version, drops out of the outbox again on the way.
 */
export async function rejoin(engine: Engine, before: Replica): Promise<Stop> {
  const meta = await newEpoch(engine, before)
  if ('kind' in meta) return meta
  return engine.store.transaction('write', async (tx): Promise<Stop> => {
    const replica = await tx.replica()
    if (!unmoved(replica, before) || replica.agreed === undefined) return { kind: 'busy' }
    await tx.setInflight(undefined)
    await unsendAll(tx)
    const { question, agreed, ...rest } = replica
    const mark = { number: 0, batch: meta.root }
    await tx.setReplica({
      ...rest,
      root: meta.root,
      epoch: meta.epoch,
      cursor: mark,
      verified: mark,
      acknowledged: [],
      unreadable: [],
    })
    await tx.log({ at: engine.world.now(), event: 'merged-books', details: { epoch: meta.epoch } })
    return { kind: 'busy' }
  })
}

/** The epoch orders readable copies of before and after; nobody else may change it at the same time. */
async function newEpoch(engine: Engine, replica: Replica): Promise<Meta | Stop> {
  const found = await readMeta(engine)
  if (isStop(found)) return found
  if ((found.meta?.root ?? null) !== replica.agreed?.root) return { kind: 'busy' }
  if (found.meta === undefined) return beginLog(engine, replica.epoch + 1)
  const next = { ...found.meta, epoch: Math.max(found.meta.epoch, replica.epoch) + 1 }
  const answer = await engine.remote.replaceMeta(next, found.meta)
  if (!answer.ok) return faultStop(answer.fault)
  return answer.value === 'written' ? next : { kind: 'busy' }
}
