import type { Brand } from './brand'
import { type CurrencyCode, currencyExponent } from './currency'
import { Exact, readDecimal, zero } from './decimal'

/** Money of one currency, as decimal text with exactly the currency's decimals ('12.50', '-3', '0.125'); never '-0.00'. */
export type Amount = Brand<string, 'Amount'>

/** No amount of a document reaches this: 10^18 major units. Above it a named problem is returned. */
export const amountLimit: Exact = new Exact('1e18')

/** Rounds half away from zero to the decimals given (EN 16931-1, 6.5.3 and BR-DEC rules). */
export function roundTo(value: Exact, decimals: number): Exact {
  return value.decimalPlaces() <= decimals ? value : value.toDecimalPlaces(decimals, Exact.ROUND_HALF_UP)
}

/** Text of a value that is already rounded to the decimals given. */
export function amountText(value: Exact, decimals: number): Amount {
  return (value.isZero() ? zero.toFixed(decimals) : value.toFixed(decimals)) as Amount
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

/** A decimal text rounded to the currency, or undefined where it is no number or reaches {@link amountLimit}. */
export function toAmount(text: string, currency: CurrencyCode): Amount | undefined {
  const read = readDecimal(text)
  if (!read.ok || read.value.abs().gte(amountLimit)) return undefined
  const decimals = currencyExponent(currency)
  return amountText(roundTo(read.value, decimals), decimals)
}
