import { type Amount, amountValue, subtractAmounts } from './amount'
import type { CurrencyCode } from './currency'
import { zero } from './decimal'
import type { DocumentId } from './document-key'
import type { DraftInvoice, HistoryEntry, Invoice, IssuedInvoice, VoidInvoice } from './invoice'
import { bad, good, type Outcome } from './outcome'
import type { PlainDate } from './plain-date'
import type { Settlement } from './settlement'

export type CorrectionProblem =
  | 'reason-needed'
  | 'void-has-payments'
  | 'void-has-credit-notes'
  | 'unlock-has-credit-notes'
  | 'delete-numbered'

type EntryGiven = Pick<HistoryEntry, 'id' | 'at' | 'device'> & { reason: string }

/**
 * Takes an issued document back. It keeps its number and says why, so that the gap in the books is explained. Money that
 * came in must go back first, and what was credited is credited already.
 */
export function voidInvoice(
  invoice: IssuedInvoice,
  settlement: Settlement,
  entry: EntryGiven,
): Outcome<VoidInvoice, CorrectionProblem> {
  if (entry.reason.trim() === '') return bad('reason-needed')
  if (!amountValue(settlement.paid).isZero()) return bad('void-has-payments')
  if (invoice.kind === 'invoice' && !amountValue(settlement.credited).isZero())
    return bad('void-has-credit-notes')
  return good({ ...invoice, state: 'void', history: [...invoice.history, { ...entry, event: 'voided' }] })
}

/**
 * Opens an issued document for editing. It stays numbered, keeps its frozen parties and payments, and its history tells when and why:
 * others may hold a copy of what it said.
 */
export function unlockInvoice(
  invoice: IssuedInvoice,
  settlement: Settlement,
  entry: EntryGiven,
): Outcome<DraftInvoice, CorrectionProblem> {
  if (entry.reason.trim() === '') return bad('reason-needed')
  if (invoice.kind === 'invoice' && !amountValue(settlement.credited).isZero())
    return bad('unlock-has-credit-notes')
  return good({ ...invoice, state: 'draft', history: [...invoice.history, { ...entry, event: 'unlocked' }] })
}

/** Whether a document may be deleted: only a draft that never had a number may; undefined means yes. */
export function deletionProblem(invoice: Invoice): CorrectionProblem | undefined {
  return invoice.state === 'draft' && invoice.number === undefined ? undefined : 'delete-numbered'
}

/**
 * A draft that credits the whole of an issued invoice: the same lines, taxes and rounding, positive as EN 16931 writes credit notes.
 * The person takes away what is not credited. Prepayments and payments stay with the invoice.
 */
export function creditNoteFor(
  original: IssuedInvoice & { kind: 'invoice' },
  given: { id: DocumentId; today: PlainDate },
): DraftInvoice {
  const { prepaid: _prepaid, number, dueDate: _due, ...copied } = original
  return {
    ...copied,
    id: given.id,
    kind: 'credit-note',
    state: 'draft',
    issueDate: given.today,
    terms: { kind: 'receipt' },
    creditOf: original.id,
    creditOfNumber: number,
    payments: [],
    history: [],
  }
}

/** What may still be credited of an invoice: its gross total less that of the credit notes issued against it. */
export function leftToCredit(gross: Amount, credited: readonly Amount[], currency: CurrencyCode): Amount {
  return credited.reduce((left, amount) => subtractAmounts(left, amount, currency), gross)
}

/** Whether a credit of this amount goes past what is left. */
export function exceedsLeft(amount: Amount, left: Amount): boolean {
  return amountValue(amount).gt(amountValue(left)) && amountValue(amount).gt(zero)
}

/** A fresh draft with the same content: no number, no dates but today's, no payments, no history, no link. */
export function duplicateInvoice(
  invoice: Invoice,
  given: { id: DocumentId; today: PlainDate },
): DraftInvoice {
  const {
    creditOf: _of,
    creditOfNumber: _ofNumber,
    dueDate: _due,
    deliveryDate: _delivered,
    prepaid: _p,
    ...copied
  } = invoice
  const { number: _number, seller: _seller, buyer, ...kept } = copied
  const draft: DraftInvoice = {
    ...kept,
    id: given.id,
    state: 'draft',
    issueDate: given.today,
    terms: invoice.terms.kind === 'custom' ? { kind: 'receipt' } : invoice.terms,
    payments: [],
    history: [],
  }
  // A customer's card, where there is one, is read afresh at issue.
  if (buyer !== undefined && invoice.customerId === undefined) draft.buyer = buyer
  return draft
}
