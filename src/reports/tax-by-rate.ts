import type { Amount } from '../domain/amount'
import type { CurrencyCode } from '../domain/currency'
import type { PlainDate } from '../domain/plain-date'
import type { TaxCategory } from '../domain/tax'
import { type Fact, isIssued, signed } from './fact'
import { MoneySum } from './money-sum'
import { type Grain, inRange, periodOf, type Range } from './period'

export interface TaxRow {
  /** The first day of the period. */
  readonly period: PlainDate
  readonly name: string
  readonly category: TaxCategory
  /** Percent, canonical decimal text. */
  readonly rate: string
  readonly documents: number
  readonly taxable: Amount
  readonly tax: Amount
}

/**
 * Tax by period, name, category and rate, by the date of issue (the tax is owed from then on where books are kept by
 * invoices). Credit notes take it back.
 *
 * @param facts of one currency
 */
export function taxByRate(
  facts: Iterable<Fact>,
  currency: CurrencyCode,
  range: Range,
  grain: Grain,
): readonly TaxRow[] {
  type Sum = Pick<TaxRow, 'period' | 'name' | 'category' | 'rate'> & {
    /** One document may have several groups of one rate, with different reasons of exemption. */
    readonly documents: Set<string>
    readonly taxable: MoneySum
    readonly tax: MoneySum
  }
  const sums = new Map<string, Sum>()
  for (const fact of facts) {
    if (!isIssued(fact) || !inRange(fact.issueDate, range)) continue
    const period = periodOf(fact.issueDate, grain)
    for (const { name, category, rate, taxable, tax } of fact.taxes) {
      const key = JSON.stringify([period, name, category, rate])
      let sum = sums.get(key)
      if (sum === undefined) {
        const fresh = { documents: new Set<string>(), taxable: new MoneySum(), tax: new MoneySum() }
        sum = { period, name, category, rate, ...fresh }
        sums.set(key, sum)
      }
      sum.documents.add(fact.id)
      sum.taxable.add(signed(fact, taxable))
      sum.tax.add(signed(fact, tax))
    }
  }
  return [...sums.values()]
    .sort((a, b) => compare(a.period, b.period) || compare(a.name, b.name) || Number(b.rate) - Number(a.rate))
    .map(({ documents, taxable, tax, ...row }) => ({
      ...row,
      documents: documents.size,
      taxable: taxable.text(currency),
      tax: tax.text(currency),
    }))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
