import type { JsonObject } from '../../src/sync/json'

const day = Date.UTC(2026, 10, 23, 9, 30)
const side = (device: string, at: number, value?: JsonObject[string]): JsonObject =>
  value === undefined ? { device, at } : { device, at, value }
const field = (document: string, path: readonly string[], kept: JsonObject, other: JsonObject) => ({
  reason: 'field',
  document,
  path,
  kept,
  other,
})

const line = (id: string, description: string, unitPrice: string) => ({
  id,
  description,
  quantity: '2',
  unit: 'HUR',
  unitPrice,
  allowances: [],
  charges: [],
  taxes: [{ id: `t${id}`, name: 'VAT', category: 'S', rate: '20' }],
})
const invoice = (id: string, fields: JsonObject): JsonObject => ({
  id,
  kind: 'invoice',
  currency: 'EUR',
  priceMode: 'exclusive',
  taxRounding: 'document',
  terms: { kind: 'net', days: 14 },
  allowances: [],
  charges: [],
  withholdings: [],
  payments: [],
  history: [],
  lines: [line('l1', 'Analytical work', '80'), line('l2', 'Cards, punched', '95')],
  ...fields,
})
const given = (id: string, number: string, buyer: string) =>
  invoice(id, {
    state: 'issued',
    number,
    issueDate: '2026-11-20',
    dueDate: '2026-12-04',
    seller: { name: 'Ada Lovelace Studio', address: {} },
    buyer: { name: buyer, address: {} },
  })

/** Books with a conflict of every kind, some of which only a stranger would write. */
export const conflictingBooks: Readonly<Record<string, JsonObject>> = {
  'customer#c1': { id: 'c1', name: 'Babbage & Sons', address: {} },
  'device#phone': { name: 'Ada’s phone', series: 'A' },
  'device#desk': { series: '' },
  'invoice#draft': invoice('draft', { state: 'draft', customerId: 'c1', notes: 'Thank you for the trust.' }),
  'invoice#first': given('first', '2026-0007', 'Babbage & Sons'),
  'invoice#second': given('second', '2026-0007', 'Royal Society'),
  'conflict#price': field(
    'invoice#draft',
    ['lines', 'l2', 'unitPrice'],
    side('phone', day, '95'),
    side('desk', day - 3_600_000, '90'),
  ),
  'conflict#notes': field(
    'invoice#draft',
    ['notes'],
    side('phone', day, 'Thank you for the trust.'),
    side('desk', day - 60_000, ''),
  ),
  'conflict#order': field(
    'invoice#draft',
    ['lines', 'order'],
    side('phone', day, ['l1', 'l2']),
    side('desk', day - 60_000, ['l2', 'l1']),
  ),
  'conflict#line': field(
    'invoice#draft',
    ['lines', 'l1'],
    side('phone', day, line('l1', 'Analytical work', '80')),
    side('desk', day - 60_000),
  ),
  'conflict#points': field(
    'invoice#draft',
    ['loyalty', 'points'],
    side('phone', day, 12),
    side('gone', day - 60_000, { gold: true }),
  ),
  'conflict#deleted': {
    reason: 'deleted',
    document: 'customer#c1',
    path: [],
    kept: side('phone', day),
    other: side('desk', day - 60_000),
  },
  'conflict#number': {
    reason: 'duplicate-number',
    number: 'invoice#2026-0007',
    documents: ['invoice#first', 'invoice#second'],
  },
  'conflict#missing': field('invoice#nowhere', ['notes'], side('phone', day, 'a'), side('desk', day, 'b')),
  'conflict#hostile': field(
    'invoice#draft',
    ['__proto__', 'polluted'],
    side('phone', 9e15, true),
    side('desk', day),
  ),
  'conflict#odd': { reason: ['field'], document: 7, path: 'notes', kept: null },
  'conflict#empty': {},
}
