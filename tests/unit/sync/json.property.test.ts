import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText, objectOf, sameJson } from '../../../src/sync/json'
import type { Json, JsonObject } from '../../../src/sync/json'
import { fields, json } from './json-arbitraries'

/** The same content with the fields of every object the other way round. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => reversed(item))
  if (typeof value !== 'object' || value === null) return value
  return objectOf(
    Object.entries(value as JsonObject)
      .reverse()
      .map(([name, held]) => [name, reversed(held)] as const),
  )
}

describe('JSON', () => {
  it('is the same whatever the order of its fields, and has one text', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(sameJson(value, reversed(value))).toBe(true)
        expect(canonicalText(reversed(value))).toBe(canonicalText(value))
      }),
    )
  })

  it('is the same exactly where its texts are', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(sameJson(a, b)).toBe(canonicalText(a) === canonicalText(b))
      }),
    )
  })

  it('has a text that reads back as the same', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(sameJson(JSON.parse(canonicalText(value)) as Json, value)).toBe(true)
      }),
    )
  })

  it('keeps every field a field, whatever its name', () => {
    fc.assert(
      fc.property(fields, (value) => {
        const again = objectOf(Object.entries(value))
        expect(Object.keys(again)).toEqual(Object.keys(value))
        expect(Object.getPrototypeOf(again)).toBe(Object.prototype)
      }),
    )
  })

  it('tells a missing field from one that an object inherits', () => {
    expect(sameJson({}, JSON.parse('{"__proto__":{}}') as Json)).toBe(false)
    expect(sameJson({ a: 1 }, { toString: 1 })).toBe(false)
    expect(sameJson(undefined, null)).toBe(false)
  })
})
