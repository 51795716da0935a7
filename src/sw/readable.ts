import { readInvoice } from '../domain/invoice'
import { computeTotals } from '../domain/totals/compute-totals'
import type { JsonObject } from '../sync/json'

const withTotals = new Set(['invoice', 'credit-note'])

/**
 * What a readable copy says: the document's own fields and, for an invoice, its computed totals, so that the console
 * and other programs need no rules of ours to add it up.
 */
export function readable(kind: string, value: JsonObject): JsonObject {
  if (!withTotals.has(kind)) return value
  const outcome = computeTotals(readInvoice(value))
  if (!outcome.ok) return value
  const { netTotal, taxTotal, grossTotal, payable } = outcome.totals
  return { ...value, totals: { netTotal, taxTotal, grossTotal, payable } }
}
