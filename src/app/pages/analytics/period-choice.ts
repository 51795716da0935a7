import { endOfMonth, fromParts, monthOf, yearOf } from '../../../domain/plain-date'
import type { PlainDate } from '../../../domain/plain-date'
import { periodEnd, periodOf } from '../../../reports/period'
import type { Grain, Range } from '../../../reports/period'

export const periodChoices = [
  'this-year',
  'last-year',
  'last-12-months',
  'this-quarter',
  'last-quarter',
  'this-month',
  'last-month',
  'all',
  'own',
] as const
/** `own`: from and to as picked. */
export type PeriodChoice = (typeof periodChoices)[number]

/** The first day of the month some months before the date's own. */
function monthsBefore(date: PlainDate, months: number): PlainDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 - months
  return fromParts(Math.floor(count / 12), (count % 12) + 1, 1) ?? date
}

const whole = (start: PlainDate, grain: Grain): Range => ({ from: start, to: periodEnd(start, grain) })

/** The days of a choice on a day; `own` is open at both ends until they are picked. */
export function rangeOf(choice: PeriodChoice, today: PlainDate): Range {
  switch (choice) {
    case 'this-year':
      return whole(periodOf(today, 'year'), 'year')
    case 'last-year':
      return whole(monthsBefore(periodOf(today, 'year'), 12), 'year')
    case 'last-12-months':
      return { from: monthsBefore(today, 11), to: endOfMonth(today) }
    case 'this-quarter':
      return whole(periodOf(today, 'quarter'), 'quarter')
    case 'last-quarter':
      return whole(monthsBefore(periodOf(today, 'quarter'), 3), 'quarter')
    case 'this-month':
      return whole(periodOf(today, 'month'), 'month')
    case 'last-month':
      return whole(monthsBefore(today, 1), 'month')
    case 'all':
    case 'own':
      return { from: undefined, to: undefined }
  }
}
