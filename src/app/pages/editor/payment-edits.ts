import type { CurrencyCode } from '../../../domain/currency'
import type { DocumentId } from '../../../domain/document-key'
import { readInvoice } from '../../../domain/invoice'
import type { Payment } from '../../../domain/payment'
import type { PlainDate } from '../../../domain/plain-date'
import { moveCredit, spreadPayment } from '../../../domain/record-payment'
import type { OpenDocument, PaymentProblem, Receipt } from '../../../domain/record-payment'
import type { Outcome } from '../../../domain/outcome'
import type { Amount } from '../../../domain/amount'
import type { Edit } from '../../../sync/changes'
import type { JsonObject } from '../../../sync/json'
import type { StoredDocument } from '../../../sync/local'
import { jsonOf } from './json-of'
import type { OpenInvoice } from './open-documents'

/** What becomes of the open document, and of others in the same transaction. */
export interface PaymentEdits {
  readonly own: JsonObject
  readonly others: readonly Edit[]
}

const withPayment = (value: JsonObject, payment: Payment): JsonObject => ({
  ...value,
  payments: [...readInvoice(value).payments, payment].map(jsonOf),
})

const edit = ({ key, value }: StoredDocument, after: JsonObject): Edit => ({ key, before: value, after })

/** One payment over the open document and others, the earliest due first. */
export function spreadEdits(
  seen: JsonObject,
  own: OpenDocument,
  others: readonly OpenInvoice[],
  receipt: Receipt,
  currency: CurrencyCode,
): Outcome<PaymentEdits, PaymentProblem> {
  const spread = spreadPayment(receipt, [own, ...others], currency)
  if (!spread.ok) return spread
  const parts = new Map(spread.value.parts.map(({ document, payment }) => [document, payment]))
  const put = (id: DocumentId, value: JsonObject) => {
    const payment = parts.get(id)
    return payment === undefined ? value : withPayment(value, payment)
  }
  return {
    ok: true,
    value: {
      own: put(own.id, seen),
      others: others.flatMap(({ id, stored }) =>
        parts.has(id) ? [edit(stored, put(id, stored.value))] : [],
      ),
    },
  }
}

/** What was paid too much here pays another invoice, as far as both allow. */
export function moveEdits(
  seen: JsonObject,
  from: { readonly id: DocumentId; readonly credit: Amount },
  to: OpenInvoice,
  given: { readonly receiptId: string; readonly date: PlainDate },
  currency: CurrencyCode,
): Outcome<PaymentEdits, PaymentProblem> {
  const moved = moveCredit(from, to, given, currency)
  if (!moved.ok) return moved
  const { out, into } = moved.value
  return {
    ok: true,
    value: {
      own: withPayment(seen, out),
      others: [edit(to.stored, withPayment(to.stored.value, into))],
    },
  }
}

/** A moved credit is taken back at both ends, or money would appear from nowhere. */
export function withoutReceipt(stored: StoredDocument, receiptId: string): Edit {
  const kept = readInvoice(stored.value).payments.filter((payment) => payment.receiptId !== receiptId)
  return edit(stored, { ...stored.value, payments: kept.map(jsonOf) })
}
