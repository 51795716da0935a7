import { toUtc, yearOf, monthOf } from '../../../domain/plain-date'
import type { PlainDate } from '../../../domain/plain-date'
import type { Grain } from '../../../reports/period'

const formats = new Map<string, Intl.DateTimeFormat>()

function monthFormat(locale: string, month: 'short' | 'long'): Intl.DateTimeFormat {
  const key = `${locale} ${month}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const options = { year: 'numeric', month, timeZone: 'UTC', calendar: 'gregory' } as const
  const made = new Intl.DateTimeFormat(locale, options)
  formats.set(key, made)
  return made
}

/** What a period is called: 'March 2026', 'Q1 2026', '2026'. */
export function periodName(
  start: PlainDate,
  grain: Grain,
  locale: string,
  length: 'short' | 'long' = 'long',
): string {
  switch (grain) {
    case 'month':
      return monthFormat(locale, length).format(toUtc(start))
    case 'quarter':
      return `Q${Math.floor((monthOf(start) - 1) / 3) + 1} ${yearOf(start)}`
    case 'year':
      return String(yearOf(start))
  }
}
