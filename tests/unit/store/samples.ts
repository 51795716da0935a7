import { followDocuments } from '../../../src/store/follow-documents'
import type { JsonObject } from '../../../src/sync/json'
import type { Inflight, StoredDocument } from '../../../src/sync/local'
import type { Rules } from '../../../src/sync/ports'
import { batchId, deviceId, documentKey } from '../../../src/sync/scalars'

/** An invoice's `number` must be unique. */
export const rules: Rules = {
  uniqueNumber: (kind, { number }) => (kind === 'invoice' && typeof number === 'string' ? number : undefined),
}

/** At once, as the worker has it. */
export const follow = () => Promise.resolve(followDocuments)

/** Keys order as `order` does. */
export const keyOf = (order: number, kind = 'invoice') => documentKey(kind, String(order).padStart(6, '0'))

export function document(order: number, fields: Partial<StoredDocument> = {}): StoredDocument {
  const key = fields.key ?? keyOf(order)
  const kind = key.slice(0, key.indexOf('#'))
  return {
    key,
    kind,
    value: { note: `n${order}` },
    deleted: false,
    editedAt: order,
    ancestors: [],
    ...fields,
  }
}

export const documents = (count: number, fields: (order: number) => Partial<StoredDocument> = () => ({})) =>
  Array.from({ length: count }, (_, order) => document(order, fields(order)))

/** As JSON.parse makes it: an own field of that name, no prototype. */
export const hostileValue = (): JsonObject =>
  JSON.parse('{"plain":1,"__proto__":{"polluted":true},"lines":[{"id":"a","__proto__":5}]}') as JsonObject

export const batch = (name: string) => batchId(`batch-${name}`)

export const inflight = (): Inflight => ({
  number: 7,
  batch: batch('seven'),
  previous: 'batch-six',
  at: 70,
  device: deviceId('device-a'),
  documents: [
    {
      key: keyOf(1),
      kind: 'invoice',
      value: hostileValue(),
      deleted: true,
      editedAt: 3,
      version: batch('seven'),
      ancestors: [],
    },
  ],
  rows: [1, 2],
})
