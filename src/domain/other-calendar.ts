import { plainDigits } from './digits'
import { addDays, type PlainDate, toUtc, yearOf } from './plain-date'

type Fields = { year: number; month: number; day: number }

/** The fields of a date in the locale's own calendar, or undefined where that is the Gregorian one. */
function reader(locale: string): ((date: PlainDate) => Fields) | undefined {
  let format: Intl.DateTimeFormat
  try {
    const options = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const
    format = new Intl.DateTimeFormat(locale, options)
  } catch {
    return undefined
  }
  if (format.resolvedOptions().calendar === 'gregory') return undefined
  return (date) => {
    const parts = format.formatToParts(toUtc(date))
    const figure = (type: string) =>
      Number(plainDigits(parts.find((part) => part.type === type)?.value ?? ''))
    return { year: figure('year'), month: figure('month'), day: figure('day') }
  }
}

/**
 * The plain date of a day given in the locale's own calendar (Buddhist in Thai, Persian in Farsi, Islamic in Saudi Arabic), or
 * undefined where the year is one of the Gregorian calendar or the locale has no other. Found by search: the platform
 * converts from the Gregorian calendar only.
 */
export function fromOwnCalendar(locale: string, fields: Fields, today: PlainDate): PlainDate | undefined {
  if (Math.abs(fields.year - yearOf(today)) <= 200) return undefined
  const read = reader(locale)
  if (read === undefined) return undefined
  // A lunar year is the shortest there is; half a year more at both ends covers the longer ones within a lifetime.
  const years = fields.year - read(today).year
  if (Math.abs(years) > 100) return undefined
  const from = addDays(today, Math.floor(years * (years < 0 ? 365.25 : 354.3)) - 400)
  const to = addDays(today, Math.ceil(years * (years < 0 ? 354.3 : 365.25)) + 400)
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const there = read(date)
    if (there.year === fields.year && there.month === fields.month && there.day === fields.day) return date
  }
  return undefined
}
