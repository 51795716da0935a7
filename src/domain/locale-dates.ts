import { plainDigits } from './digits'

/** In which order a locale writes day, month and year: 'DMY', 'MDY', 'YMD'. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD'

export interface LocaleDates {
  order: DateOrder
  /** The signs that the locale itself puts between the figures of a date: './', '-'. */
  separators: string
  /** Month (1 to 12) by its lower-case names, in every form that dates of the locale use; longest first. */
  months: readonly (readonly [name: string, month: number])[]
  /** Lower-case words that dates of the locale carry besides ('de', '年', 'г.'), longest first. */
  words: readonly string[]
}

const known = new Map<string, LocaleDates>()

/** A text as dates are compared: digits plain, lower case, compatibility forms folded. */
export function dateText(text: string): string {
  return plainDigits(text).normalize('NFKC').toLowerCase()
}

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const full = { ...options, timeZone: 'UTC', calendar: 'gregory' }
  try {
    return new Intl.DateTimeFormat(locale, full)
  } catch {
    return new Intl.DateTimeFormat('en', full)
  }
}

function orderOf(parts: readonly Intl.DateTimeFormatPart[]): DateOrder {
  const order = parts
    .map(({ type }) => type.charAt(0).toUpperCase())
    .filter((letter) => 'DMY'.includes(letter))
  if (order[0] === 'Y') return 'YMD'
  return order[0] === 'M' ? 'MDY' : 'DMY'
}

const nameForms: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'long' },
  { dateStyle: 'medium' },
  { dateStyle: 'short' },
  { month: 'long' },
  { month: 'short' },
  { month: 'short', day: 'numeric', year: 'numeric' },
]

/** How people of a locale (BCP 47) write Gregorian dates, by the platform's CLDR; English month names are understood everywhere. */
export function localeDates(locale: string): LocaleDates {
  const cached = known.get(locale)
  if (cached !== undefined) return cached
  const short = format(locale, { year: 'numeric', month: 'numeric', day: 'numeric' })
  const shortParts = short.formatToParts(Date.UTC(2026, 10, 24))
  const months = new Map<string, number>()
  const words = new Set<string>()
  for (const language of ['en', locale]) {
    for (const form of nameForms.map((options) => format(language, options))) {
      for (let month = 1; month <= 12; month += 1) {
        for (const { type, value } of form.formatToParts(Date.UTC(2026, month - 1, 24))) {
          const text = dateText(value).trim()
          // A month "name" that is a figure with a word ('11月', 'thg 11') is read as the figure; the word is one of the words.
          if (type === 'month' && !/\d/.test(text)) months.set(text.replace(/\.$/, ''), month)
          else for (const word of text.match(/[^\d\s.,/-][^\d\s,/-]*/gu) ?? []) words.add(word)
        }
      }
    }
  }
  const byLength = (a: string, b: string) => b.length - a.length
  const shortest = format(locale, { dateStyle: 'short' }).formatToParts(Date.UTC(2026, 10, 24))
  const literals = [...shortParts, ...shortest].filter(({ type }) => type === 'literal')
  const signs = literals.map(({ value }) => dateText(value).trim().charAt(0)).join('')
  const made: LocaleDates = {
    order: orderOf(shortParts),
    separators: signs,
    months: [...months].sort(([a], [b]) => byLength(a, b)),
    words: [...words].sort(byLength),
  }
  known.set(locale, made)
  return made
}
