import type { Books } from '../../store/books'
import { documentKey } from '../../sync/scalars'

/** The one document that a first look may make. It lives on the device alone, whatever is done to it. */
export const sampleId = 'sample'
export const sampleKey = documentKey('invoice', sampleId)

/** The same books, but nothing that happens to the sample waits for the table: it never syncs and so never conflicts. */
export function sampleStaysHere(books: Books): Books {
  return {
    ...books,
    async change(edits, at) {
      const own = edits.filter(({ key }) => key === sampleKey)
      if (own.length === 0) return books.change(edits, at)
      await books.keepLocal(
        own.map(({ key, after, deleted = false }) => ({ key, value: after, deleted, editedAt: at })),
      )
      const rest = edits.filter(({ key }) => key !== sampleKey)
      const changed = rest.length === 0 ? [] : await books.change(rest, at)
      const sample = await books.get(sampleKey)
      const found = new Map(
        [...changed, ...(sample === undefined ? [] : [sample])].map((one) => [one.key, one]),
      )
      return edits.flatMap(({ key }) => found.get(key) ?? [])
    },
  }
}
