import type { Amount } from './amount'
import type { CurrencyCode } from './currency'
import { currencyExponent } from './currency'
import { numberFormat } from './locale-signs'
import { type PlainDate, toUtc } from './plain-date'

/** Intl formats decimal text exactly; the library's types want a literal. */
function exactly(text: string): Intl.StringNumericLiteral {
  return text as Intl.StringNumericLiteral
}

function moneyFormat(currency: CurrencyCode, locale: string): Intl.NumberFormat {
  const digits = currencyExponent(currency)
  const options = {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const
  return numberFormat(locale, options)
}

/** Money with its currency as the locale writes it, to the currency's ISO decimals: '1.234,50 €'. */
export function formatMoney(amount: Amount, currency: CurrencyCode, locale: string): string {
  return moneyFormat(currency, locale).format(exactly(amount))
}

/**
 * The same without the currency, for columns and fields: '1.234,50'. Made from the money format, since some locales (de-AT,
 * fr-CH) write money with other signs than plain numbers.
 */
export function formatAmount(amount: Amount, currency: CurrencyCode, locale: string): string {
  return moneyFormat(currency, locale)
    .formatToParts(exactly(amount))
    .flatMap(({ type, value }) => (type === 'currency' || type === 'literal' ? [] : [value]))
    .join('')
}

/** Decimals that every engine's Intl takes; more came with ES2023. */
const intlDecimals = 20

/** A quantity, unit price or rate with all the decimals that it has, at least `minimumDecimals`. */
export function formatDecimal(text: string, locale: string, minimumDecimals = 0): string {
  const decimals = Math.max(text.split('.')[1]?.length ?? 0, minimumDecimals)
  const shown = Math.min(decimals, intlDecimals)
  const options = { minimumFractionDigits: Math.min(minimumDecimals, shown), maximumFractionDigits: shown }
  const format = numberFormat(locale, options)
  const rest = text.split('.')[1]?.slice(intlDecimals) ?? ''
  if (rest === '') return format.format(exactly(text))
  const digits = numberFormat(locale, { useGrouping: false, minimumIntegerDigits: rest.length })
  const full = numberFormat(locale, { minimumFractionDigits: shown, maximumFractionDigits: shown })
  return full
    .formatToParts(exactly(text.slice(0, text.length - rest.length)))
    .map(({ type, value }) => (type === 'fraction' ? value + digits.format(exactly(rest)) : value))
    .join('')
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
