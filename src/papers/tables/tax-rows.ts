import { sumAmounts } from '../../domain/amount'
import type { Amount } from '../../domain/amount'
import type { TaxTotals, Totals } from '../../domain/totals/totals'
import { signed } from './booked'
import type { Booked } from './booked'
import { Figure } from './csv-text'
import type { Cell } from './csv-text'

interface Group {
  readonly month: string
  readonly currency: Totals['currency']
  readonly tax: TaxTotals
  readonly taxable: Amount[]
  readonly charged: Amount[]
}

/** Taxes by month of issue, currency and rate: what a return asks for. Currencies are never added together. */
export function taxRows(documents: readonly Booked[]): Cell[][] {
  const groups = new Map<string, Group>()
  for (const booked of documents) {
    const month = booked.invoice.issueDate.slice(0, 7)
    const { currency, taxes } = booked.totals
    for (const tax of taxes) {
      const key = [month, currency, tax.name, tax.category, tax.rate].join('\n')
      const group = groups.get(key) ?? { month, currency, tax, taxable: [], charged: [] }
      groups.set(key, group)
      group.taxable.push(signed(tax.taxable, booked))
      group.charged.push(signed(tax.tax, booked))
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { month, currency, tax, taxable, charged }]) => [
      month,
      currency,
      tax.name,
      tax.category,
      new Figure(tax.rate),
      new Figure(sumAmounts(taxable, currency)),
      new Figure(sumAmounts(charged, currency)),
    ])
}
