import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupsOf, readConflictBook } from '../../../../src/app/pages/conflicts/conflict-book'
import { deviceName } from '../../../../src/app/pages/conflicts/device-name'
import { documentTitle } from '../../../../src/app/state/document-title'
import { fieldName } from '../../../../src/app/pages/conflicts/field-name'
import { readConflict } from '../../../../src/app/pages/conflicts/read-conflict'
import { settle, standing } from '../../../../src/app/pages/conflicts/settle'
import { valueText } from '../../../../src/app/pages/conflicts/value-text'
import { conflicts as words } from '../../../../src/app/words/en/conflicts'
import { documents } from '../../../../src/app/words/en/documents'
import type { Books } from '../../../../src/store/books'
import type { Json, JsonObject } from '../../../../src/sync/json'
import { documentKey } from '../../../../src/sync/scalars'
import type { DocumentKey } from '../../../../src/sync/scalars'
import { invoiceKey, stored } from './stored'

const document = {
  currency: 'EUR',
  customerId: 'c1',
  notes: '',
  lines: [
    { id: 'i', description: 'Work', unitPrice: '80', taxes: [{ id: 't', name: 'VAT', rate: '19' }] },
    { id: 'j', description: 'Travel', quantity: '2.5', unitPrice: '0.355' },
  ],
}
const telling = {
  words,
  locale: 'en-GB',
  document,
  customerName: (id: string) => (id === 'c1' ? 'Babbage & Sons' : undefined),
}
const named = (...path: string[]) => fieldName(path, document, words, 'en-GB')
const told = (path: string[], value?: Json) => valueText(path, value, telling)

describe('a conflict in words', () => {
  it('names the field as the pages do, a line by its place', () => {
    expect(named('lines', 'j', 'unitPrice')).toBe('Line 2 · Price')
    expect(named('lines', 'i', 'taxes', 't', 'rate')).toBe('Line 1 · Tax 1 · Rate')
    expect(named('lines', 'j')).toBe('Line 2')
    expect(named('lines', 'order')).toBe('Order of lines')
    expect(named('buyer', 'address', 'city')).toBe('Customer · Address · City')
    expect(named('customerId')).toBe('Customer')
  })

  it('calls a field that has no word by its name, and an item that is gone so', () => {
    expect(named('loyaltyPoints')).toBe('loyaltyPoints')
    expect(named('constructor', '__proto__')).toBe('constructor · __proto__')
    expect(named('lines', 'gone', 'note')).toBe('Line that is gone · Note')
    expect(fieldName(['payments', 'p', 'amount'], {}, words, 'en-GB')).toBe('Payment that is gone · Amount')
  })

  it('shows figures, dates, names and words as the pages do', () => {
    expect(told(['lines', 'i', 'unitPrice'], '1080')).toBe('1,080.00')
    expect(told(['lines', 'j', 'unitPrice'], '0.355')).toBe('0.355')
    expect(told(['lines', 'j', 'quantity'], '2.5')).toBe('2.5')
    expect(told(['lines', 'i', 'taxes', 't', 'rate'], '19')).toBe('19%')
    expect(told(['dueDate'], '2026-11-23')).toBe('23 Nov 2026')
    expect(told(['customerId'], 'c1')).toBe('Babbage & Sons')
    expect(told(['priceMode'], 'inclusive')).toBe('With tax')
    expect(told(['notes'], 'Two\nlines')).toBe('Two\nlines')
  })

  it('shows what is half typed as it is, and what is not there in a word', () => {
    expect(told(['lines', 'i', 'unitPrice'], '80,')).toBe('80,')
    expect(told(['notes'], '')).toBe('Empty')
    expect(told(['notes'])).toBe('Nothing')
    expect(told(['lines', 'i'])).toBe('Removed')
    expect(told(['lines', 'order'], ['j', 'gone', 'i'])).toBe('1. Travel\n2. Work')
    expect(told(['lines', 'j'], document.lines[1] as JsonObject)).toBe(
      'Description: Travel\nQuantity: 2.5\nPrice: 0.355',
    )
  })

  it('calls a device by its name, else by the series that its numbers show', () => {
    const devices = new Map([
      ['a', { name: 'Phone', series: 'A' }],
      ['b', { name: ' ', series: 'B' }],
      ['c', { name: '', series: '' }],
    ])
    const name = (id: string | undefined) => deviceName(id, { own: undefined, devices }, words.device)
    expect(['a', 'b', 'c', 'd', undefined].map(name)).toEqual([
      'Phone',
      'Device B',
      'First device',
      'Another device',
      'Another device',
    ])
  })
})

