import { faultStop } from './engine'
import type { Engine, Stop } from './engine'
import type { ReadableCopy } from './log'
import type { Replica, StoredDocument } from './local'
import type { EntryNumber } from './scalars'

/** Conditional puts under way at once. */
const atOnce = 8
const documentsAtOnce = 200

/**
 * Brings the readable copies up to the cursor: each put only over an older copy (by epoch, then entry), so that they
 * never go back in time whoever writes them; resumable from the mark; never in the way of pull and push.
 */
export async function copyReadable(engine: Engine): Promise<Stop | undefined> {
  const replica = await engine.store.transaction('read', (tx) => tx.replica())
  if (replica?.root === undefined) return undefined
  const goal = { epoch: replica.epoch, entry: replica.cursor.number }
  const read = await engine.remote.readCopiedMark()
  if (!read.ok) return faultStop(read.fault)
  const mark = read.value ?? { epoch: 0, entry: 0 }
  if (mark.epoch > goal.epoch || (mark.epoch === goal.epoch && mark.entry >= goal.entry)) {
    engine.memory.copiesDue = false
    return undefined
  }
  const stop = await copyFrom(engine, replica, mark.epoch === goal.epoch ? mark.entry : 0, goal.entry)
  if (stop !== undefined) return stop
  const moved = await engine.remote.putCopiedMark(goal)
  if (!moved.ok) return faultStop(moved.fault)
  engine.memory.copiesDue = false
  return undefined
}

async function copyFrom(
  engine: Engine,
  replica: Replica,
  from: EntryNumber,
  to: EntryNumber,
): Promise<Stop | undefined> {
  let done = 0
  for (let after = from; after < to;) {
    if (engine.stopped()) return { kind: 'stopped' }
    const page = await engine.store.transaction('read', (tx) =>
      tx.documentsAfterEntry(after, documentsAtOnce),
    )
    const entries = page.flatMap((document) => document.entry ?? [])
    const last = entries.at(-1)
    if (last === undefined) return undefined
    // The page may end inside an entry; the mark stands only on what is copied whole.
    const whole = page.length < documentsAtOnce ? last : last - 1
    const stop = await putAll(
      engine,
      whole > after ? page : await restOfEntry(engine, after, page.length),
      replica,
    )
    if (stop !== undefined) return stop
    done += page.length
    engine.onProgress({ phase: 'copying', done, total: done + Math.max(0, to - last) })
    after = whole > after ? whole : last
    const moved = await engine.remote.putCopiedMark({ epoch: replica.epoch, entry: Math.min(after, to) })
    if (!moved.ok) return faultStop(moved.fault)
  }
  return undefined
}

/** One entry holds more documents than a page: all of them at once. */
async function restOfEntry(engine: Engine, after: EntryNumber, atLeast: number): Promise<StoredDocument[]> {
  for (let limit = atLeast * 4; ; limit *= 4) {
    const page = await engine.store.transaction('read', (tx) => tx.documentsAfterEntry(after, limit))
    if (page.length < limit || page.at(-1)?.entry !== page[0]?.entry) return page
  }
}

async function putAll(
  engine: Engine,
  documents: readonly StoredDocument[],
  replica: Replica,
): Promise<Stop | undefined> {
  for (let start = 0; start < documents.length; start += atOnce) {
    if (engine.stopped()) return { kind: 'stopped' }
    const group = documents
      .slice(start, start + atOnce)
      .map((document) => copyOf(engine, document, replica.epoch))
    const answers = await Promise.all(group.map((copy) => engine.remote.putCopy(copy)))
    for (const answer of answers) {
      // A copy that the table refuses is left out: the log has the document, and the copies are for other programs.
      if (!answer.ok && answer.fault.kind !== 'refused') return faultStop(answer.fault)
    }
    engine.report.copies += group.length
  }
  return undefined
}

/** What the table holds of the document, not what is still unsent. */
function copyOf(engine: Engine, document: StoredDocument, epoch: number): ReadableCopy {
  const { value, deleted } = document.base ?? document
  const { key, kind, entry = 0 } = document
  return { key, kind, deleted, value: engine.readable(kind, value), epoch, entry }
}
