import { storageFault } from '../../store/storage-fault'
import { documentsOf } from '../../store/listing'
import type { Edit } from '../../sync/changes'
import type { DocumentKey } from '../../sync/scalars'
import { useServices } from '../services'
import { useLocale, useWords } from '../words/use-words'
import { inChunks } from './in-chunks'

/** Puts cards away or takes them out again, with an undo. Answers whether it was done. */
export function useArchive(): (keys: readonly DocumentKey[], away: boolean) => Promise<boolean> {
  const { books, clock, toasts } = useServices()
  const words = useWords()
  const locale = useLocale()
  const failed = (error: unknown) =>
    toasts.show({ kind: 'bad', text: words.frame.writeFault[storageFault(error)] })
  const put = (keys: readonly DocumentKey[], away: boolean) =>
    inChunks(keys, async (some) => {
      const edits = (await documentsOf(books, some)).map(({ key, value, deleted }): Edit => {
        const { archived: _archived, ...rest } = value
        return { key, before: value, after: away ? { ...rest, archived: true } : rest, deleted }
      })
      await books.change(edits, clock.now())
    })
  return async (keys, away) => {
    try {
      await put(keys, away)
    } catch (error) {
      failed(error)
      return false
    }
    const count = keys.length.toLocaleString(locale)
    toasts.show({
      text: away ? words.listing.putAway(keys.length, count) : words.listing.takenOut(keys.length, count),
      action: { label: words.listing.undo, run: () => void put(keys, !away).catch(failed) },
    })
    return true
  }
}
