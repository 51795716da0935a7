import { applyEntry, readContent } from './apply-entry'
import type { EntryContent } from './apply-entry'
import { faultStop, isStop, replicaOf, unmoved } from './engine'
import type { Engine, Stop } from './engine'
import { leadsToCursor } from './epoch'
import { beginLog, metaOn, readMeta } from './meta'
import type { LogEntry, LogPage, Meta } from './log'
import type { OtherHistory, Replica } from './local'
import { needsSnapshot, resyncFromSnapshot } from './resync'
import type { Void } from './resync'
import { unsendAll } from './unsend-all'
import { firstPages, walkLog } from './walk'
import type { LogEnd, Step } from './walk'

/** The device has all that the table has. */
export interface Pulled {
  readonly kind: 'pulled'
  /** Lies on the number that the next append takes; replaced on the condition that it still does. */
  readonly orphan: string | undefined
  /** Something lies past the end of the log that an append cuts off from it for good. */
  readonly astray: boolean
  /** Id of the snapshot that `meta` named. */
  readonly snapshot?: string
}

/**
 * Brings the device up to the end of the log and checks that it is still the history that the device knows: the
 * verified entry is there, own acknowledged writes are read back, and the root is the same.
 * @param begin `after`: what a poll may do with nothing to send. It reads only what follows the verified entry, which may
 *   weigh 100 kB: that the entry itself is still there is checked before anything is sent.
 */
export async function pull(engine: Engine, begin: 'at' | 'after' = 'at'): Promise<Pulled | Stop> {
  const start = await met(engine)
  if (isStop(start)) return start
  let now = start.replica
  // Who has nothing yet begins with the snapshot: what it stands for may be gone from the log, or written over.
  if (now.cursor.number === 0 && (start.meta === undefined || start.meta.snapshot !== undefined)) {
    const resynced = await behindSnapshot(engine, now, false)
    if (resynced.kind !== 'void') return resynced
  }
  // The next one is unpacked while this one is written.
  let ahead: { readonly of: LogEntry; readonly content: Promise<EntryContent> } | undefined
  const step: Step = async (entry, following) => {
    if (engine.stopped()) return { kind: 'stopped' } as const
    if (entry.number <= now.cursor.number) return ownEntry(now, entry)
    if ('trimmed' in entry) return needsSnapshot
    const content = ahead?.of === entry ? ahead.content : readContent(engine, entry)
    ahead = following && { of: following, content: readContent(engine, following) }
    const next = await applyEntry(engine, now, entry, await content)
    if ('kind' in next) return next
    now = next
    engine.onProgress({ phase: 'receiving', done: entry.number, total: entry.number })
    return undefined
  }
  const end = await walkLog(engine, now.verified, step, begin, start.firstPage)
  if (end === needsSnapshot) return behindSnapshot(engine, now, true)
  if (end.kind === 'differs') return ask(engine, start.replica, 'verified-entry-differs')
  if (end.kind === 'other-history') return ask(engine, start.replica, end.why)
  if (end.kind !== 'end') return end
  // Only the whole check tells a log whose `meta` was deleted from a table that was emptied, where nothing may be laid.
  if (end.meta === undefined && begin === 'after') return pull(engine)
  // Judged by the cursor from before the first read: another worker may have appended since.
  if (end.last.number < start.replica.cursor.number) return ask(engine, start.replica, 'own-entry-missing')
  const snapshot = end.meta?.snapshot
  if (snapshot !== undefined && snapshot.entry > end.last.number && snapshot.id !== now.merged) {
    const resynced = await behindSnapshot(engine, now, end.trimmed)
    if (resynced.kind !== 'void') return resynced
  }
  return finish(engine, now, end, begin === 'at')
}

/** What is there may have been trimmed for another history than the one that the device knows. */
async function behindSnapshot(engine: Engine, now: Replica, trimmed: true): Promise<Stop>
async function behindSnapshot(engine: Engine, now: Replica, trimmed: boolean): Promise<Stop | Void>
async function behindSnapshot(engine: Engine, now: Replica, trimmed: boolean): Promise<Stop | Void> {
  const resynced = await resyncFromSnapshot(engine, now, trimmed)
  return resynced.kind === 'differs' ? ask(engine, now, 'verified-entry-differs') : resynced
}

/** An acknowledged write can be undone by a restore: it is believed when it is read back. */
function ownEntry(replica: Replica, entry: { number: number; batch: string }): Stop | undefined {
  const mark = replica.acknowledged.find(({ number }) => number === entry.number)
  if (mark?.batch === entry.batch) return undefined
  return { kind: 'other-history', why: 'own-entry-missing', root: null }
}

interface Met {
  readonly kind: 'met'
  readonly replica: Replica
  /** As it was read or laid; `undefined` where the replica knows its table from earlier. */
  readonly meta?: Meta
  /** The first page of the log, where it was read for that. */
  readonly firstPage?: LogPage
}

