import { useMemo } from 'preact/hooks'
import { marksOf } from '../../store/listing'
import type { DocumentKey } from '../../sync/scalars'
import { useServices } from '../services'
import { useLive } from '../state/use-live'

export type SyncMark = 'waiting' | 'synced' | 'parked'

/** Where the rows on screen stand with the table. Asked for those alone: thousands may wait. */
export function useMarks(keys: readonly DocumentKey[]): (key: DocumentKey) => SyncMark {
  const { books } = useServices()
  const live = useLive(() => books.watch(() => marksOf(books, keys)), [books, keys.join()])
  return useMemo(() => {
    if (live.kind !== 'ready') return (): SyncMark => 'synced'
    const { unsent, parked } = live.value
    return (key: DocumentKey): SyncMark =>
      parked.has(key) ? 'parked' : unsent.has(key) ? 'waiting' : 'synced'
  }, [live])
}
