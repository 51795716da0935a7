import { useEffect, useState } from 'preact/hooks'
import type { StorageFault } from '../../../store/storage-fault'
import { storageFault } from '../../../store/storage-fault'
import type { StoredDocument } from '../../../sync/local'
import { useServices } from '../../services'
import { customerNames } from './row'
import type { Row } from './row'
import { RowBook } from './row-book'

export type Rows =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly fault: StorageFault }
  /** A mistake in the app, for the page's boundary to show. */
  | { readonly kind: 'broken'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly rows: readonly Row[] }

/** Kept while the app is open: coming back to the list works out only what changed meanwhile. */
const book = new RowBook()

/** All rows, as documents and customers change; the list draws while the first thousands are worked out. */
export function useRows(): Rows {
  const { books, clock } = useServices()
  const [rows, setRows] = useState<Rows>({ kind: 'opening' })
  useEffect(() => {
    let run = 0
    const show = async ([invoices, notes, cards]: readonly (readonly StoredDocument[])[]) => {
      const mine = ++run
      const documents = [...(invoices ?? []), ...(notes ?? [])]
      const context = { today: clock.today(), names: customerNames(cards ?? []) }
      const made = await book.rows(documents, context, async () => {
        await new Promise<void>((resolve) => clock.later(0, resolve))
        return mine === run
      })
      if (made !== undefined && mine === run) setRows({ kind: 'ready', rows: made })
    }
    const kinds = ['invoice', 'credit-note', 'customer']
    const watching = books
      .watch(() => Promise.all(kinds.map((kind) => books.list(kind))))
      .subscribe(
        (lists) => void show(lists).catch((error: unknown) => setRows({ kind: 'broken', error })),
        (error: unknown) => setRows({ kind: 'failed', fault: storageFault(error) }),
      )
    return () => {
      run++
      watching.unsubscribe()
    }
  }, [books])
  return rows
}
