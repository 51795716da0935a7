import type { ListedRow } from '../../lists/protocol'
import { unsentAmong } from '../../store/listing'
import { useServices } from '../services'
import { useLive } from '../state/use-live'

export type SyncMark = 'waiting' | 'synced' | 'parked'

/** Where the rows on screen stand with the table: as the worker said, and until it has read all documents, as the books say. */
export function useMarks(rows: readonly (ListedRow | undefined)[]): (row: ListedRow) => SyncMark {
  const { books, state } = useServices()
  const parked = state.parked.value
  const unknown = rows.flatMap((row) => (row === undefined || row.waits !== undefined ? [] : row.key))
  const live = useLive(() => books.watch(() => unsentAmong(books, unknown)), [books, unknown.join()])
  return ({ key, waits }) => {
    if (parked.some((document) => document.key === key)) return 'parked'
    return (waits ?? (live.kind === 'ready' && live.value.has(key))) ? 'waiting' : 'synced'
  }
}
