import { carry, figureField, isDate, isOneOf, isText, type Stored } from './fields'
import type { PlainDate } from './plain-date'

/**
 * What moved: `payment` money came in; `refund` money went back; `credit-in` an overpayment of another document is used here;
 * `credit-out` this document's overpayment is used elsewhere.
 */
export const paymentKinds = ['payment', 'refund', 'credit-in', 'credit-out'] as const
export type PaymentKind = (typeof paymentKinds)[number]

/** One movement on a document. The amount is positive decimal text in the document's currency; the kind gives its sign. */
export interface Payment {
  id: string
  kind: PaymentKind
  amount: string
  date?: PlainDate
  method?: string
  note?: string
  /** The same on every part of one payment that settles several documents, and on both ends of a moved credit. */
  receiptId?: string
}

export function readPayment(stored: Stored & { id: string }): Payment {
  const kind = stored['kind']
  return {
    ...carry<Required<Pick<Payment, 'date' | 'method' | 'note' | 'receiptId'>>>(stored, {
      date: isDate,
      method: isText,
      note: isText,
      receiptId: isText,
    }),
    id: stored.id,
    kind: isOneOf(paymentKinds)(kind) ? kind : 'payment',
    amount: figureField(stored, 'amount'),
  }
}
