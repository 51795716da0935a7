import { readInvoice } from '../../../src/domain/invoice'
import { summarise } from '../../../src/domain/summary'
import { uniqueNumberKey } from '../../../src/domain/unique-number'
import { summaryRow } from '../../../src/store/summary-row'
import type { SummaryRow } from '../../../src/store/summary-row'
import type { JsonObject } from '../../../src/sync/json'
import type { StoredDocument } from '../../../src/sync/local'
import { batchId, documentKey } from '../../../src/sync/scalars'

const firms = [
  'Lovelace',
  'Babbage',
  'Müller',
  'Østfold',
  'Hopper',
  'Turing',
  'Noether',
  'Curie',
  'Gauß',
  'Ng',
]
const trades = ['Analytics', 'Werke', 'Studio', 'Consulting', 'Foods', 'Marine', 'Textiles', 'Labs']
const works = [
  'Analytical work',
  'Cards, punched',
  'Consulting day',
  'Translation',
  'Hosting',
  'Repair',
  'Training',
]
const currencies = ['EUR', 'EUR', 'EUR', 'USD', 'CHF', 'JPY']

/** Numbers that look drawn and are the same in every run. */
const scattered = (index: number, salt: number): number =>
  ((index + 1) * 2_654_435_761 + salt * 40_503) % 4_294_967_296
const pick = <T>(list: readonly T[], index: number, salt: number): T =>
  list[Math.floor(scattered(index, salt) / 7) % list.length] as T

const two = (value: number): string => String(value).padStart(2, '0')

/** An invoice of two lines, as a small firm writes thousands of; 1,000 customers among them. */
function invoice(index: number): JsonObject {
  const year = 2016 + (index % 11)
  const month = two(1 + (scattered(index, 1) % 12))
  const customer = scattered(index, 2) % 1_000
  const issued = index % 50 !== 0
  const id = `0190-${String(index).padStart(8, '0')}`
  const net = (scattered(index, 3) % 100_000) / 100
  const lines = [4, 5].map((salt) => ({
    id: `l${salt}`,
    description: `${pick(works, index, salt)} ${scattered(index, salt) % 900}`,
    quantity: '2',
    unit: 'HUR',
    unitPrice: net.toFixed(2),
    taxes: [{ id: 't', name: 'VAT', category: 'S', rate: '19' }],
    allowances: [],
    charges: [],
  }))
  return {
    id,
    kind: 'invoice',
    state: issued ? 'issued' : 'draft',
    number: issued ? `${year}-${String(index).padStart(6, '0')}` : '',
    currency: pick(currencies, index, 6),
    customerId: `c${customer}`,
    buyer: { name: `${pick(firms, customer, 7)} ${pick(trades, customer, 8)} ${customer}`, address: {} },
    seller: { name: 'Ada Lovelace Studio', address: {} },
    issueDate: `${year}-${month}-${two(1 + (index % 28))}`,
    dueDate: `${year}-${month}-28`,
    terms: { kind: 'receipt' },
    lines,
    notes: `Thank you. Order ${scattered(index, 9) % 100_000}`,
    payments: index % 3 === 0 ? [] : [{ id: 'p', kind: 'payment', amount: (net * 4.76).toFixed(2) }],
  }
}

export interface Seeded {
  readonly document: StoredDocument & { readonly number?: string }
  readonly summary: SummaryRow
}

/** Documents from `from` up to `to`, each with what the app writes beside it. */
export function seeded(from: number, to: number): Seeded[] {
  return Array.from({ length: to - from }, (_, offset) => {
    const index = from + offset
    const value = invoice(index)
    const read = readInvoice(value)
    const key = documentKey('invoice', read.id)
    const version = batchId('bench')
    const number = uniqueNumberKey('invoice', value)
    return {
      document: {
        key,
        kind: 'invoice',
        value,
        deleted: false,
        editedAt: index,
        ancestors: [],
        version,
        entry: 1,
        ...(number === undefined ? {} : { number }),
      },
      summary: summaryRow(key, summarise(read, '', []), index + 1, read.buyer?.name),
    }
  })
}
