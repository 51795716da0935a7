import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharingParts } from '../../../../src/app/pages/editor/same-parts'
import type { JsonObject } from '../../../../src/sync/json'

const line = (id: string, description: string) => ({ id, description, taxes: [{ id: 't', rate: '19' }] })

describe('what did not change stays the same object', () => {
  it('keeps every line but the one that changed, wherever they stand', () => {
    const before = { lines: [line('a', 'one'), line('b', 'two'), line('c', 'three')] }
    const after = { lines: [line('c', 'three'), line('a', 'one'), line('b', 'changed')] }
    const shared = sharingParts(before, after)
    expect(shared).toEqual(after)
    const [c, a, b] = shared['lines'] as readonly JsonObject[]
    expect(c).toBe(before.lines[2])
    expect(a).toBe(before.lines[0])
    expect(b).not.toBe(before.lines[1])
    expect(b?.['taxes']).toBe(before.lines[1]?.taxes)
  })

  it('says exactly what the new value says', () => {
    const object = fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 3 }))
    fc.assert(
      fc.property(object, object, (before, after) => {
        expect(sharingParts(before as JsonObject, after as JsonObject)).toEqual(after)
      }),
    )
  })
})
