import type { JsonObject } from '../../src/sync/json'

/** What a small studio's books hold after a year: enough that every page has something to show. */

const customers = [
  ['Babbage & Sons', 'London', 'GB', 'charles@babbage.example'],
  ['Müller Werke GmbH', 'Bremen', 'DE', 'einkauf@mueller.example'],
  ['Noether Institut', 'Göttingen', 'DE', 'emmy@noether.example'],
  ['Østfold Marine AS', 'Moss', 'NO', 'post@ostfold.example'],
  ['Curie Laboratoires', 'Paris', 'FR', 'marie@curie.example'],
  ['Hopper Systems', 'Cork', 'IE', 'grace@hopper.example'],
  ['Ng Textiles', 'Utrecht', 'NL', 'info@ng.example'],
] as const

const items = [
  ['Consulting day', 'DAY', '880', 'CD-1'],
  ['Analytical work', 'HUR', '95', 'AW-1'],
  ['Cards, punched', 'C62', '0.35', 'PC-80'],
  ['Training on site', 'DAY', '1150', 'TR-2'],
  ['Travel', 'KMT', '0.42', ''],
] as const

const tax = { id: 'vat', name: 'VAT', category: 'S', rate: '19' }
const seller: JsonObject = {
  name: 'Ada Lovelace Studio',
  email: 'ada@lovelace.example',
  taxId: 'DE123456789',
  iban: 'DE02120300000000202051',
  address: { line1: 'Ockham Park 1', postalCode: '28195', city: 'Bremen', country: 'DE' },
}

const dayFrom = (start: Date, days: number): string =>
  new Date(start.getTime() + days * 86_400_000).toISOString().slice(0, 10)

/** Documents by key. @param now the year before it is told */
export function sampleBooks(now: Date): Record<string, JsonObject> {
  const books: Record<string, JsonObject> = {
    'business#profile': seller,
    'settings#defaults': { currency: 'EUR', taxes: [tax], terms: { kind: 'net', days: 14 } },
  }
  customers.forEach(([name, city, country, email], index) => {
    books[`customer#c${index}`] = {
      id: `c${index}`,
      name,
      email,
      address: { city, country, line1: 'Mill Lane 4' },
    }
  })
  items.forEach(([description, unit, unitPrice, itemCode], index) => {
    books[`item#i${index}`] = { id: `i${index}`, description, unit, unitPrice, itemCode, taxes: [tax] }
  })
  for (let index = 0; index < 34; index++)
    books[`invoice#s${String(index).padStart(2, '0')}`] = invoice(index, now)
  return books
}

/** Two devices changed one field of the draft. */
export const sampleConflict = (now: Date): Record<string, JsonObject> => ({
  'device#phone': { name: 'Ada’s phone', series: '' },
  'conflict#notes': {
    reason: 'field',
    document: 'invoice#s33',
    path: ['notes'],
    kept: { device: 'phone', at: now.getTime() - 3_600_000, value: 'Thank you for your order.' },
    other: { device: 'desk', at: now.getTime() - 7_200_000, value: 'Thank you, and see you in May.' },
  },
})

/** The same in every run, and not too regular. */
function invoice(index: number, now: Date): JsonObject {
  const customer = (index * 3 + (index >> 2)) % customers.length
  const [name, city, country] = customers[customer] ?? customers[0]
  const issueDate = dayFrom(now, -350 + index * 10)
  const isDraft = index === 33
  const lines = [index % items.length, (index * 3 + 1) % items.length].map((item, place) => {
    const [description, unit, unitPrice] = items[item] ?? items[0]
    const quantity =
      unit === 'C62' || unit === 'KMT' ? String(200 + index * 7) : String(1 + ((index + place) % 5))
    const line = { id: `l${place}`, itemId: `i${item}`, description, unit, unitPrice, quantity }
    return { ...line, taxes: [tax], allowances: [], charges: [] }
  })
  const net = lines.reduce(
    (sum, { quantity, unitPrice }) => sum + Math.round(Number(quantity) * Number(unitPrice) * 100),
    0,
  )
  const gross = ((net + Math.round(net * 0.19)) / 100).toFixed(2)
  const isPaid = index < 27 && index % 9 !== 4
  const part = index === 29 ? [{ id: 'p', kind: 'payment', amount: '250', date: dayFrom(now, -20) }] : []
  const payments = isPaid
    ? [{ id: 'p', kind: 'payment', amount: gross, date: dayFrom(now, -350 + index * 10 + 9 + (index % 7)) }]
    : part
  return {
    id: `s${String(index).padStart(2, '0')}`,
    kind: 'invoice',
    state: isDraft ? 'draft' : 'issued',
    ...(isDraft ? {} : { number: `${issueDate.slice(0, 4)}-${String(index + 101).padStart(4, '0')}` }),
    currency: index % 11 === 7 ? 'USD' : 'EUR',
    customerId: `c${customer}`,
    buyer: { name, address: { line1: 'Mill Lane 4', city, country } },
    seller,
    issueDate,
    dueDate: dayFrom(now, -350 + index * 10 + 14),
    terms: { kind: 'net', days: 14 },
    priceMode: 'exclusive',
    taxRounding: 'document',
    allowances: [],
    charges: [],
    withholdings: [],
    history: isDraft ? [] : [{ id: 'h', event: 'issued', at: `${issueDate}T09:30:00.000Z` }],
    lines,
    payments,
    notes: 'Thank you for your order.',
  }
}
