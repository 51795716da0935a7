import { FileArchive } from 'lucide-preact'
import { readInvoice } from '../../../../domain/invoice'
import { documentsOf } from '../../../../store/listing'
import { zipPapers } from '../../../papers/zip-papers'
import type { BulkAction } from './bulk-action'

/** The PDFs of what was given out, in one zip file; a draft has no paper yet. */
export const makePapers: BulkAction = {
  id: 'make-papers',
  icon: FileArchive,
  label: (words) => words.invoices.bulk.papers,
  canStop: true,
  async run(keys, context) {
    const { books, words } = context
    const read = async (from: number, to: number) =>
      (await documentsOf(books, keys.slice(from, to))).flatMap(({ value, deleted }) => {
        const invoice = readInvoice(value)
        if (deleted || invoice.state === 'draft') return []
        return [{ invoice, seller: invoice.seller, buyer: invoice.buyer }]
      })
    const source = { count: keys.length, read }
    const said = await zipPapers(source, 'invoices.zip', { ...context, words: words.paper })
    if (said === 'cancelled') return undefined
    return said === 'empty' ? { text: words.invoices.bulk.nothingIssued } : said
  },
}
