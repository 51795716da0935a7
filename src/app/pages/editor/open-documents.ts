import type { CurrencyCode } from '../../../domain/currency'
import type { DocumentId } from '../../../domain/document-key'
import { readInvoice } from '../../../domain/invoice'
import type { IssuedInvoice } from '../../../domain/invoice'
import type { PlainDate } from '../../../domain/plain-date'
import type { OpenDocument } from '../../../domain/record-payment'
import { settle } from '../../../domain/settlement'
import { computeTotals } from '../../../domain/totals/compute-totals'
import type { StoredDocument } from '../../../sync/local'
import type { DocumentKey } from '../../../sync/scalars'

/** What is read of the books to find what else a customer owes. */
export interface OpenBooks {
  list(kind: string): Promise<readonly StoredDocument[]>
}

/** Another invoice of the same customer and currency with something left to pay. */
export interface OpenInvoice extends OpenDocument {
  readonly stored: StoredDocument
  readonly invoice: IssuedInvoice
}

/** By the card where there is one, else by the name as it stands on the document. */
const sameCustomer = (a: IssuedInvoice, b: IssuedInvoice): boolean =>
  a.customerId === undefined ? a.buyer.name === b.buyer.name : a.customerId === b.customerId

/** The other open invoices that a payment or credit of this one can settle, the earliest due first. */
export async function otherOpenInvoices(
  books: OpenBooks,
  own: IssuedInvoice,
  currency: CurrencyCode,
  today: PlainDate,
): Promise<readonly OpenInvoice[]> {
  const [invoices, notes] = await Promise.all([books.list('invoice'), books.list('credit-note')])
  const candidates = invoices.flatMap((stored) => {
    const invoice = readInvoice(stored.value)
    return invoice.state === 'issued' && invoice.id !== own.id && sameCustomer(own, invoice)
      ? [{ stored, invoice }]
      : []
  })
  if (candidates.length === 0) return []
  const creditNotes = notes.map(({ value }) => readInvoice(value)).filter(({ state }) => state === 'issued')
  return candidates
    .flatMap(({ stored, invoice }) => {
      const outcome = computeTotals(invoice)
      if (!outcome.ok || outcome.totals.currency !== currency) return []
      const credited = creditNotes.flatMap((note) => {
        const totals = note.creditOf === invoice.id ? computeTotals(note) : undefined
        return totals?.ok === true ? [totals.totals.payable] : []
      })
      const { state, balance } = settle(invoice, outcome.totals, today, credited)
      const isOpen = state === 'unpaid' || state === 'partly-paid'
      return isOpen && !balance.startsWith('-')
        ? [{ id: invoice.id, dueDate: invoice.dueDate, balance, stored, invoice }]
        : []
    })
    .sort((a, b) => (a.dueDate === b.dueDate ? 0 : a.dueDate < b.dueDate ? -1 : 1))
}

/** Documents that hold the other end of a moved credit, with the payment that is it. */
export async function otherEnds(
  books: OpenBooks,
  own: DocumentKey,
  receiptId: string,
): Promise<readonly { readonly stored: StoredDocument; readonly id: DocumentId }[]> {
  const invoices = await books.list('invoice')
  return invoices.flatMap((stored) =>
    stored.key !== own && readInvoice(stored.value).payments.some((one) => one.receiptId === receiptId)
      ? [{ stored, id: readInvoice(stored.value).id }]
      : [],
  )
}
