import { type Business, readBusiness } from './business'
import type { DocumentId } from './document-key'
import {
  asStored,
  carry,
  figureField,
  figureFields,
  isDate,
  isFigure,
  isOneOf,
  isText,
  listField,
  type Stored,
  textField,
} from './fields'
import { type InvoiceKind, invoiceKinds } from './invoice-kind'
import { type DocumentAdjustment, type Line, readAdjustments, readLine } from './line'
import { type Address, type Party, readAddress, readParty } from './party'
import { type Payment, readPayment } from './payment'
import type { PlainDate } from './plain-date'
import { defaultTerms, type PaymentTerms, readTerms } from './terms'

export { invoiceKinds, type InvoiceKind }

/** `document`: tax rounded once per tax group (EN 16931). `line`: rounded on each line, then summed. */
export const taxRoundings = ['document', 'line'] as const
export type TaxRounding = (typeof taxRoundings)[number]

/** Tax withheld by the customer: percent of the net total, subtracted from what is to be paid. */
export interface Withholding {
  id: string
  name: string
  rate: string
}

export const historyEvents = ['issued', 'unlocked', 'reissued', 'voided'] as const
export type HistoryEvent = (typeof historyEvents)[number]

/** Something that was done to a document that others may hold a copy of. `at` is an ISO 8601 moment. */
export interface HistoryEntry {
  id: string
  event: HistoryEvent
  at: string
  device?: string
  reason?: string
}

/** What drafts and issued documents have in common. Totals are never stored: `computeTotals` makes them. */
interface InvoiceBody {
  id: DocumentId
  kind: InvoiceKind
  /** ISO 4217; in a draft anything. */
  currency: string
  customerId?: DocumentId
  issueDate?: PlainDate
  /** Chosen by hand or, at issue, computed from the terms. */
  dueDate?: PlainDate
  /** When goods or services were delivered (BT-72). */
  deliveryDate?: PlainDate
  /** Where to, if not to the buyer's address (BG-15). */
  deliveryAddress?: Address
  /** UNTDID 4461 code of how to pay (BT-81), if it is not told by the seller's account. */
  paymentMeans?: string
  terms: PaymentTerms
  /** Whether unit prices, allowances and charges are meant with tax. */
  priceMode: 'exclusive' | 'inclusive'
  taxRounding: TaxRounding
  lines: Line[]
  allowances: DocumentAdjustment[]
  charges: DocumentAdjustment[]
  withholdings: Withholding[]
  /** Paid before the issue (BT-113). */
  prepaid?: string
  /** Round the payable to a multiple of this, for cash ('0.05'). */
  cashIncrement?: string
  /** Rounding of the payable typed by hand (BT-114); only without `cashIncrement`. */
  roundingAmount?: string
  /** Second currency for the tax total (BT-6), and units of it for one of the document's. */
  taxCurrency?: string
  taxCurrencyRate?: string
  purchaseOrder?: string
  /** What the buyer asks to be quoted (BT-10). */
  buyerReference?: string
  notes?: string
  termsNote?: string
  /** The document that a credit note corrects (BT-25), by id and by number as printed. */
  creditOf?: DocumentId
  creditOfNumber?: string
  payments: Payment[]
  history: HistoryEntry[]
}

/** Not yet given out. An unlocked document is a draft that keeps its number. */
export interface DraftInvoice extends InvoiceBody {
  state: 'draft'
  number?: string
  seller?: Business
  /** Typed in place, or the customer's copy. */
  buyer?: Party
}

/** Given out: numbered, with its own copies of both parties. */
export interface IssuedInvoice extends InvoiceBody {
  state: 'issued'
  number: string
  issueDate: PlainDate
  dueDate: PlainDate
  /** With the bank details of that day. */
  seller: Business
  buyer: Party
}

/** Taken back: keeps its number, so that the gap is explained, and counts for nothing. */
export interface VoidInvoice extends Omit<IssuedInvoice, 'state'> {
  state: 'void'
}

