import { uniqueNumberKey } from '../../src/domain/unique-number'
import { timeOrderedUuid } from '../../src/domain/time-ordered-uuid'
import type { JsonObject } from '../../src/sync/json'
import { documentKey } from '../../src/sync/scalars'
import type { DocumentKey } from '../../src/sync/scalars'
import { pick, seeded } from '../simulation/random'

/** A document as it goes into the books. */
export interface MadeInvoice {
  readonly key: DocumentKey
  readonly value: JsonObject
  /** What the store indexes beside the document. */
  readonly number: string
}

const given = 'Ada Emmy Grace Katherine Sofja Lise Rosalind Hedy Joan Annie Radia Barbara Niels Otto'.split(
  ' ',
)
const family =
  'Lovelace Noether Hopper Johnson Kowalewskaja Meitner Franklin Lamarr Clarke Easley Perlman Liskov Bohr'.split(
    ' ',
  )
const trades =
  'Joinery Bakery Logistics Optics Gardens Print Roofing Textiles Software Dental Cycles Cellar'.split(' ')
const forms = ['GmbH', 'Ltd', '& Daughters', 'S.A.', 'B.V.', 'Co-operative', '']
const streets =
  'Hauptstrasse,Mill Lane,Rue du Port,Via Garibaldi,Harbour Road,Lindenweg,Station Street,Am Markt'.split(',')
const cities = 'Bremen,Lyon,Cork,Graz,Utrecht,Bologna,Aarhus,Leeds,Basel,Porto'.split(',')
const countries = 'DE FR IE AT NL IT DK GB CH PT'.split(' ')
const doings =
  'Design of,Review of,Repairs to,Monthly care of,Delivery of,Training on,Translation of,Photographs of,Tests of,Plans for'.split(
    ',',
  )
const things =
  'the shop front,the booking system,forty oak chairs,the annual report,the cooling unit,the product pages,two delivery vans,the membership list,the east stairs,the price labels'.split(
    ',',
  )
const details =
  'as agreed by telephone,including travel,second instalment,with material,in two languages,outside office hours,after the water damage,for the spring fair,as offered in March,with one round of corrections'.split(
    ',',
  )
const notes =
  'Thank you for your order.,Please quote the number of the invoice.,The goods remain ours until they are paid.,Work was accepted on site by your foreman.,The next visit is planned for the first week of the month.,Questions? Ring us before noon.'.split(
    ',',
  )
const units = ['HUR', 'C62', 'DAY', 'KGM', 'MTR']
const rates = ['19', '7', '20', '5.5']

/**
 * Issued invoices as a small firm's books hold them: 2 to 3 kB of JSON each, four to eight lines, every id, name, text and
 * figure drawn anew, as like and as unlike each other as real ones are. The same seed gives the same invoices.
 */
export function realisticInvoices(count: number, seed: number): MadeInvoice[] {
  const random = seeded(seed)
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const start = Date.UTC(2022, 0, 3, 8)
  const newId = (at: number) =>
    timeOrderedUuid(
      at,
      Uint8Array.from({ length: 10 }, () => whole(0, 255)),
    )
  const party = (): JsonObject => {
    const name = `${pick(random, family)} ${pick(random, trades)} ${pick(random, forms)}`.trim()
    const place = whole(0, cities.length - 1)
    return {
      name,
      contact: `${pick(random, given)} ${pick(random, family)}`,
      email: `office@${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.example`,
      address: {
        line1: `${pick(random, streets)} ${whole(1, 240)}`,
        city: cities[place] ?? '',
        postalCode: String(whole(10_000, 99_999)),
        country: countries[place] ?? '',
      },
      taxId: `${countries[place]}${whole(100_000_000, 999_999_999)}`,
    }
  }
  const seller: JsonObject = { ...party(), iban: 'DE02120300000000202051', bic: 'BYLADEM1001' }
  const customers = Array.from({ length: Math.max(5, Math.floor(count / 12)) }, party)
  const reference = () => (random() < 0.4 ? `, ref. ${whole(100, 9_999)}/${whole(20, 26)}` : '')
  const line = (at: number): JsonObject => {
    const rate = pick(random, rates)
    return {
      id: newId(at),
      description: `${pick(random, doings)} ${pick(random, things)}, ${pick(random, details)}${reference()}`,
      quantity: String(whole(1, 160) / 4),
      unit: pick(random, units),
      unitPrice: (whole(250, 24_000) / 100).toFixed(2),
      allowances: [],
      charges: [],
      taxes: [{ id: `vat-${rate}`, name: 'VAT', category: 'S', rate }],
    }
  }
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * 900_000 + whole(0, 600_000)
    const id = newId(at)
    const day = (days: number) => new Date(at + days * 86_400_000).toISOString().slice(0, 10)
    const value: JsonObject = {
      id,
      kind: 'invoice',
      state: 'issued',
      number: `S${seed}-${String(index + 1).padStart(6, '0')}`,
      currency: 'EUR',
      issueDate: day(0),
      dueDate: day(14),
      terms: { kind: 'net', days: 14 },
      priceMode: 'exclusive',
      taxRounding: 'document',
      lines: Array.from({ length: whole(4, 8) }, () => line(at)),
      allowances: [],
      charges: [],
      withholdings: [],
      payments: [],
      history: [{ id: newId(at), event: 'issued', at: new Date(at).toISOString() }],
      seller,
      buyer: pick(random, customers),
      purchaseOrder: `PO ${whole(1_000, 99_999)}`,
      notes: `${pick(random, notes)} ${pick(random, notes)}`,
    }
    return { key: documentKey('invoice', id), value, number: uniqueNumberKey('invoice', value) ?? '' }
  })
}
