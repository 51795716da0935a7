import { useEffect, useRef, useState } from 'preact/hooks'
import type { ListQuery } from '../../lists/list-query'
import type { FoundRows } from '../../lists/protocol'
import type { Books } from '../../store/books'
import { countListed, listed } from '../../store/listing'
import type { SummaryRow } from '../../store/summary-row'
import type { StorageFault } from '../../store/storage-fault'
import { storageFault } from '../../store/storage-fault'
import type { DocumentKey } from '../../sync/scalars'
import { useServices } from '../services'
import { indexedList } from './indexed-list'
import type { IndexedList } from './indexed-list'
import { pageRows, RowPages } from './row-pages'
import { useLists } from './use-lists'

export type FoundList =
  /** Documents read so far, where the query has to wait for all. */
  | { readonly kind: 'opening'; readonly read: number }
  | { readonly kind: 'failed'; readonly fault: StorageFault }
  | {
      readonly kind: 'ready'
      /** What this was found for: a newer query may not be answered yet. */
      readonly query: ListQuery
      readonly rows: RowPages
      /** How many there are; absent while that is counted. */
      readonly count: number | undefined
      /** Absent while the list comes from its index: sums need every document. */
      readonly found: Pick<FoundRows, 'sums' | 'counts'> | undefined
      readonly keys: (from: number, to: number) => Promise<readonly DocumentKey[]>
    }

/** Says which rows are on screen, so that news of them is there before it is shown. */
export type Seen = (from: number, to: number) => void

/**
 * What a query finds, now and after every change. Until the worker has read all documents, plain lists come from their index, so
 * that the first rows don't wait for the rest.
 */
export function useFoundRows(query: ListQuery): readonly [FoundList, Seen] {
  const { books, clock } = useServices()
  const lists = useLists()
  const state = lists.state.value
  const [list, setList] = useState<FoundList>({ kind: 'opening', read: 0 })
  const [, redraw] = useState(0)
  const seen = useRef({ from: 0, to: pageRows })
  const shown = useRef<RowPages>()
  const onRead = () => redraw((count) => count + 1)
  const today = clock.today()
  const version = state.kind === 'ready' ? state.version : undefined

  useEffect(() => {
    if (version !== undefined) return
    const indexed = indexedList(query, today)
    if (indexed === undefined) {
      lists.wake()
      setList({ kind: 'opening', read: 0 })
      return
    }
    let left = false
    let counted: number | undefined
    const read = (from: number, to: number) => stretch(books, indexed, from, to)
    const keys = async (from: number, to: number) => (await read(from, to)).map(({ key }) => key)
    const show = (first: readonly SummaryRow[]) => {
      const count = first.length < pageRows ? first.length : counted
      const rows = new RowPages(count ?? first.length, read, onRead)
      rows.begin(first)
      shown.current = rows
      setList({ kind: 'ready', query, rows, count, found: undefined, keys })
    }
    const failed = (error: unknown) => left || setList({ kind: 'failed', fault: storageFault(error) })
    const watching = books
      .watchEach(() => read(0, pageRows))
      .subscribe((first) => {
        show(first)
        // A worker that starts and reads would take its time from the very frame that shows the first rows.
        requestAnimationFrame(() => clock.later(0, () => lists.wake()))
        if (first.length < pageRows) return
        // Counting a hundred thousand takes longer than reading a screenful: the rows don't wait for it.
        countListed(books, indexed.list, indexed.before).then((count) => {
          counted = count
          if (!left) show(first)
        }, failed)
      }, failed)
    return () => {
      left = true
      watching.unsubscribe()
    }
  }, [query, today, version === undefined])

  useEffect(() => {
    if (version === undefined) return
    let left = false
    void lists.find({ type: 'find', query, today, rows: pageRows }).then(async (found) => {
      if (left || found === undefined) return
      const { result, count } = found
      const read = (from: number, to: number) => lists.ask({ type: 'rows', result, from, to })
      const rows = new RowPages(count, read, onRead)
      rows.begin(found.rows)
      // What is on screen is not blank for a moment after every change.
      await rows.need(seen.current.from, seen.current.to)
      if (left) return
      shown.current = rows
      const keys = async (from: number, to: number) =>
        (await lists.ask({ type: 'keys', result, from, to })) ?? []
      setList({ kind: 'ready', query, rows, count, found, keys })
    })
    return () => {
      left = true
    }
  }, [query, today, version])

  const onSeen: Seen = (from, to) => {
    seen.current = { from, to }
    void shown.current?.need(from, to)
  }
  if (list.kind === 'opening' && state.kind === 'reading') return [{ ...list, read: state.read }, onSeen]
  if (list.kind === 'opening' && state.kind === 'failed')
    return [{ kind: 'failed', fault: 'unknown' }, onSeen]
  return [list, onSeen]
}

const stretch = (books: Books, { list, newestFirst, before }: IndexedList, from: number, to: number) =>
  listed(books, list, { from, count: to - from, newestFirst, before })
