import type { JsonObject } from '../../src/sync/json'

interface Issued {
  readonly customer?: string
  readonly price?: string
  readonly rate?: string
  readonly date?: string
  readonly dueDate?: string
  readonly currency?: string
  readonly paid?: string
}

const digits = (count: number) => String(count).padStart(4, '0')

/** Issued invoices by key, as they lie in the books; the first one's number is 2026-0001. */
export function issuedBooks(invoices: readonly Issued[]): Record<string, JsonObject> {
  return Object.fromEntries(
    invoices.map(({ customer = 'Ada', price = '100', rate, date = '2026-01-15', ...rest }, index) => {
      const id = `i${digits(index + 1)}`
      const { dueDate = date, currency = 'EUR', paid } = rest
      const taxes = rate === undefined ? [] : [{ id: `t${rate}`, name: 'VAT', category: 'S', rate }]
      const value: JsonObject = {
        id,
        kind: 'invoice',
        state: 'issued',
        number: `2026-${digits(index + 1)}`,
        currency,
        issueDate: date,
        dueDate,
        terms: { kind: 'net', days: 30 },
        seller: { name: 'Studio', address: {} },
        buyer: { name: customer, address: {} },
        lines: [
          {
            id: 'l1',
            description: 'Work',
            quantity: '1',
            unit: 'C62',
            unitPrice: price,
            taxes,
            allowances: [],
            charges: [],
          },
        ],
        payments: paid === undefined ? [] : [{ id: 'p1', kind: 'payment', amount: paid, date }],
        history: [],
      }
      return [`invoice#${id}`, value]
    }),
  )
}
