import { readInvoice } from '../../domain/invoice'
import { documentsOf } from '../../store/listing'
import type { DocumentKey } from '../../sync/scalars'
import type { Services } from '../services'
import type { PaperSource } from './paper-maker'

/** The papers of stored documents, each read when its turn comes; a draft has none yet. */
export const papersOf = (books: Services['books'], keys: readonly DocumentKey[]): PaperSource => ({
  count: keys.length,
  read: async (from, to) =>
    (await documentsOf(books, keys.slice(from, to))).flatMap(({ value, deleted }) => {
      const invoice = readInvoice(value)
      if (deleted || invoice.state === 'draft') return []
      return [{ invoice, seller: invoice.seller, buyer: invoice.buyer }]
    }),
})
