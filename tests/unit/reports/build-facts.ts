import { factOf } from '../../../src/reports/fact'
import type { Fact } from '../../../src/reports/fact'
import type { PlainDate } from '../../../src/domain/plain-date'

export const day = (text: string): PlainDate => text as PlainDate

interface Given {
  readonly id: string
  readonly kind?: 'invoice' | 'credit-note'
  readonly state?: 'draft' | 'issued' | 'void'
  readonly issueDate?: string
  readonly dueDate?: string
  readonly customer?: string
  readonly customerId?: string
  readonly currency?: string
  readonly creditOf?: string
  /** Net price of the one line. */
  readonly price?: string
  readonly rate?: string
  readonly payments?: readonly { kind?: string; amount: string; date?: string }[]
  readonly [field: string]: unknown
}

/** An issued invoice of one line as it lies in the store. */
export function stored({ price = '100', rate, customer = 'Ada', ...fields }: Given) {
  const taxes =
    rate === undefined ? [] : [{ id: `t${rate}`, name: 'VAT', category: rate === '0' ? 'Z' : 'S', rate }]
  return {
    kind: 'invoice',
    state: 'issued',
    number: fields.id,
    currency: 'EUR',
    issueDate: '2026-01-15',
    dueDate: '2026-02-14',
    seller: { name: 'Seller' },
    buyer: { name: customer },
    lines: [{ id: 'l1', description: 'Work', quantity: '1', unitPrice: price, taxes }],
    ...fields,
    payments: (fields.payments ?? []).map((payment, index) => ({
      id: `p${index}`,
      kind: 'payment',
      ...payment,
    })),
  }
}

export function fact(given: Given): Fact {
  const made = factOf(stored(given))
  if (made === undefined || made === 'unreadable') throw new Error(`no fact of ${given.id}`)
  return made
}
