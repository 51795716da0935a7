import { faultStop } from './engine'
import type { Engine, Stop } from './engine'
import { logFormat } from './log'
import type { FoundEntry, LogEntry, LogPage, Meta, StubEntry } from './log'
import type { Mark } from './local'
import type { Answer } from './ports'

/** What stands at the end of the log, seen from one device. */
export interface LogEnd {
  readonly kind: 'end'
  readonly last: Mark
  readonly meta: Meta | undefined
  /** An orphan of an earlier history lies on the next number: whoever appends next replaces it. */
  readonly orphan: string | undefined
  /** Entries that lie behind a missing number. */
  readonly beyondHole: number
  /** Something past the end was trimmed, or the end itself, so that something has followed it: only a snapshot tells what. */
  readonly trimmed: boolean
}

/** The entry to begin at is gone or is another: this is not the history that the device knows. */
export interface Differs {
  readonly kind: 'differs'
}

/** Takes one entry of the unbroken chain; a stop ends the walk. `following`: what will most likely be the next one. */
export type Step = (entry: LogEntry | StubEntry, following: LogEntry | undefined) => Promise<Stop | undefined>

/**
 * So many items a device that has nothing yet asks for in its first pages, then as many as one answer holds: over a phone line a whole page is 12 s
 * on its way, and what is to be shown first stands at its beginning. Two at the least: entries are judged beside their predecessor.
 */
export const firstPages: readonly number[] = [2, 8]

interface Walk {
  last: Mark
  /** Whether `last` stands in the answer being read. */
  lastInAnswer: boolean
  orphan: string | undefined
  beyondHole: number
  trimmed: boolean
  /** `from` itself was not read: what follows it is not taken before it was. */
  fromUnseen: boolean
}

/**
 * Reads the log from `from`, inclusive: that entry must carry the batch that this device knows. (`after`: what follows it
 * is looked for first, and `from` is read only if there is something.) Each next entry must have the next number *and* name its
 * predecessor's batch. What does not is never handed on: a wrong predecessor
 * (judged only when both stood in one answer) is an orphan, a missing number ends the log.
 * @param firstPage what a read from there has answered, where it was asked for already
 */
export async function walkLog(
  engine: Engine,
  from: Mark,
  step: Step,
  begin: 'at' | 'after' = 'at',
  firstPage?: LogPage,
): Promise<LogEnd | Differs | Stop> {
  const walk: Walk = {
    last: from,
    lastInAnswer: false,
    fromUnseen: begin === 'after',
    orphan: undefined,
    beyondHole: 0,
    trimmed: false,
  }
  let start = from.number
  let after: number | undefined = begin === 'after' ? from.number : undefined
  let again: number | undefined
  const sizes = from.number > 0 ? [] : firstPages.slice(firstPage === undefined ? 0 : 1)
  let asked: Promise<Answer<LogPage>> = firstPage
    ? Promise.resolve({ ok: true, value: firstPage })
    : engine.remote.readLog(start, after, sizes.shift())
  for (;;) {
    const answer = await asked
    if (!answer.ok) return faultStop(answer.fault)
    const { meta, brokenMeta, next, bytes } = answer.value
    engine.report.bytesReceived += bytes
    // The next page is on its way while this one is taken.
    const ahead = next === undefined ? undefined : engine.remote.readLog(start, next, sizes.shift())
    let entries = answer.value.entries
    // Number 0 carries the root, which is not in the log: nothing has to be read back for it.
    walk.lastInAnswer = walk.last.number === 0
    if (after === undefined && walk.last.number > 0) {
      const [first] = entries
      if (!carries(first, walk.last)) return { kind: 'differs' }
      walk.trimmed = 'trimmed' in first
      entries = entries.slice(1)
      walk.lastInAnswer = true
    }
    const taken = await takePage(walk, entries, step)
    if (taken === 'again') {
      // A store that never answers two entries at once would have this go round for ever.
      if (again === walk.last.number) return { kind: 'busy' }
      again = walk.last.number
      walk.fromUnseen = false
      start = walk.last.number
      after = undefined
      asked = engine.remote.readLog(start)
    } else if (taken !== 'taken') {
      return taken
    } else if (ahead !== undefined) {
      after = next
      asked = ahead
    } else {
      if (brokenMeta !== undefined) return { kind: 'damaged', detail: brokenMeta }
      if (meta !== undefined && meta.format > logFormat) return { kind: 'newer-format', format: meta.format }
      const { last, orphan, beyondHole, trimmed } = walk
      return { kind: 'end', last, meta, orphan, beyondHole, trimmed }
    }
  }
}

/** @returns `again` where an entry has to be judged beside its predecessor, which stood in the answer before */
async function takePage(
  walk: Walk,
  entries: readonly FoundEntry[],
  step: Step,
): Promise<'taken' | 'again' | Stop> {
  for (const [index, entry] of entries.entries()) {
    if (walk.orphan !== undefined || walk.beyondHole > 0 || entry.number !== walk.last.number + 1) {
      walk.trimmed ||= 'trimmed' in entry
      if (walk.orphan === undefined) walk.beyondHole++
      continue
    }
    if (walk.fromUnseen) return 'again'
    if ('broken' in entry) return { kind: 'damaged', detail: `entry ${entry.number}: ${entry.broken}` }
    if (entry.previous !== walk.last.batch) {
      if (!walk.lastInAnswer) return 'again'
      walk.orphan = entry.batch
      walk.trimmed ||= 'trimmed' in entry
      continue
    }
    if ('format' in entry && entry.format > logFormat) return { kind: 'newer-format', format: entry.format }
    const following = entries[index + 1]
    const stop = await step(entry, following && 'payload' in following ? following : undefined)
    if (stop !== undefined) return stop
    walk.last = { number: entry.number, batch: entry.batch }
    walk.lastInAnswer = true
    walk.trimmed = 'trimmed' in entry
  }
  return 'taken'
}

/** Whether this is the entry that a mark stands for. */
export const carries = (entry: FoundEntry | undefined, mark: Mark): entry is LogEntry | StubEntry =>
  entry !== undefined && entry.number === mark.number && 'batch' in entry && entry.batch === mark.batch
