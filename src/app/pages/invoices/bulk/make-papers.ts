import { FileArchive } from 'lucide-preact'
import { papersOf } from '../../../papers/papers-of'
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
    try {
      const said = await zipPapers(papersOf(books, keys), 'invoices.zip', { ...context, words: words.paper })
      if (said === 'cancelled') return undefined
      return said === 'empty' ? { text: words.invoices.bulk.nothingIssued } : said
    } catch {
      return { kind: 'bad', text: words.paper.failed }
    }
  },
}