const anything = fc.jsonValue({ maxDepth: 2 })
const key = fc.constantFrom('invoice#one', 'customer#c', 'business#profile', 'unheard-of#x', 'no key', '')
const path = fc.array(
  fc.constantFrom('lines', 'i', 'order', '__proto__', 'constructor', 'toString', 'notes', ''),
)
const side = fc.oneof(
  anything,
  fc.record({ device: anything, at: anything, value: anything }, { requiredKeys: [] }),
)
const hostile = fc.record(
  {
    reason: fc.oneof(fc.constantFrom('field', 'deleted', 'duplicate-number'), anything),
    document: fc.oneof(key, anything),
    documents: fc.oneof(fc.array(key), anything),
    number: anything,
    path: fc.oneof(path, anything),
    kept: side,
    other: side,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<JsonObject>

/** Books that hold these conflicts and one document that may be anything. */
function booksOf(found: readonly JsonObject[], value: JsonObject): Books {
  const all = found.map((one, index) => stored(one, documentKey('conflict', String(index))))
  return {
    list: (kind: string) => Promise.resolve(kind === 'conflict' ? all : []),
    get: (wanted: DocumentKey) => Promise.resolve(wanted === invoiceKey ? stored(value) : undefined),
    replica: () => Promise.resolve(undefined),
  } as unknown as Books
}

describe('a conflict document that nobody would write', () => {
  it('is shown in words and can be put away, whatever it holds', async () => {
    const run = fc.asyncProperty(
      fc.array(hostile, { maxLength: 3 }),
      fc.dictionary(fc.string(), anything),
      async (found, it) => {
        const book = await readConflictBook(booksOf(found, it as JsonObject))
        const groups = groupsOf(book.conflicts)
        expect(groups.flatMap(({ conflicts }) => conflicts)).toHaveLength(found.length)
        for (const conflict of book.conflicts) {
          const target = 'document' in conflict ? book.documents.get(conflict.document) : undefined
          for (const choice of ['kept', 'other', 'what-stands'] as const) {
            expect(settle(conflict, target, choice).at(-1)?.edit).toMatchObject({ deleted: true })
          }
          if (target) expect(documentTitle(target, documents, () => undefined).title).not.toBe('')
          if (conflict.reason !== 'field') continue
          standing(conflict, target)
          expect(typeof fieldName(conflict.path, it as JsonObject, words, 'en-GB')).toBe('string')
          for (const { value, at } of [conflict.kept, conflict.other]) {
            expect(typeof valueText(conflict.path, value, { ...telling, document: it as JsonObject })).toBe(
              'string',
            )
            if (at !== undefined) new Date(at).toISOString()
          }
        }
      },
    )
    await fc.assert(run, { numRuns: 100 })
    expect('polluted' in {}).toBe(false)
  })

  it('is read as what it is only where all of it can be believed', () => {
    const read = (value: JsonObject) => readConflict(stored(value, documentKey('conflict', 'x'))).reason
    const sides = { kept: {}, other: {} }
    expect(read({ reason: 'field', document: 'invoice#one', path: ['notes'], ...sides })).toBe('field')
    expect(read({ reason: 'field', document: 'invoice#one', path: [], ...sides })).toBe('strange')
    expect(read({ reason: 'field', document: '', path: ['notes'], ...sides })).toBe('strange')
    expect(read({ reason: 'deleted', document: 'invoice#one', kept: {} })).toBe('strange')
    expect(read({ reason: 'duplicate-number', documents: ['invoice#a', 'invoice#a'] })).toBe('strange')
    expect(read({ reason: 'duplicate-number', documents: ['invoice#a', 'invoice#b'] })).toBe(
      'duplicate-number',
    )
  })
})
