import type { Brand } from './brand'
import { type CurrencyCode, currencyExponent } from './currency'
import { readDecimal, zero } from './decimal'
import { Exact } from './exact'

/** Money of one currency, as decimal text with exactly the currency's decimals ('12.50', '-3', '0.125'); never '-0.00'. */
export type Amount = Brand<string, 'Amount'>

/** Whole digits that an amount may have: at 10^18 major units a named problem is returned. */
const mostWholeDigits = 18

/** Whether a value reaches 10^18 and so is no amount of a document. */
export function isTooLarge(value: Exact): boolean {
  return value.exceedsDigits(mostWholeDigits)
}

/** Text of a value that is already rounded to the decimals given. */
export function amountText(value: Exact, decimals: number): Amount {
  return value.text(decimals) as Amount
}

/** The exact value of an amount made here. */
export function amountValue(amount: Amount): Exact {
  return Exact.of(amount)
}

/** Sum of amounts of one currency; of none of them it is zero. */
export function sumAmounts(amounts: Iterable<Amount>, currency: CurrencyCode): Amount {
  let sum = zero
  for (const amount of amounts) sum = sum.plus(amountValue(amount))
  return amountText(sum, currencyExponent(currency))
}

/** `a` less `b`, both of the currency given. */
export function subtractAmounts(a: Amount, b: Amount, currency: CurrencyCode): Amount {
  return amountText(amountValue(a).minus(amountValue(b)), currencyExponent(currency))
}

/** A decimal text rounded to the currency, or undefined where it is no number or reaches 10^18. */
export function toAmount(text: string, currency: CurrencyCode): Amount | undefined {
  const read = readDecimal(text)
  if (!read.ok || isTooLarge(read.value)) return undefined
  const decimals = currencyExponent(currency)
  return amountText(read.value.round(decimals), decimals)
}
