import type { Amount } from '../domain/amount'
import { currencyExponent } from '../domain/currency'
import type { CurrencyCode } from '../domain/currency'

/** Minor units, exactly: as a number where one holds them. */
export type Minor = number | bigint

/** Digits that a number holds exactly, with room for adding. */
const safeDigits = 15

export function minorOf(amount: Amount): Minor {
  const digits = amount.replace('.', '')
  return digits.length <= safeDigits ? Number(digits) : BigInt(digits)
}

/** Exact sums at the speed of numbers: a hundred thousand amounts are added while a person types. */
export class MoneyTotal {
  private small = 0
  private large = 0n

  add(minor: Minor): void {
    if (typeof minor === 'bigint') this.large += minor
    else {
      this.small += minor
      if (Math.abs(this.small) < 2 ** 52) return
      this.large += BigInt(this.small)
      this.small = 0
    }
  }

  amount(currency: CurrencyCode): Amount {
    const decimals = currencyExponent(currency)
    const sum = this.large + BigInt(this.small)
    const sign = sum < 0n ? '-' : ''
    const digits = String(sum < 0n ? -sum : sum).padStart(decimals + 1, '0')
    const whole = digits.slice(0, digits.length - decimals)
    return `${sign}${whole}${decimals === 0 ? '' : `.${digits.slice(-decimals)}`}` as Amount
  }
}
