import type { Amount } from '../../../domain/amount'
import type { CurrencyCode } from '../../../domain/currency'
import { readCustomer } from '../../../domain/customer'
import type { Invoice, InvoiceKind } from '../../../domain/invoice'
import { readInvoice } from '../../../domain/invoice'
import type { PlainDate } from '../../../domain/plain-date'
import { settle } from '../../../domain/settlement'
import { computeTotals } from '../../../domain/totals/compute-totals'
import type { Totals } from '../../../domain/totals/totals'
import type { StoredDocument } from '../../../sync/local'
import { idOf } from '../../../sync/scalars'
import type { DocumentKey } from '../../../sync/scalars'
import { folded } from './folded'

/** What a row says about where its document stands; one word, the most telling one. */
export const rowStates = ['draft', 'issued', 'partly-paid', 'paid', 'overpaid', 'overdue', 'void'] as const
export type RowState = (typeof rowStates)[number]

/** One line of the history list. */
export interface Row {
  readonly key: DocumentKey
  readonly id: string
  readonly kind: InvoiceKind
  readonly number: string
  readonly customer: string
  readonly issueDate: PlainDate | undefined
  readonly dueDate: PlainDate | undefined
  readonly state: RowState
  /** Partly paid and overdue both hold at once; the filters ask for each. */
  readonly states: readonly RowState[]
  readonly total: Amount
  /** What is still to be paid, of an issued document. */
  readonly balance: Amount
  readonly currency: CurrencyCode
  /** False where a figure of the draft can't be read: `total` is without it then. */
  readonly complete: boolean
  readonly text: string
}

/** What a document says by itself, whatever day it is. */
export interface Facts {
  readonly invoice: Invoice
  readonly totals: Totals
  readonly complete: boolean
  readonly text: string
}

/** Totals and search text of one stored document; the dear part of a row. */
export function factsOf(document: StoredDocument): Facts {
  const invoice = readInvoice(document.value)
  const outcome = computeTotals(invoice)
  const totals = outcome.ok ? outcome.totals : outcome.partial
  return { invoice, totals, complete: outcome.ok, text: searchText(invoice) }
}

/**
 * The row as of a day.
 * @param customerName name on the card of a draft's customer
 * @param credited payables of the issued credit notes against it
 */
export function rowOf(
  key: DocumentKey,
  facts: Facts,
  today: PlainDate,
  customerName: string | undefined,
  credited: readonly Amount[],
): Row {
  const { invoice, totals, complete, text } = facts
  const settlement = settle(invoice, totals, today, credited)
  const states = statesOf(invoice.state, settlement.state, settlement.overdue)
  const customer = invoice.buyer?.name || (customerName ?? '')
  return {
    key,
    id: idOf(key),
    kind: invoice.kind,
    number: invoice.number ?? '',
    customer,
    issueDate: invoice.issueDate,
    dueDate: invoice.dueDate,
    state: states[0] ?? 'issued',
    states,
    total: totals.payable,
    balance: settlement.balance,
    currency: totals.currency,
    complete,
    text: customerName === undefined ? text : `${text}\n${folded(customerName)}`,
  }
}

function statesOf(
  state: Invoice['state'],
  paid: 'unpaid' | 'partly-paid' | 'paid' | 'overpaid',
  overdue: boolean,
): readonly RowState[] {
  if (state !== 'issued') return [state]
  const derived: RowState[] = paid === 'unpaid' ? [] : [paid]
  return overdue ? ['overdue', ...derived, 'issued'] : [...derived, 'issued']
}

function searchText(invoice: Invoice): string {
  const lines = invoice.lines.flatMap((line) => [line.description, line.note ?? '', line.itemCode ?? ''])
  const said = [invoice.number, invoice.buyer?.name, invoice.notes, invoice.termsNote, invoice.purchaseOrder]
  return folded([...said.map((text) => text ?? ''), ...lines].join('\n'))
}

/** The names that drafts show for the customer whose card they point to. */
export const customerNames = (cards: readonly StoredDocument[]): ReadonlyMap<string, string> =>
  new Map(cards.map((card) => [idOf(card.key), readCustomer(card.value).name]))