/** An invoice or credit note in any state. */
export type Invoice = DraftInvoice | IssuedInvoice | VoidInvoice

function readWithholding(stored: Stored & { id: string }): Withholding {
  return { ...stored, id: stored.id, name: textField(stored, 'name'), rate: figureField(stored, 'rate') }
}

function readHistory(stored: Stored & { id: string }): HistoryEntry {
  const event = stored['event']
  return {
    ...carry<Required<Pick<HistoryEntry, 'device' | 'reason'>>>(stored, { device: isText, reason: isText }),
    id: stored.id,
    event: isOneOf(historyEvents)(event) ? event : 'issued',
    at: textField(stored, 'at'),
  }
}

type OptionalField =
  | 'customerId'
  | 'issueDate'
  | 'dueDate'
  | 'deliveryDate'
  | 'paymentMeans'
  | 'taxCurrency'
  | 'purchaseOrder'
  | 'buyerReference'
  | 'notes'
  | 'termsNote'
  | 'creditOf'
  | 'creditOfNumber'
const figureNames = ['prepaid', 'cashIncrement', 'roundingAmount', 'taxCurrencyRate'] as const
type FigureName = (typeof figureNames)[number]

const isId = isText as (value: unknown) => value is DocumentId

function readBody(stored: Stored): InvoiceBody {
  const { kind } = stored
  return {
    ...carry<Required<Pick<InvoiceBody, OptionalField | FigureName>>>(stored, {
      customerId: isId,
      issueDate: isDate,
      dueDate: isDate,
      deliveryDate: isDate,
      paymentMeans: isText,
      taxCurrency: isText,
      purchaseOrder: isText,
      buyerReference: isText,
      notes: isText,
      termsNote: isText,
      creditOf: isId,
      creditOfNumber: isText,
      prepaid: isFigure,
      cashIncrement: isFigure,
      roundingAmount: isFigure,
      taxCurrencyRate: isFigure,
    }),
    ...figureFields(stored, figureNames),
    ...(stored['deliveryAddress'] === undefined
      ? {}
      : { deliveryAddress: readAddress(stored['deliveryAddress']) }),
    id: textField(stored, 'id') as DocumentId,
    kind: isOneOf(invoiceKinds)(kind) ? kind : 'invoice',
    currency: textField(stored, 'currency'),
    terms: readTerms(stored['terms'], defaultTerms),
    priceMode: stored['priceMode'] === 'inclusive' ? 'inclusive' : 'exclusive',
    taxRounding: stored['taxRounding'] === 'line' ? 'line' : 'document',
    lines: listField(stored, 'lines', readLine),
    allowances: readAdjustments(stored, 'allowances'),
    charges: readAdjustments(stored, 'charges'),
    withholdings: listField(stored, 'withholdings', readWithholding),
    payments: listField(stored, 'payments', readPayment),
    history: listField(stored, 'history', readHistory),
  }
}

const epoch = '1900-01-01' as PlainDate

/**
 * Reads a stored invoice or credit note. Never throws: missing fields get their defaults, fields of a wrong type are left out,
 * unknown fields are carried. An issued document that lost a date or a party reads with an empty one.
 */
export function readInvoice(value: unknown): Invoice {
  const stored = asStored(value)
  const body = readBody(stored)
  const state = stored['state']
  if (state !== 'issued' && state !== 'void') {
    const { number: _number, ...rest } = body as InvoiceBody & Stored
    const number = textField(stored, 'number')
    const draft: DraftInvoice = { ...rest, state: 'draft' }
    if (number !== '') draft.number = number
    if (stored['seller'] !== undefined) draft.seller = readBusiness(stored['seller'])
    if (stored['buyer'] !== undefined) draft.buyer = readParty(stored['buyer'])
    return draft
  }
  const issueDate = body.issueDate ?? epoch
  return {
    ...body,
    state,
    number: textField(stored, 'number'),
    issueDate,
    dueDate: body.dueDate ?? issueDate,
    seller: readBusiness(stored['seller']),
    buyer: readParty(stored['buyer']),
  }
}
