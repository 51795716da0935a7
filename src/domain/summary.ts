import type { Amount } from './amount'
import type { CurrencyCode } from './currency'
import type { DocumentId } from './document-key'
import type { Invoice, InvoiceKind } from './invoice'
import type { PlainDate } from './plain-date'
import { type PaidState, settle } from './settlement'
import { computeTotals } from './totals/compute-totals'

/** What a list says about a document, whatever day it is: worked out when the document is written, never while a list is shown. */
export interface Summary {
  kind: InvoiceKind
  number: string
  /** The name on the document; on a draft without one that of the customer's card. */
  customer: string
  customerId?: DocumentId
  issueDate?: PlainDate
  dueDate?: PlainDate
  state: Invoice['state']
  paid: PaidState
  total: Amount
  /** What is still to be paid; nothing of drafts and void documents. */
  balance: Amount
  currency: CurrencyCode
  /** False where a figure of the draft can't be read: `total` is without it then. */
  complete: boolean
  creditOf?: DocumentId
  /** Catalogue items on its lines. */
  items: string[]
  /** What the lines say, for the search. */
  lines: string
  /** Notes, terms and references, for the search. */
  notes: string
}

/** Characters of each text that the search knows: a pasted book must not be carried along in every list. */
const searched = 10_000

/** Before every due date: a summary knows no today, so nothing in it is overdue. */
const noDay = '1900-01-01' as PlainDate

/**
 * @param cardName name on the card of the document's customer
 * @param credited payables of the issued credit notes against it
 */
export function summarise(invoice: Invoice, cardName: string, credited: readonly Amount[]): Summary {
  const outcome = computeTotals(invoice)
  const totals = outcome.ok ? outcome.totals : outcome.partial
  const { state, balance } = settle(invoice, totals, noDay, credited)
  const { customerId, issueDate, dueDate, creditOf } = invoice
  const items = new Set(invoice.lines.flatMap(({ itemId }) => itemId ?? []))
  return {
    kind: invoice.kind,
    number: invoice.number ?? '',
    customer: invoice.buyer?.name || cardName,
    ...(customerId === undefined ? {} : { customerId }),
    ...(issueDate === undefined ? {} : { issueDate }),
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(creditOf === undefined ? {} : { creditOf }),
    state: invoice.state,
    paid: state,
    total: totals.payable,
    balance,
    currency: totals.currency,
    complete: outcome.ok,
    items: [...items],
    lines: said(invoice.lines.flatMap((line) => [line.description, line.note, line.itemCode])),
    notes: said([invoice.notes, invoice.termsNote, invoice.purchaseOrder, invoice.buyerReference]),
  }
}

const said = (texts: readonly (string | undefined)[]): string =>
  texts
    .filter((text) => text !== undefined && text !== '')
    .join('\n')
    .slice(0, searched)

/** Whether a document waits for money past its due date. Due today is not overdue. */
export const isOverdue = (
  { kind, state, dueDate, balance }: Pick<Summary, 'kind' | 'state' | 'dueDate' | 'balance'>,
  today: PlainDate,
): boolean =>
  kind === 'invoice' && state === 'issued' && dueDate !== undefined && dueDate < today && isOwed(balance)

/** Above zero. */
export const isOwed = (amount: Amount): boolean => !amount.startsWith('-') && /[1-9]/.test(amount)
