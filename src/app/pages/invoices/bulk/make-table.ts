import { FileSpreadsheet } from 'lucide-preact'
import { csvMannerOf } from '../../../../papers/tables/csv-text'
import { hireClerk } from '../../../clerk/hire-clerk'
import { download } from '../../../papers/hand-over'
import type { BulkAction } from './bulk-action'

/** A table of what was given out, one row a document, for spreadsheets of this locale. */
export const makeTable: BulkAction = {
  id: 'make-table',
  icon: FileSpreadsheet,
  label: (words) => words.invoices.bulk.table,
  canStop: true,
  async run(keys, { workspace, words, locale, onProgress, signal }) {
    const clerk = hireClerk(workspace)
    const stopped = new Promise<undefined>((resolve) =>
      signal.addEventListener('abort', () => resolve(undefined)),
    )
    try {
      const ask = { name: 'documents', period: {}, manner: csvMannerOf(locale), keys } as const
      const made = await Promise.race([clerk.run('make-table', ask, onProgress), stopped])
      if (made === undefined) return undefined
      const { file, count } = made
      if (count === 0) return { text: words.invoices.bulk.nothingIssued }
      download('invoices.csv', file)
      return { text: words.invoices.bulk.tabled(count, count.toLocaleString(locale)) }
    } catch {
      return { kind: 'bad', text: words.paper.failed }
    } finally {
      clerk.dismiss()
    }
  },
}
