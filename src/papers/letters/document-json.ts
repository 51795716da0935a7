import type { Invoice } from '../../domain/invoice'
import { computeTotals } from '../../domain/totals/compute-totals'
import type { PaperDocument } from '../model/paper'

/** One document as another program may read it: what is stored, every field of it, and the figures that follow. */
export function documentJson({ invoice, seller, buyer }: PaperDocument): string {
  const outcome = computeTotals(invoice)
  const document: Invoice & { seller?: unknown; buyer?: unknown } = invoice
  const whole = {
    format: 'tidebill-document',
    version: 1,
    document: { ...document, seller: document.seller ?? seller, buyer: document.buyer ?? buyer },
    ...(outcome.ok ? { totals: outcome.totals } : { problems: outcome.problems }),
  }
  return `${JSON.stringify(whole, undefined, 2)}\n`
}
