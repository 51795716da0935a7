import { endOfMonth, fromParts, monthOf, type PlainDate, yearOf } from '../domain/plain-date'

export const grains = ['month', 'quarter', 'year'] as const
/** How long the periods are that sums fall into. */
export type Grain = (typeof grains)[number]

/** A stretch of days, both ends included; an absent end is open. */
export interface Range {
  readonly from: PlainDate | undefined
  readonly to: PlainDate | undefined
}

export const inRange = (date: PlainDate, { from, to }: Range): boolean =>
  (from === undefined || date >= from) && (to === undefined || date <= to)

const monthsOf: Record<Grain, number> = { month: 1, quarter: 3, year: 12 }

/** The period that a day lies in, named by its first day. */
export function periodOf(date: PlainDate, grain: Grain): PlainDate {
  const months = monthsOf[grain]
  return fromParts(yearOf(date), Math.floor((monthOf(date) - 1) / months) * months + 1, 1) ?? date
}

/** The last day of the period that begins on `start`. */
export const periodEnd = (start: PlainDate, grain: Grain): PlainDate => endOfMonth(start, monthsOf[grain] - 1)

function nextPeriod(start: PlainDate, grain: Grain): PlainDate {
  const months = yearOf(start) * 12 + monthOf(start) - 1 + monthsOf[grain]
  return fromParts(Math.floor(months / 12), (months % 12) + 1, 1) ?? start
}

/** More empty periods than these would hide the others: a mistyped year must not make a thousand bars. */
const mostPeriods = 240

/** The periods of sums in their order, the empty ones between the first and the last included. */
export function withGaps(found: Iterable<PlainDate>, grain: Grain): readonly PlainDate[] {
  const starts = [...new Set(found)].sort()
  const last = starts.at(-1)
  const all: PlainDate[] = []
  for (let start = starts[0]; start !== undefined && last !== undefined && start <= last;) {
    all.push(start)
    if (all.length > mostPeriods) return starts
    const next = nextPeriod(start, grain)
    if (next === start) break
    start = next
  }
  return all
}
