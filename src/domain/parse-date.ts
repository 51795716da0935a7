import { type DateOrder, dateText, type LocaleDates, localeDates } from './locale-dates'
import { fromOwnCalendar } from './other-calendar'
import { daysBetween, fromParts, type PlainDate, yearOf } from './plain-date'

/** What a typed date can be read as; `ambiguous` holds the readings, the locale's own order first. */
export type ParsedDate =
  | { kind: 'date'; value: PlainDate }
  | { kind: 'empty' }
  | { kind: 'ambiguous'; readings: PlainDate[] }
  | { kind: 'invalid'; code: 'date-malformed' | 'date-no-such-day' }

interface Reader {
  locale: string
  dates: LocaleDates
  today: PlainDate
}

const malformed: ParsedDate = { kind: 'invalid', code: 'date-malformed' }

/** A two-digit year lies within the 80 years before today and the 19 after it. */
function fullYear(year: string, today: PlainDate): number {
  if (year.length > 2) return Number(year)
  const century = Math.floor(yearOf(today) / 100) * 100
  const near = century + Number(year)
  if (near > yearOf(today) + 19) return near - 100
  return near <= yearOf(today) - 81 ? near + 100 : near
}

function dateOf(year: string, month: number, day: number, { locale, today }: Reader): PlainDate | undefined {
  const full = fullYear(year, today)
  return fromOwnCalendar(locale, { year: full, month, day }, today) ?? fromParts(full, month, day)
}

/** Without a year: the one that brings the day closest to today. */
function closest(month: number, day: number, today: PlainDate): PlainDate | undefined {
  const year = yearOf(today)
  const near = [year, year - 1, year + 1].flatMap((candidate) => fromParts(candidate, month, day) ?? [])
  const distance = (date: PlainDate) => Math.abs(daysBetween(today, date))
  return near.sort((a, b) => distance(a) - distance(b))[0]
}

function outcome(readings: (PlainDate | undefined)[]): ParsedDate {
  const found = [...new Set(readings.filter((date) => date !== undefined))]
  const [first] = found
  if (first === undefined) return { kind: 'invalid', code: 'date-no-such-day' }
  return found.length > 1 ? { kind: 'ambiguous', readings: found } : { kind: 'date', value: first }
}

function inOrder(order: DateOrder, figures: readonly string[], reader: Reader): PlainDate | undefined {
  const [a = '', b = '', c = ''] = figures
  switch (order) {
    case 'DMY':
      return dateOf(c, Number(b), Number(a), reader)
    case 'MDY':
      return dateOf(c, Number(a), Number(b), reader)
    case 'YMD':
      return dateOf(a, Number(b), Number(c), reader)
  }
}

/** Three figures. The locale's order counts, unless the sign between them is a foreign one: then both orders do. */
function fromFigures(figures: readonly string[], text: string, reader: Reader): ParsedDate {
  const { order, separators } = reader.dates
  const [first = '', , last = ''] = figures
  if (first.length > 2) return outcome([inOrder('YMD', figures, reader)])
  const orders: DateOrder[] = order === 'MDY' ? ['MDY', 'DMY'] : ['DMY', 'MDY']
  if (last.length <= 2 && order === 'YMD') orders.unshift('YMD')
  const readings = orders.map((candidate) => inOrder(candidate, figures, reader))
  const own = readings[0]
  const isForeign =
    (text.includes('/') && !separators.includes('/')) || (text.includes('.') && order === 'MDY')
  return own !== undefined && !isForeign && orders[0] === order ? outcome([own]) : outcome(readings)
}

/** A month's name and one or two figures: with two, the one that can't be a day is the year. */
function fromName(month: number, figures: readonly string[], reader: Reader): ParsedDate {
  const [a = '', b] = figures
  if (b === undefined) return a.length > 2 ? malformed : outcome([closest(month, Number(a), reader.today)])
  const dayFirst = a.length > 2 ? undefined : dateOf(b, month, Number(a), reader)
  const yearFirst = b.length > 2 ? undefined : dateOf(a, month, Number(b), reader)
  return outcome(reader.dates.order === 'YMD' ? [yearFirst, dayFirst] : [dayFirst, yearFirst])
}

function fromTwoFigures([a = '', b = '']: readonly string[], { dates, today }: Reader): ParsedDate {
  if (a.length > 2 || b.length > 2) return malformed
  const monthFirst = closest(Number(a), Number(b), today)
  const dayFirst = closest(Number(b), Number(a), today)
  const own = dates.order === 'DMY' ? dayFirst : monthFirst
  return outcome([own ?? (dates.order === 'DMY' ? monthFirst : dayFirst)])
}

/**
 * Reads a date as people of a locale type it: ISO, figures in the locale's order with digits of any script, month names (the
 * locale's and English), two-digit years, no year, and years of the locale's own calendar. Where the sign between figures is not
 * the locale's and both orders make a date, it is ambiguous.
 *
 * @param locale BCP 47 tag
 * @param today for two-digit and missing years
 */
export function parseDate(text: string, locale: string, today: PlainDate): ParsedDate {
  let rest = dateText(text).trim()
  if (rest === '') return { kind: 'empty' }
  const reader: Reader = { locale, dates: localeDates(locale), today }
  const basic = /^(\d{4})(\d{2})(\d{2})$/.exec(rest)
  if (basic !== null) return outcome([inOrder('YMD', basic.slice(1), reader)])
  const named = reader.dates.months.find(([name]) => rest.includes(name))
  if (named !== undefined) rest = rest.replace(named[0], ' ')
  for (const word of reader.dates.words) rest = rest.replaceAll(word, ' ')
  const figures = rest.match(/\d+/g) ?? []
  if (/[^\d\s.,/-]/u.test(rest) || figures.some((figure) => figure.length > 4 || figure.length === 3))
    return malformed
  if (named !== undefined) {
    return figures.length === 1 || figures.length === 2 ? fromName(named[1], figures, reader) : malformed
  }
  if (figures.length === 3) return fromFigures(figures, rest, reader)
  return figures.length === 2 ? fromTwoFigures(figures, reader) : malformed
}
