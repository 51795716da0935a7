import { type Amount, amountText } from '../domain/amount'
import { type CurrencyCode, currencyExponent } from '../domain/currency'
import { add, zero } from '../domain/decimal'
import type { Exact } from '../domain/exact'

/** A running sum of one currency, exact at any length. */
export class MoneySum {
  private value: Exact = zero

  add(value: Exact): void {
    this.value = add(this.value, value)
  }

  exact(): Exact {
    return this.value
  }

  text(currency: CurrencyCode): Amount {
    return amountText(this.value, currencyExponent(currency))
  }
}
