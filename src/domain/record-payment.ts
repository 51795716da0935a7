import { type Amount, amountText, amountValue, toAmount } from './amount'
import { type CurrencyCode, currencyExponent } from './currency'
import { readDecimal, zero } from './decimal'
import { Exact } from './exact'
import type { DocumentId } from './document-key'
import type { IssuedInvoice } from './invoice'
import { bad, good, type Outcome } from './outcome'
import type { Payment } from './payment'
import type { PlainDate } from './plain-date'
import type { Settlement } from './settlement'

export type PaymentProblem =
  | 'payment-amount-malformed'
  | 'payment-amount-not-positive'
  | 'payment-amount-too-precise'
  | 'payment-amount-too-large'
  | 'payment-id-taken'
  | 'refund-exceeds-paid'
  | 'credit-exceeds-credit'
  | 'nothing-to-pay'
  | 'credit-note-set-off'
  | 'credit-note-takes-none'

/** A payment's amount: above zero and to the minor unit. */
function checkAmount(text: string, currency: CurrencyCode): Outcome<Amount, PaymentProblem> {
  const read = readDecimal(text)
  if (!read.ok) return bad('payment-amount-malformed')
  if (!read.value.gt(zero)) return bad('payment-amount-not-positive')
  if (read.value.decimalPlaces() > currencyExponent(currency)) return bad('payment-amount-too-precise')
  const amount = toAmount(text, currency)
  return amount === undefined ? bad('payment-amount-too-large') : good(amount)
}

/**
 * Records a payment or refund on an issued document. Paying more than is due is allowed: the document is then overpaid and the
 * rest is credit. No more can go back than came in. A credit note is settled by money going out, on itself where it stands alone, on
 * its invoice where it corrects one.
 *
 * @param settlement of the document before the payment
 */
export function recordPayment(
  invoice: IssuedInvoice,
  payment: Payment,
  settlement: Settlement,
  currency: CurrencyCode,
): Outcome<IssuedInvoice, PaymentProblem> {
  const amount = checkAmount(payment.amount, currency)
  if (!amount.ok) return amount
  if (invoice.payments.some(({ id }) => id === payment.id)) return bad('payment-id-taken')
  if (invoice.kind === 'credit-note') {
    if (invoice.creditOf !== undefined) return bad('credit-note-set-off')
    if (payment.kind === 'payment') return bad('credit-note-takes-none')
  }
  // On a credit note the money that goes out is its payment.
  const goesBack = payment.kind === 'refund' && invoice.kind === 'invoice'
  if (goesBack && amountValue(amount.value).gt(amountValue(settlement.paid)))
    return bad('refund-exceeds-paid')
  if (payment.kind === 'credit-out' && amountValue(amount.value).gt(amountValue(settlement.credit))) {
    return bad('credit-exceeds-credit')
  }
  return good({ ...invoice, payments: [...invoice.payments, { ...payment, amount: amount.value }] })
}

/** A document with something left to pay. */
export interface OpenDocument {
  id: DocumentId
  dueDate: PlainDate
  balance: Amount
}

/** One payment, before it is spread: `receiptId` marks its parts as one. */
export type Receipt = Pick<Payment, 'amount' | 'date' | 'method' | 'note'> & { receiptId: string }

export interface SpreadPayment {
  parts: { document: DocumentId; payment: Payment }[]
  /** What was left after all documents were paid: it lies as credit on the last of them. */
  credit: Amount
}

/**
 * Spreads one payment over several documents of one currency, the earliest due first. What is left over stays on the last document as
 * an overpayment, so that no money falls out of the books. A part's id is the receipt's and the document's.
 */
export function spreadPayment(
  receipt: Receipt,
  documents: readonly OpenDocument[],
  currency: CurrencyCode,
): Outcome<SpreadPayment, PaymentProblem> {
  const amount = checkAmount(receipt.amount, currency)
  if (!amount.ok) return amount
  const open = documents
    .filter(({ balance }) => amountValue(balance).gt(zero))
    .toSorted((a, b) => (a.dueDate === b.dueDate ? order(a.id, b.id) : order(a.dueDate, b.dueDate)))
  const decimals = currencyExponent(currency)
  const shares: { document: DocumentId; share: Exact }[] = []
  let left = amountValue(amount.value)
  for (const { id, balance } of open) {
    const share = Exact.min(left, amountValue(balance))
    left = left.minus(share)
    if (!share.isZero()) shares.push({ document: id, share })
  }
  const last = shares.at(-1)
  if (last === undefined) return bad('nothing-to-pay')
  last.share = last.share.plus(left)
  const parts = shares.map(({ document, share }) => ({
    document,
    payment: {
      ...receipt,
      id: `${receipt.receiptId}:${document}`,
      kind: 'payment' as const,
      amount: amountText(share, decimals),
    },
  }))
  return good({ parts, credit: amountText(left, decimals) })
}

function order(a: string, b: string): number {
  return a < b ? -1 : 1
}

/**
 * Uses one document's overpayment to pay another of the same customer and currency: as much as both allow. The two movements
 * carry one receipt id.
 */
export function moveCredit(
  from: { id: DocumentId; credit: Amount },
  to: { id: DocumentId; balance: Amount },
  given: { receiptId: string; date: PlainDate },
  currency: CurrencyCode,
): Outcome<{ out: Payment; into: Payment }, PaymentProblem> {
  const amount = Exact.min(amountValue(from.credit), amountValue(to.balance))
  if (!amount.gt(zero)) return bad('nothing-to-pay')
  const shared = { amount: amountText(amount, currencyExponent(currency)), ...given }
  return good({
    out: { ...shared, id: `${given.receiptId}:out`, kind: 'credit-out' },
    into: { ...shared, id: `${given.receiptId}:in`, kind: 'credit-in' },
  })
}
