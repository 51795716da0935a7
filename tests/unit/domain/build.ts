import { readInvoice } from '../../../src/domain/invoice'
import type { Tax } from '../../../src/domain/tax'
import { computeTotals, type TotalsInput } from '../../../src/domain/totals/compute-totals'
import type { Totals } from '../../../src/domain/totals/totals'

type Fields = Record<string, unknown>

/** A tax as lines carry it. */
export function tax(rate: string, fields: Partial<Tax> = {}): Tax {
  return { id: `t${rate}${fields.name ?? ''}`, name: 'VAT', category: 'S', rate, ...fields }
}

/** A draft from a few fields; lines get ids and a description. */
export function draft(lines: Fields[], fields: Fields = {}) {
  const invoice = readInvoice({
    id: 'doc',
    currency: 'EUR',
    lines: lines.map((line, index) => ({ id: `l${index}`, description: 'Work', quantity: '1', ...line })),
    ...fields,
  })
  if (invoice.state !== 'draft') throw new Error('not a draft')
  return invoice
}

/** Totals of a document that must have some. */
export function totalsOf(input: TotalsInput): Totals {
  const outcome = computeTotals(input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.totals
}
