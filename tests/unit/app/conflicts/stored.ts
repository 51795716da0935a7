import fc from 'fast-check'
import type { JsonObject } from '../../../../src/sync/json'
import type { StoredDocument } from '../../../../src/sync/local'
import { documentKey, kindOf } from '../../../../src/sync/scalars'
import type { DocumentKey } from '../../../../src/sync/scalars'

export const invoiceKey = documentKey('invoice', 'one')

/** A document as it lies in the store. */
export const stored = (
  value: JsonObject,
  key: DocumentKey = invoiceKey,
  deleted = false,
): StoredDocument => ({
  key,
  kind: kindOf(key),
  value,
  deleted,
  editedAt: 0,
  ancestors: [],
})

const text = fc.constantFrom('', 'a', 'b', '12.50')
const item = fc.record({
  id: fc.constantFrom('i', 'j', 'k', 'order'),
  unitPrice: text,
  taxes: fc.constant([]),
})
const list = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 4 })

/** Small documents that clash often: fields, records, lists of items with ids, plain lists, fields that are absent. */
export const value: fc.Arbitrary<JsonObject> = fc.record(
  {
    notes: text,
    number: text,
    terms: fc.record({ kind: text, days: fc.nat(2) }, { requiredKeys: ['kind'] }),
    lines: list,
    tags: fc.array(text, { maxLength: 2 }),
    ['__proto__']: text,
  },
  { requiredKeys: [] },
)
