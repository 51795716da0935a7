import { Trash2 } from 'lucide-preact'
import { deletionProblem } from '../../../../domain/correct'
import { readInvoice } from '../../../../domain/invoice'
import { documentsOf, summariesOf } from '../../../../store/listing'
import type { StoredDocument } from '../../../../sync/local'
import type { DocumentKey } from '../../../../sync/scalars'
import type { BulkAction } from './bulk-action'
import { inChunks } from '../../../listing/in-chunks'

/** Deletes the drafts among the picked documents; what bears a number stays. */
export const deleteDrafts: BulkAction = {
  id: 'delete-drafts',
  icon: Trash2,
  label: (words) => words.invoices.bulk.deleteDrafts,
  async run(keys, { books, clock, words, locale, onProgress }) {
    const gone: DocumentKey[] = []
    const change = (documents: readonly StoredDocument[], deleted: boolean) =>
      books.change(
        documents.map(({ key, value }) => ({ key, before: value, after: value, deleted })),
        clock.now(),
      )
    await inChunks(
      keys,
      async (some) => {
        const drafts = (await summariesOf(books, some)).filter(({ state }) => state === 'draft')
        const documents = await documentsOf(
          books,
          drafts.map(({ key }) => key),
        )
        const deletable = documents.filter(
          ({ value, deleted }) => !deleted && deletionProblem(readInvoice(value)) === undefined,
        )
        await change(deletable, true)
        gone.push(...deletable.map(({ key }) => key))
      },
      onProgress,
    )
    const text = words.invoices.bulk.draftsDeleted(gone.length, gone.length.toLocaleString(locale))
    if (gone.length === 0) return { text }
    const undo = () =>
      inChunks(gone, async (some) => void (await change(await documentsOf(books, some), false)))
    return { text, undo }
  },
}