/** The replica, introduced to its table: on the first contact the root is learned, or the log begun. */
async function met(engine: Engine): Promise<Met | Stop> {
  const { newDeviceId } = engine.world
  const replica = await engine.store.transaction('write', (tx) => replicaOf(tx, newDeviceId))
  if (replica.root !== undefined) return { kind: 'met', replica }
  // Of a young log it is all, with `meta` at its end: then nothing has to be asked for twice.
  const answer = await engine.remote.readLog(0, undefined, firstPages[0])
  if (!answer.ok) return faultStop(answer.fault)
  const firstPage = answer.value
  const found = firstPage.next === undefined ? metaOn(firstPage) : await readMeta(engine)
  if (found.kind !== 'meta') return found
  const meta = found.meta ?? (await beginLog(engine, 1))
  if ('kind' in meta) return meta
  return engine.store.transaction('write', async (tx) => {
    const now = await replicaOf(tx, newDeviceId)
    if (!unmoved(now, replica)) return { kind: 'busy' }
    // Documents that were in a table before this replica was made: its row was lost, so nothing is known of where they are.
    await unsendAll(tx)
    const mark = { number: 0, batch: meta.root }
    const next = { ...now, root: meta.root, epoch: meta.epoch, cursor: mark, verified: mark }
    await tx.setReplica(next)
    return { kind: 'met', replica: next, meta, ...(found.meta && { firstPage }) }
  })
}

async function finish(engine: Engine, replica: Replica, end: LogEnd, whole: boolean): Promise<Pulled | Stop> {
  const meta = end.meta ?? (await laidAgain(engine, replica))
  if ('kind' in meta) return meta
  if (meta.root !== replica.root) return ask(engine, replica, 'other-root', meta)
  if (meta.epoch !== replica.epoch) {
    const leads = await leadsToCursor(engine, replica, meta)
    if (typeof leads !== 'boolean') return leads
    if (!leads) return ask(engine, replica, 'verified-entry-differs', meta)
  }
  // An older epoch came back with a restore: everybody has to look.
  const epoch = meta.epoch < replica.epoch ? replica.epoch + 1 : meta.epoch
  if (epoch !== meta.epoch) {
    const raised = await engine.remote.replaceMeta({ ...meta, epoch }, meta)
    if (!raised.ok) return faultStop(raised.fault)
    if (raised.value === 'taken') return { kind: 'busy' }
  }
  await noteOddities(engine, end)
  const settled = await engine.store.transaction('write', async (tx) => {
    const now = await tx.replica()
    if (!unmoved(now, replica)) return false
    // A poll that finds nothing writes nothing: every write wakes whoever watches.
    const asked = now.question !== undefined || now.agreed !== undefined
    if (now.verified.number === end.last.number && now.epoch >= epoch && !asked) return true
    const { question, agreed, ...rest } = now
    const acknowledged = now.acknowledged.filter(({ number }) => number > end.last.number)
    await tx.setReplica({ ...rest, verified: end.last, acknowledged, epoch: Math.max(now.epoch, epoch) })
    return true
  })
  if (!settled) return { kind: 'busy' }
  if (whole) engine.memory.checkedAt = engine.world.now()
  const astray = end.orphan !== undefined || end.beyondHole > 0
  return { kind: 'pulled', orphan: end.orphan, astray, ...(meta.snapshot && { snapshot: meta.snapshot.id }) }
}

/** `meta` was deleted by hand while the log lives on. An empty table is other history, not a log to go on with. */
async function laidAgain(engine: Engine, replica: Replica): Promise<Meta | Stop> {
  if (replica.cursor.number === 0) return ask(engine, replica, 'other-root')
  return beginLog(engine, replica.epoch)
}

async function noteOddities(engine: Engine, end: LogEnd): Promise<void> {
  if (end.beyondHole === 0) return
  const details = { number: end.last.number + 1, beyond: end.beyondHole }
  await engine.store.transaction('write', (tx) => tx.log({ at: engine.world.now(), event: 'hole', details }))
}

/** Other history is never met with a guess: the question is stored, and nothing is sent until a person answers it. */
async function ask(engine: Engine, before: Replica, sign: OtherHistory, known?: Meta): Promise<Stop> {
  const found = known === undefined ? await readMeta(engine) : ({ kind: 'meta', meta: known } as const)
  if (found.kind !== 'meta') return found
  const root = found.meta?.root ?? null
  const empty = root === null && (await holdsNothing(engine))
  if (typeof empty !== 'boolean') return empty
  const why = empty ? 'emptied' : sign
  return engine.store.transaction('write', async (tx): Promise<Stop> => {
    const replica = await tx.replica()
    if (!unmoved(replica, before)) return { kind: 'busy' }
    if (replica.question?.why !== why || replica.question.root !== root) {
      const at = engine.world.now()
      await tx.setReplica({ ...replica, question: { why, root, at } })
      await tx.log({ at, event: 'other-history', details: { why } })
    }
    return { kind: 'other-history', why, root }
  })
}

async function holdsNothing(engine: Engine): Promise<boolean | Stop> {
  const answer = await engine.remote.readLog(1)
  if (!answer.ok) return faultStop(answer.fault)
  const { entries, meta, brokenMeta } = answer.value
  return entries.length === 0 && meta === undefined && brokenMeta === undefined
}
