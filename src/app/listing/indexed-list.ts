import type { PlainDate } from '../../domain/plain-date'
import { filtersSet } from '../../lists/list-query'
import type { ListQuery } from '../../lists/list-query'
import type { SummaryList } from '../../store/summary-row'

/** A list that one index holds, in its order. */
export interface IndexedList {
  readonly list: SummaryList
  readonly newestFirst: boolean
  readonly before?: PlainDate
}

/** The list that shows exactly what a query asks for, in its order; none for those that need every document. */
export function indexedList(query: ListQuery, today: PlainDate): IndexedList | undefined {
  if (query.text.trim() !== '' || query.unsynced || filtersSet(query) > 0) return undefined
  if (query.state === 'overdue') {
    // The longest overdue first, as `effectiveOrder` has it.
    return query.sort === undefined ? { list: 'owed', newestFirst: false, before: today } : undefined
  }
  if (query.sort !== undefined && query.sort !== 'date') return undefined
  return { list: query.state ?? 'all', newestFirst: query.descending }
}
