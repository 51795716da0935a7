import { faultStop } from './engine'
import type { Engine, Stop } from './engine'
import type { ReadableCopy } from './log'
import type { Replica, StoredDocument } from './local'
import type { LocalTransaction } from './ports'
import type { EntryNumber } from './scalars'

/** Conditional puts under way at once. */
const atOnce = 8
const documentsAtOnce = 500
/** What the device knows of the mark in the table holds this long. In milliseconds. */
const trustMarkForMs = 86_400_000

interface Mark {
  readonly epoch: number
  readonly entry: EntryNumber
}

/** Done between two groups of copies; a stop ends them. */
export type Between = () => Promise<Stop | undefined>

/**
 * Brings the readable copies up to the cursor: each put only over an older copy (by epoch, then entry), so that they
 * never go back in time whoever writes them; resumable from the mark; never in the way of pull and push, which have
 * their turn between any two groups.
 */
export async function copyReadable(engine: Engine, between: Between): Promise<Stop | undefined> {
  const due = engine.memory.copiesDue
  engine.memory.copiesDue = false
  const stop = await copyUpToCursor(engine, due, between)
  if (stop !== undefined) engine.memory.copiesDue = true
  return stop
}

async function copyUpToCursor(engine: Engine, due: boolean, between: Between): Promise<Stop | undefined> {
  const replica = await engine.store.transaction('read', (tx) => tx.replica())
  if (replica?.root === undefined) return undefined
  const goal = { epoch: replica.epoch, entry: replica.cursor.number }
  // A worker that was just woken for a look at the table need not ask what this device knows, nor whether others have copied
  // what they wrote. For a while: a restore may have taken copies away and left the log as it was.
  const { at = 0 } = replica.copied
  const trusted = Math.abs(engine.world.now() - at) < trustMarkForMs
  if (trusted && (!due || reaches(replica.copied, goal))) return undefined
  const read = await engine.remote.readCopiedMark()
  if (!read.ok) return faultStop(read.fault)
  const nothing: Mark = { epoch: 0, entry: 0 }
  const mark = replica.copied.epoch === asked ? nothing : (read.value ?? nothing)
  if (!reaches(mark, goal)) {
    const from = mark.epoch === goal.epoch ? mark.entry : 0
    const stop = await copyFrom(engine, replica, { from, to: goal.entry }, between)
    if (stop !== undefined) return stop
    const moved = await moveMark(engine, goal)
    if (moved !== undefined) return moved
  }
  await engine.store.transaction('write', async (tx) => {
    const now = await tx.replica()
    if (now?.copied.epoch === replica.copied.epoch)
      await tx.setReplica({ ...now, copied: { ...goal, at: engine.world.now() } })
  })
  return undefined
}

/** In place of an epoch: all copies are to be written again, whatever the mark in the table says. */
const asked = -1

/** A person found copies missing or altered: the next round writes every one that is not as the log says. */
export async function askForCopies(tx: LocalTransaction): Promise<void> {
  const replica = await tx.replica()
  if (replica !== undefined) await tx.setReplica({ ...replica, copied: { epoch: asked, entry: 0 } })
}

const reaches = (mark: Replica['copied'], goal: Replica['copied']): boolean =>
  mark.epoch > goal.epoch || (mark.epoch === goal.epoch && mark.entry >= goal.entry)

async function copyFrom(
  engine: Engine,
  replica: Replica,
  { from, to }: { readonly from: EntryNumber; readonly to: EntryNumber },
  between: Between,
): Promise<Stop | undefined> {
  let done = 0
  for (let after = from; after < to;) {
    if (engine.stopped()) return { kind: 'stopped' }
    const { documents, through } = await wholeEntries(engine, after)
    const due = documents.filter((document) => !engine.memory.written.has(imageName(replica, document)))
    const progress = (count: number) =>
      engine.onProgress({ phase: 'copying', done: done + count, total: done + due.length })
    const stop = await putAll(engine, due, replica, { progress, between })
    if (stop !== undefined) return stop
    done += due.length
    if (through === undefined) return undefined
    after = through
    const moved = await moveMark(engine, { epoch: replica.epoch, entry: Math.min(after, to) })
    if (moved !== undefined) return moved
  }
  return undefined
}

/** Which image of a document was written: for which history, and whether a person asked for all of them. */
const imageName = ({ epoch, copied }: Replica, { key, entry }: StoredDocument): string =>
  [epoch, copied.epoch, entry, key].join(' ')

async function moveMark({ remote, memory }: Engine, mark: Mark): Promise<Stop | undefined> {
  const moved = await remote.putCopiedMark(mark)
  if (!moved.ok) return faultStop(moved.fault)
  memory.written.clear()
  return undefined
}

/**
 * The next documents to be copied, cut between two entries: the mark stands only on what is copied whole. An entry (or a
 * snapshot read as one) that holds more than a page comes in one piece.
 * @returns without `through` when these are the last
 */
async function wholeEntries(
  engine: Engine,
  after: EntryNumber,
): Promise<{ readonly documents: readonly StoredDocument[]; readonly through?: EntryNumber }> {
  for (let limit = documentsAtOnce; ; limit *= 4) {
    const page = await engine.store.transaction('read', (tx) => tx.documentsAfterEntry(after, limit))
    const last = page.at(-1)?.entry
    if (page.length < limit || last === undefined) return { documents: page }
    const documents = page.filter(({ entry }) => entry !== last)
    const through = documents.at(-1)?.entry
    if (through !== undefined) return { documents, through }
  }
}

async function putAll(
  engine: Engine,
  documents: readonly StoredDocument[],
  replica: Replica,
  { progress, between }: { readonly progress: (count: number) => void; readonly between: Between },
): Promise<Stop | undefined> {
  for (let start = 0; start < documents.length; start += atOnce) {
    if (engine.stopped()) return { kind: 'stopped' }
    const group = documents.slice(start, start + atOnce)
    const stops = await Promise.all(group.map((document) => put(engine, document, replica)))
    const stop = stops.find((each) => each !== undefined)
    if (stop !== undefined) return stop
    progress(start + group.length)
    const over = await between()
    if (over !== undefined) return over
  }
  return undefined
}

async function put(engine: Engine, document: StoredDocument, replica: Replica): Promise<Stop | undefined> {
  const answer = await engine.remote.putCopy(copyOf(engine, document, replica.epoch))
  // A copy that the table refuses is left out: the log has the document, and the copies are for other programs.
  if (!answer.ok && answer.fault.kind !== 'refused') return faultStop(answer.fault)
  engine.memory.written.add(imageName(replica, document))
  engine.report.copies++
  return undefined
}

/** What the table holds of the document, not what is still unsent. */
function copyOf(engine: Engine, document: StoredDocument, epoch: number): ReadableCopy {
  const { value, deleted } = document.base ?? document
  const { key, kind, entry = 0 } = document
  return { key, kind, deleted, value: engine.readable(kind, value), epoch, entry }
}
