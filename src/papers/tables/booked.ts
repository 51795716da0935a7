import type { Amount } from '../../domain/amount'
import type { Invoice, IssuedInvoice, VoidInvoice } from '../../domain/invoice'
import type { PlainDate } from '../../domain/plain-date'
import { computeTotals } from '../../domain/totals/compute-totals'
import type { Totals } from '../../domain/totals/totals'

/** First and last day that count; either may be open. */
export interface Period {
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
}

export const isWithin = (date: PlainDate | undefined, { from, to }: Period): boolean =>
  date !== undefined && (from === undefined || date >= from) && (to === undefined || date <= to)

/** A document that was given out, with its figures. */
export interface Booked {
  readonly invoice: IssuedInvoice | VoidInvoice
  readonly totals: Totals
}

/** Documents given out, in the order of their dates and numbers. One whose figures can't be read is not booked. */
export function bookedOf(invoices: readonly Invoice[]): Booked[] {
  const booked = invoices.flatMap((invoice): Booked[] => {
    if (invoice.state === 'draft') return []
    const outcome = computeTotals(invoice)
    return outcome.ok ? [{ invoice, totals: outcome.totals }] : []
  })
  const key = ({ invoice: { issueDate, number } }: Booked) => `${issueDate} ${number}`
  return booked.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** An amount as it adds up over documents: a credit note's counts against an invoice's. */
export function signed(amount: Amount, { invoice }: Booked): Amount {
  if (invoice.kind === 'invoice' || /^[-0.]*$/.test(amount)) return amount
  return (amount.startsWith('-') ? amount.slice(1) : `-${amount}`) as Amount
}
