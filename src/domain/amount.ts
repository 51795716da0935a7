import type { Brand } from './brand'
import { type CurrencyCode, currencyExponent } from './currency'
import { Exact, readDecimal, zero } from './decimal'

/** Money of one currency, as decimal text with exactly the currency's decimals ('12.50', '-3', '0.125'); never '-0.00'. */
export type Amount = Brand<string, 'Amount'>

/** No amount of a document reaches 10^18 major units: above that a named problem is returned. */
const limitExponent = 18

/** Whether a value reaches 10^18 and so is no amount of a document. */
export function isTooLarge(value: Exact): boolean {
  return value.e >= limitExponent
}

/** Rounds half away from zero to the decimals given (EN 16931-1, 6.5.3 and BR-DEC rules). */
export function roundTo(value: Exact, decimals: number): Exact {
  return value.decimalPlaces() <= decimals ? value : value.toDecimalPlaces(decimals, Exact.ROUND_HALF_UP)
}

const zeros = [0, 1, 2, 3, 4].map((decimals) => zero.toFixed(decimals))

/** Text of a value that is already rounded to the decimals given: its own digits, filled up with zeros. */
export function amountText(value: Exact, decimals: number): Amount {
  if (value.isZero()) return zeros[decimals] as Amount
  const text = value.toString()
  if (decimals === 0) return text as Amount
  const point = text.indexOf('.')
  if (point === -1) return `${text}.${'0'.repeat(decimals)}` as Amount
  const missing = decimals - (text.length - point - 1)
  return (missing > 0 ? text + '0'.repeat(missing) : text) as Amount
}

/** The exact value of an amount made here. */
export function amountValue(amount: Amount): Exact {
  return new Exact(amount)
}

/** Sum of amounts of one currency; of none of them it is zero. */
export function sumAmounts(amounts: Iterable<Amount>, currency: CurrencyCode): Amount {
  let sum = zero
  for (const amount of amounts) sum = sum.plus(amount)
  return amountText(sum, currencyExponent(currency))
}

/** `a` less `b`, both of the currency given. */
export function subtractAmounts(a: Amount, b: Amount, currency: CurrencyCode): Amount {
  return amountText(amountValue(a).minus(b), currencyExponent(currency))
}

/** Negative, zero or positive as `a` is below, equal to or above `b`; both of one currency. */
export function compareAmounts(a: Amount, b: Amount): number {
  return amountValue(a).comparedTo(b)
}

/** A decimal text rounded to the currency, or undefined where it is no number or reaches 10^18. */
export function toAmount(text: string, currency: CurrencyCode): Amount | undefined {
  const read = readDecimal(text)
  if (!read.ok || isTooLarge(read.value)) return undefined
  const decimals = currencyExponent(currency)
  return amountText(roundTo(read.value, decimals), decimals)
}
