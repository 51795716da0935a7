import type { DraftInvoice } from '../../../domain/invoice'
import { readInvoice } from '../../../domain/invoice'
import { computeTotals } from '../../../domain/totals/compute-totals'
import type { CreditContext } from '../../../domain/validate'
import type { StoredDocument } from '../../../sync/local'
import { documentKey } from '../../../sync/scalars'
import type { DocumentKey } from '../../../sync/scalars'

/** What a credit note is checked against. */
export interface CreditBooks {
  get(key: DocumentKey): Promise<StoredDocument | undefined>
  list(kind: string): Promise<readonly StoredDocument[]>
}

/**
 * The invoice that a credit note corrects, and what other credit notes took of it. `undefined` where it corrects none that is here.
 * Reads the store only, so that it can be watched.
 */
export async function creditContextOf(
  books: CreditBooks,
  draft: Pick<DraftInvoice, 'id' | 'kind' | 'creditOf'>,
): Promise<CreditContext | undefined> {
  if (draft.kind !== 'credit-note' || draft.creditOf === undefined) return undefined
  const stored = await books.get(documentKey('invoice', draft.creditOf))
  if (stored === undefined || stored.deleted) return undefined
  const notes = (await books.list('credit-note')).map(({ value }) => readInvoice(value))
  const credited = notes
    .filter(({ state, creditOf, id }) => state === 'issued' && creditOf === draft.creditOf && id !== draft.id)
    .flatMap((note) => {
      const outcome = computeTotals(note)
      return outcome.ok ? [outcome.totals.grossTotal] : []
    })
  return { original: readInvoice(stored.value), credited }
}
