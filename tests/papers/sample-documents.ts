import type { Business } from '../../src/domain/business'
import { readBusiness } from '../../src/domain/business'
import { readInvoice } from '../../src/domain/invoice'
import type { Invoice } from '../../src/domain/invoice'
import { readParty } from '../../src/domain/party'
import { computeTotals } from '../../src/domain/totals/compute-totals'
import type { Totals } from '../../src/domain/totals/totals'
import type { PaperDocument } from '../../src/papers/model/paper'

type Fields = Record<string, unknown>

const seller = {
  name: 'Ada Lovelace Studio',
  address: { line1: '12 St James’s Square', postalCode: 'SW1Y 4JH', city: 'London', country: 'GB' },
  email: 'ada@lovelace.example',
  phone: '+44 20 7946 0018',
  website: 'lovelace.example',
  taxId: 'GB123456789',
  iban: 'DE89 3704 0044 0532 0130 00',
  bic: 'COBADEFFXXX',
  bankName: 'Commerzbank',
}

const buyer = {
  name: 'Babbage & Sons',
  contact: 'Charles Babbage',
  address: { line1: '1 Dorset Street', postalCode: 'W1U 4EG', city: 'London', country: 'GB' },
  taxId: 'GB987654321',
}

const descriptions = [
  'Analytical work',
  'Cards, punched, with a longer description of what was delivered and why it took as long as it did',
  'Größe, Ελληνικά, Кириллица, Tiếng Việt',
]

export const tax = (rate: string, fields: Fields = {}): Fields => ({
  id: `t${rate}`,
  name: 'VAT',
  category: 'S',
  rate,
  ...fields,
})

/** Lines that differ as real ones do; every field can be given. */
export function lines(count: number, fields: Fields = {}): Fields[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `l${index}`,
    description: descriptions[index % descriptions.length],
    quantity: String(1 + (index % 7) * 0.5),
    unit: index % 2 === 0 ? 'C62' : 'HUR',
    unitPrice: String(80 + index),
    taxes: [tax(index % 5 === 0 ? '7' : '19')],
    ...fields,
  }))
}

/** An issued invoice with everything that a paper shows, changed by what is given. */
export function invoiceOf(fields: Fields = {}): Invoice {
  return readInvoice({
    id: 'sample',
    kind: 'invoice',
    state: 'issued',
    number: 'A2026-0042',
    issueDate: '2026-11-26',
    dueDate: '2026-12-26',
    currency: 'EUR',
    seller,
    buyer,
    purchaseOrder: 'PO-7781',
    notes: 'Thank you for your business.',
    termsNote: 'Please pay within 30 days to the account above.',
    lines: lines(3),
    ...fields,
  })
}

export function documentOf(fields: Fields = {}): PaperDocument & { readonly seller: Business } {
  const invoice = invoiceOf(fields)
  return {
    invoice,
    seller: readBusiness(invoice.seller ?? {}),
    buyer: invoice.buyer === undefined ? undefined : readParty(invoice.buyer),
  }
}

export function totalsOf(invoice: Invoice): Totals {
  const outcome = computeTotals(invoice)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.totals
}
