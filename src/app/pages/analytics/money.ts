import type { Amount } from '../../../domain/amount'
import { sumAmounts } from '../../../domain/amount'
import type { CurrencyCode } from '../../../domain/currency'
import { formatMoney } from '../../../domain/format'

/** How a report writes its figures. */
export interface Money {
  readonly currency: CurrencyCode
  readonly locale: string
  /** In full, exact. */
  readonly text: (amount: Amount) => string
  /** The sum of some, in full. */
  readonly sum: (amounts: readonly Amount[]) => string
  /** A bar's length in words. Bars are drawn from rounded figures; nothing is reckoned with them. */
  readonly bar: (value: number) => string
  readonly axis: (value: number) => string
}

export function moneyOf(currency: CurrencyCode, locale: string): Money {
  const full = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
  const text = (amount: Amount) => formatMoney(amount, currency, locale)
  return {
    currency,
    locale,
    text,
    sum: (amounts) => text(sumAmounts(amounts, currency)),
    bar: (value) => full.format(value),
    axis: (value) => short.format(value),
  }
}
