import { type Amount, amountValue } from '../domain/amount'
import type { CurrencyCode } from '../domain/currency'
import type { Exact } from '../domain/exact'
import { type Invoice, type InvoiceKind, readInvoice } from '../domain/invoice'
import type { Payment } from '../domain/payment'
import type { PlainDate } from '../domain/plain-date'
import { computeTotals } from '../domain/totals/compute-totals'
import type { TaxTotals, Totals } from '../domain/totals/totals'

type TaxFact = Pick<TaxTotals, 'name' | 'category' | 'rate' | 'taxable' | 'tax'>

/** What the reports keep of one document: its figures, without lines and texts. */
export interface Fact {
  readonly id: string
  readonly kind: InvoiceKind
  readonly state: Invoice['state']
  readonly currency: CurrencyCode
  readonly issueDate: PlainDate | undefined
  readonly dueDate: PlainDate | undefined
  readonly customerId: string | undefined
  readonly customer: string
  /** The invoice that a credit note corrects. */
  readonly creditOf: string | undefined
  readonly payments: readonly Payment[]
  readonly totals: Pick<Totals, 'currency' | 'payable' | 'netTotal' | 'taxTotal'>
  readonly taxes: readonly TaxFact[]
}

/**
 * @param value a stored invoice or credit note, read tolerantly
 * @returns `undefined` for what no report counts: a draft or a void document on which no money moved. `unreadable` for an issued
 * document whose figures can't be read: it is left out, and said to be.
 */
export function factOf(value: unknown): Fact | 'unreadable' | undefined {
  const invoice = readInvoice(value)
  if (invoice.state !== 'issued' && invoice.payments.length === 0) return undefined
  const outcome = computeTotals(invoice)
  if (!outcome.ok && invoice.state === 'issued') return 'unreadable'
  const { currency, payable, netTotal, taxTotal, taxes } = outcome.ok ? outcome.totals : outcome.partial
  return {
    id: invoice.id,
    kind: invoice.kind,
    state: invoice.state,
    currency,
    issueDate: invoice.issueDate,
    dueDate: invoice.dueDate,
    customerId: invoice.customerId,
    customer: invoice.buyer?.name.trim() ?? '',
    creditOf: invoice.creditOf,
    payments: invoice.payments,
    totals: { currency, payable, netTotal, taxTotal },
    taxes: taxes.map(({ name, category, rate, taxable, tax }) => ({ name, category, rate, taxable, tax })),
  }
}

/** Issued, with the day on which it counts. */
export interface IssuedFact extends Fact {
  readonly issueDate: PlainDate
}

export const isIssued = (fact: Fact): fact is IssuedFact =>
  fact.state === 'issued' && fact.issueDate !== undefined

/** The amount as it counts for the seller: a credit note's goes back. */
export function signed(fact: Fact, amount: Amount): Exact {
  const value = amountValue(amount)
  return fact.kind === 'credit-note' ? value.neg() : value
}
