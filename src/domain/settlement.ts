import { type Amount, amountText, amountValue } from './amount'
import { currencyExponent } from './currency'
import { add, readDecimal, zero } from './decimal'
import type { Exact } from './exact'
import type { Invoice } from './invoice'
import type { Payment } from './payment'
import { daysBetween, type PlainDate } from './plain-date'
import type { Totals } from './totals/totals'

/** Derived from payments, never stored. A document with nothing to pay is paid. */
export type PaidState = 'unpaid' | 'partly-paid' | 'paid' | 'overpaid'

export interface Settlement {
  /** Payments less refunds, with credit moved in and out. */
  paid: Amount
  /** Sum of the credit notes that were issued against it, given in by the caller. */
  credited: Amount
  /** Still to be paid; negative where too much was. */
  balance: Amount
  /** What was paid too much: credit that may be moved or refunded. */
  credit: Amount
  state: PaidState
  overdue: boolean
  /** Days past the due date where overdue, else 0. */
  daysOverdue: number
}

/** The value of a payment rounded to the currency, positive where it settles; what can't be read counts as nothing. */
export function movement(payment: Payment, decimals: number): Exact {
  const read = readDecimal(payment.amount)
  if (!read.ok) return zero
  const amount = read.value.round(decimals)
  switch (payment.kind) {
    case 'payment':
    case 'credit-in':
      return amount
    case 'refund':
    case 'credit-out':
      return amount.neg()
  }
}

function stateOf(payable: Exact, balance: Exact): PaidState {
  // A payable below zero (a correction, or more prepaid than charged) is settled by money going back.
  const left = payable.isNegative() ? balance.neg() : balance
  if (left.isZero()) return 'paid'
  if (left.isNegative()) return 'overpaid'
  return left.lt(payable.abs()) ? 'partly-paid' : 'unpaid'
}

/**
 * Where a document stands as of a date. Due today is not overdue. Drafts and void documents owe nothing. A credit note that
 * corrects an invoice is set off against it whole, so nothing is open on it; on any other the balance is what is still owed to
 * the customer, and refunds settle it.
 *
 * @param credited payables of the issued credit notes against this invoice
 */
export function settle(
  invoice: Pick<Invoice, 'kind' | 'state' | 'payments' | 'dueDate' | 'creditOf'>,
  totals: Pick<Totals, 'currency' | 'payable'>,
  today: PlainDate,
  credited: readonly Amount[] = [],
): Settlement {
  const decimals = currencyExponent(totals.currency)
  const isIssued = invoice.state === 'issued'
  const isCreditNote = invoice.kind === 'credit-note'
  const received = invoice.payments.reduce((sum, payment) => add(sum, movement(payment, decimals)), zero)
  const paid = isCreditNote ? received.neg() : received
  const payable = isIssued ? amountValue(totals.payable) : zero
  const isSetOff = isCreditNote && invoice.creditOf !== undefined
  const setOff = isSetOff ? payable : credited.reduce((sum, amount) => add(sum, amountValue(amount)), zero)
  const balance = payable.minus(paid).minus(isIssued ? setOff : zero)
  const late = invoice.dueDate === undefined ? 0 : daysBetween(invoice.dueDate, today)
  const overdue = isIssued && !isCreditNote && late > 0 && balance.gt(zero)
  const text = (value: Exact) => amountText(value, decimals)
  return {
    paid: text(paid),
    credited: text(setOff),
    balance: text(balance),
    credit: text(balance.isNegative() && !payable.isNegative() ? balance.neg() : zero),
    state: stateOf(payable, balance),
    overdue,
    daysOverdue: overdue ? late : 0,
  }
}
