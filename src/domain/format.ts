import type { Amount } from './amount'
import type { CurrencyCode } from './currency'
import { currencyExponent } from './currency'
import { numberFormat } from './locale-signs'
import { type PlainDate, toUtc } from './plain-date'

/** Intl formats decimal text exactly; the library's types want a literal. */
function exactly(text: string): Intl.StringNumericLiteral {
  return text as Intl.StringNumericLiteral
}

/** Money with its currency as the locale writes it, to the currency's ISO decimals: '1.234,50 €'. */
export function formatMoney(amount: Amount, currency: CurrencyCode, locale: string): string {
  const digits = currencyExponent(currency)
  const options = {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const
  return numberFormat(locale, options).format(exactly(amount))
}

/** The same without the currency, for columns and fields: '1.234,50'. */
export function formatAmount(amount: Amount, currency: CurrencyCode, locale: string): string {
  const digits = currencyExponent(currency)
  return numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    exactly(amount),
  )
}

/** A quantity, unit price or rate with all the decimals that it has (up to 40), at least `minimumDecimals`. */
export function formatDecimal(text: string, locale: string, minimumDecimals = 0): string {
  const options = { minimumFractionDigits: minimumDecimals, maximumFractionDigits: 40 }
  return numberFormat(locale, options).format(exactly(text))
}

/** A rate as the locale writes percents: '9.975%', '19 %'. `rate` is percent as decimal text. */
export function formatRate(rate: string, locale: string): string {
  const parts = numberFormat(locale, { style: 'percent' }).formatToParts(1)
  const figure = formatDecimal(rate, locale)
  const first = parts.findIndex(({ type }) => type === 'integer')
  return parts
    .map(({ type, value }, index) => (type === 'integer' ? (index === first ? figure : '') : value))
    .join('')
}

const dates = new Map<string, Intl.DateTimeFormat>()

/** A plain date in the locale's words, in the Gregorian calendar: it is a legal date, not a moment. */
export function formatDate(
  date: PlainDate,
  locale: string,
  style: 'short' | 'medium' | 'long' = 'medium',
): string {
  const key = `${locale} ${style}`
  const format = dates.get(key) ?? dateFormat(locale, style)
  dates.set(key, format)
  return format.format(toUtc(date))
}

function dateFormat(locale: string, dateStyle: 'short' | 'medium' | 'long'): Intl.DateTimeFormat {
  const options = { dateStyle, timeZone: 'UTC', calendar: 'gregory' } as const
  try {
    return new Intl.DateTimeFormat(locale, options)
  } catch {
    return new Intl.DateTimeFormat('en', options)
  }
}
