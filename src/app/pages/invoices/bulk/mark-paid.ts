import { Banknote } from 'lucide-preact'
import { readInvoice } from '../../../../domain/invoice'
import type { PlainDate } from '../../../../domain/plain-date'
import { recordPayment } from '../../../../domain/record-payment'
import { settle } from '../../../../domain/settlement'
import { isOwed } from '../../../../domain/summary'
import { computeTotals } from '../../../../domain/totals/compute-totals'
import { documentsOf, summariesOf } from '../../../../store/listing'
import type { SummaryRow } from '../../../../store/summary-row'
import type { Edit } from '../../../../sync/changes'
import { isObject } from '../../../../sync/json'
import type { StoredDocument } from '../../../../sync/local'
import type { DocumentKey } from '../../../../sync/scalars'
import { jsonOf } from '../../editor/json-of'
import type { BulkAction } from './bulk-action'
import { inChunks } from '../../../listing/in-chunks'

/** Records today a payment of the rest on every invoice that waits for one. */
export const markPaid: BulkAction = {
  id: 'mark-paid',
  icon: Banknote,
  label: (words) => words.invoices.bulk.markPaid,
  async run(keys, { books, clock, newId, words, locale, onProgress }) {
    const paid: DocumentKey[] = []
    const payments = new Set<string>()
    const newPayment = () => {
      const id = newId()
      payments.add(id)
      return id
    }
    await inChunks(
      keys,
      async (some) => {
        const open = new Map((await summariesOf(books, some)).filter(isOpen).map((row) => [row.key, row]))
        const documents = await documentsOf(books, [...open.keys()])
        const edits = documents.flatMap((document) => {
          const summary = open.get(document.key)
          return summary === undefined ? [] : paymentOf(document, summary, clock.today(), newPayment)
        })
        await books.change(edits, clock.now())
        paid.push(...edits.map(({ key }) => key))
      },
      onProgress,
    )
    const text = words.invoices.bulk.markedPaid(paid.length, paid.length.toLocaleString(locale))
    if (paid.length === 0) return { text }
    const undo = () =>
      inChunks(paid, async (some) => {
        const documents = await documentsOf(books, some)
        await books.change(
          documents.map((document) => withoutPayments(document, payments)),
          clock.now(),
        )
      })
    return { text, undo }
  },
}

/** Credit notes are settled by money that goes out: nobody marks those in passing. */
const isOpen = ({ kind, state, balance }: SummaryRow): boolean =>
  kind === 'invoice' && state === 'issued' && isOwed(balance)

function paymentOf(
  { key, value, deleted }: StoredDocument,
  { balance, currency }: SummaryRow,
  date: PlainDate,
  newId: () => string,
): Edit[] {
  const invoice = readInvoice(value)
  if (deleted || invoice.state !== 'issued') return []
  const outcome = computeTotals(invoice)
  const settlement = settle(invoice, outcome.ok ? outcome.totals : outcome.partial, date)
  const payment = { id: newId(), kind: 'payment', amount: balance, date } as const
  const recorded = recordPayment(invoice, payment, settlement, currency)
  return recorded.ok ? [{ key, before: value, after: jsonOf(recorded.value) }] : []
}

function withoutPayments({ key, value }: StoredDocument, ids: ReadonlySet<string>): Edit {
  const payments = Array.isArray(value['payments']) ? value['payments'] : []
  const kept = payments.filter(
    (payment: unknown) => !isObject(payment) || typeof payment['id'] !== 'string' || !ids.has(payment['id']),
  )
  return { key, before: value, after: { ...value, payments: kept } }
}
