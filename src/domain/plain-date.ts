import type { Brand } from './brand'
import { bad, good, type Outcome } from './outcome'

/** A calendar date without time or zone, 'YYYY-MM-DD' (ISO 8601), years 1900 to 2999; texts compare as dates do. */
export type PlainDate = Brand<string, 'PlainDate'>

const dayMs = 86_400_000

/** Checked constructor: the shape, the range, and that the day exists in its month. */
export function plainDate(text: string): Outcome<PlainDate, 'date-malformed'> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return bad('date-malformed')
  const made = fromParts(Number(match[1]), Number(match[2]), Number(match[3]))
  return made === undefined ? bad('date-malformed') : good(made)
}

export function isPlainDate(value: unknown): value is PlainDate {
  return typeof value === 'string' && plainDate(value).ok
}

/** The date of a year, month (1 to 12) and day, or undefined where there is no such day. */
export function fromParts(year: number, month: number, day: number): PlainDate | undefined {
  if (!Number.isInteger(year) || year < 1900 || year > 2999) return undefined
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate
}

/** Days of a month (1 to 12) in the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4))
}

export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7))
}

function dayOf(date: PlainDate): number {
  return Number(date.slice(8, 10))
}

/** Midnight of the date in UTC, for counting and for Intl with `timeZone: 'UTC'`. */
export function toUtc(date: PlainDate): Date {
  return new Date(Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date)))
}

/** The date some days later (or earlier, where negative). Past the range of dates it stays at the range's end. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const moved = new Date(toUtc(date).getTime() + Math.trunc(days) * dayMs)
  const made = fromParts(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())
  return made ?? ((days < 0 ? '1900-01-01' : '2999-12-31') as PlainDate)
}

/** The last day of the month that lies some months after the date's own. */
export function endOfMonth(date: PlainDate, monthsLater = 0): PlainDate {
  const months = yearOf(date) * 12 + monthOf(date) - 1 + monthsLater
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  return fromParts(year, month, daysInMonth(year, month)) ?? ('2999-12-31' as PlainDate)
}

/** Whole days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return Math.round((toUtc(b).getTime() - toUtc(a).getTime()) / dayMs)
}

/** The local calendar date of a moment: what "today" is to the person at this device. */
export function localDate(moment: Date): PlainDate {
  const made = fromParts(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())
  return made ?? ('1900-01-01' as PlainDate)
}
