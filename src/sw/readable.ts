import { readInvoice } from '../domain/invoice'
import { computeTotals } from '../domain/totals/compute-totals'
import type { JsonObject } from '../sync/json'

const withTotals = new Set(['invoice', 'credit-note'])

/**
 * What a readable copy says: the document's own fields and, for an invoice, its computed totals, so that the console
 * and other programs need no rules of ours to add it up.
 */
export function readable(kind: string, value: JsonObject): JsonObject {
  // The copy has an attribute `kind` of its own, which says the same.
  const { kind: same, ...rest } = value
  const plain = same === kind ? rest : value
  if (!withTotals.has(kind)) return plain
  const outcome = computeTotals(readInvoice(value))
  if (!outcome.ok) return plain
  const { netTotal, taxTotal, grossTotal, payable } = outcome.totals
  return { ...plain, totals: { netTotal, taxTotal, grossTotal, payable } }
}
