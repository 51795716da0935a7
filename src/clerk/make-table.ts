import { invoiceKinds, readInvoice } from '../domain/invoice'
import type { Invoice } from '../domain/invoice'
import { tableText } from '../papers/tables/tables'
import type { Books } from '../store/books'
import { documentsOf } from '../store/listing'
import type { TableAnswer, TableAsk } from './jobs'
import { documentsOfKind } from './read-documents'

/** Spreadsheets take a file for UTF-8 where it says so. */
const byteOrderMark = '\ufeff'
/** Documents that are read at once. */
const chunk = 500

/** A table of many documents, away from the page: working out a hundred thousand totals takes seconds. */
export async function makeTable(
  books: Books,
  { name, period, manner, keys }: TableAsk,
  onProgress: (done: number, total: number) => void,
): Promise<TableAnswer> {
  const invoices: Invoice[] = []
  const take = (stored: readonly { readonly value: unknown; readonly deleted: boolean }[]) => {
    for (const { value, deleted } of stored) {
      const invoice = deleted ? undefined : readInvoice(value)
      if (invoice !== undefined && invoice.state !== 'draft') invoices.push(invoice)
    }
  }
  if (keys === undefined) {
    let read = 0
    for (const kind of invoiceKinds) {
      for await (const page of documentsOfKind(books.store, kind)) {
        take(page)
        onProgress((read += page.length), 0)
      }
    }
  } else {
    for (let from = 0; from < keys.length; from += chunk) {
      take(await documentsOf(books, keys.slice(from, from + chunk)))
      onProgress(Math.min(keys.length, from + chunk), keys.length)
    }
  }
  const text = tableText(name, invoices, period, manner)
  return { file: new Blob([byteOrderMark, text], { type: 'text/csv;charset=utf-8' }), count: invoices.length }
}
