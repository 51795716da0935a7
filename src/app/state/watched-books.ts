import type { Books } from '../../store/books'

interface Listeners {
  readonly stored: () => void
  readonly failed: (error: unknown) => void
}

/** The same books, telling of each write: one that is stored wakes the worker, one that failed is shown to the person. */
export function watchedBooks(books: Books, { stored, failed }: Listeners): Books {
  return {
    ...books,
    async change(edits, at) {
      try {
        const documents = await books.change(edits, at)
        stored()
        return documents
      } catch (error) {
        failed(error)
        throw error
      }
    },
  }
}
