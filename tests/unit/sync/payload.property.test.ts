import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxAncestors } from '../../../src/sync/local'
import type { SentDocument } from '../../../src/sync/local'
import { payloadText, readPayload } from '../../../src/sync/payload'
import { batchId, documentKey } from '../../../src/sync/scalars'
import { fields, json } from './json-arbitraries'

const batch = batchId('b1')
const sent: fc.Arbitrary<SentDocument> = fc.record({
  key: fc.integer({ min: 0, max: 99 }).map((id) => documentKey('note', `n${id}`)),
  kind: fc.constant('note'),
  value: fields,
  deleted: fc.boolean(),
  editedAt: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  version: fc.constantFrom(batch, batchId('b0')),
  ancestors: fc.array(
    fc.integer({ min: 0, max: 999 }).map((id) => batchId(`a${id}`)),
    { maxLength: maxAncestors },
  ),
})

/** Almost a document: one of its parts is anything at all. */
const almost = fc
  .tuple(fc.constantFrom('key', 'at', 'deleted', 'version', 'ancestors', 'value'), json)
  .map(([part, odd]) => ({ key: 'note#K', at: 1, value: {}, [part]: odd }))

describe('a payload', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(fc.array(sent, { maxLength: 4 }), (documents) => {
        expect(readPayload(payloadText(documents, batch), batch)).toEqual({ documents, dropped: 0 })
      }),
    )
  })

  it('is never an exception, whatever text it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          json.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const read = readPayload(text, batch)
          expect(read === undefined || Array.isArray(read.documents)).toBe(true)
        },
      ),
    )
  })

  it('gives up what cannot be read and keeps the rest', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(almost, json), { maxLength: 4 }), (odd) => {
        const good = { key: 'note#good', at: 1, value: { a: 1 } }
        const read = readPayload(JSON.stringify({ documents: [...odd, good] }), batch)
        expect(read?.documents.at(-1)).toMatchObject({ key: 'note#good', value: { a: 1 }, version: batch })
        expect(read!.documents.length + read!.dropped).toBe(odd.length + 1)
        for (const document of read!.documents) {
          expect(typeof document.editedAt).toBe('number')
          expect(typeof document.value).toBe('object')
          expect(document.ancestors.length).toBeLessThanOrEqual(maxAncestors)
        }
      }),
    )
  })

  it('drops what is nested beyond any document instead of walking into it', () => {
    const deep = `{"documents":[{"key":"note#K","at":1,"value":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}]}`
    expect(readPayload(deep, batch)).toEqual({ documents: [], dropped: 1 })
  })

  it('carries kinds and fields that this version does not know', () => {
    const text =
      '{"more":1,"documents":[{"key":"hologram#x","at":1,"extra":2,"value":{"__proto__":{"a":1}}}]}'
    const [document] = readPayload(text, batch)!.documents
    expect(document).toMatchObject({ key: 'hologram#x', kind: 'hologram' })
    expect(JSON.stringify(document?.value)).toBe('{"__proto__":{"a":1}}')
  })

  it('takes no more ancestors than a device keeps', () => {
    const ancestors = Array.from({ length: 1_000 }, (_, index) => `a${index}`)
    const text = JSON.stringify({ documents: [{ key: 'note#K', at: 1, value: {}, ancestors }] })
    expect(readPayload(text, batch)?.documents[0]?.ancestors).toEqual(ancestors.slice(0, maxAncestors))
  })
})
