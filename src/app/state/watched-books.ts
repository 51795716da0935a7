import type { Books } from '../../store/books'
import type { Edit } from '../../sync/changes'

interface Listeners {
  readonly stored: (edits: readonly Edit[]) => void
  readonly failed: (error: unknown) => void
}

/** The same books, telling of each write: one that is stored wakes the worker, one that failed is shown to the person. */
export function watchedBooks(books: Books, { stored, failed }: Listeners): Books {
  return {
    ...books,
    async change(edits, at) {
      try {
        const documents = await books.change(edits, at)
        stored(edits)
        return documents
      } catch (error) {
        failed(error)
        throw error
      }
    },
  }
}
