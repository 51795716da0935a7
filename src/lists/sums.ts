import type { Amount } from '../domain/amount'
import type { CurrencyCode } from '../domain/currency'
import { bitOf } from './columns'
import type { Columns } from './columns'
import { MoneyTotal } from './money-total'

/** What is shown, summed per currency, never across. Void documents count for nothing; credit notes are money back. */
export interface CurrencySum {
  readonly currency: CurrencyCode
  readonly count: number
  readonly total: Amount
  readonly outstanding: Amount
}

interface Sum {
  count: number
  readonly total: MoneyTotal
  readonly outstanding: MoneyTotal
}

const isVoid = bitOf('void')
const isIssued = bitOf('issued')

export class SumsByCurrency {
  /** By the currency's number. */
  private readonly sums: Sum[] = []

  constructor(private readonly columns: Columns) {}

  add(slot: number): void {
    const { columns } = this
    const states = columns.states[slot] ?? 0
    if ((states & isVoid) !== 0) return
    const currency = columns.currency[slot] ?? 0
    const sum = (this.sums[currency] ??= { count: 0, total: new MoneyTotal(), outstanding: new MoneyTotal() })
    sum.count++
    const [total, balance] = [columns.totalAt(slot), columns.balanceAt(slot)]
    const goesBack = columns.isCredit[slot] === 1
    sum.total.add(goesBack ? -total : total)
    if ((states & isIssued) !== 0) sum.outstanding.add(goesBack ? -balance : balance)
  }

  /** The currency of most documents first. */
  list(): readonly CurrencySum[] {
    const { names } = this.columns.currencies
    return names
      .flatMap((name, number) => {
        const sum = this.sums[number]
        if (sum === undefined) return []
        const currency = name as CurrencyCode
        const [total, outstanding] = [sum.total.amount(currency), sum.outstanding.amount(currency)]
        return [{ currency, count: sum.count, total, outstanding }]
      })
      .sort((a, b) => b.count - a.count || (a.currency < b.currency ? -1 : 1))
  }
}
