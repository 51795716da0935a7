import { describe, expect, it } from 'vitest'
import { copyAttributes, readMark } from '../../../src/cloud/item/copy-item'
import { itemBytes } from '../../../src/cloud/item/item-size'
import type { JsonObject } from '../../../src/sync/json'
import type { ReadableCopy } from '../../../src/sync/log'
import { documentKey } from '../../../src/sync/scalars'

const copy = (value: JsonObject, deleted = false): ReadableCopy => ({
  key: documentKey('invoice', 'a'),
  kind: 'invoice',
  deleted,
  value,
  epoch: 2,
  entry: 7,
})
const own = { kind: 'invoice', deleted: false, epoch: 2, entry: 7 }

describe('a readable copy', () => {
  it('has the value’s plain attributes beside its own', () => {
    expect(copyAttributes(copy({ number: 'A1', total: 12.5, paid: null, tags: ['x'] }))).toEqual({
      ...own,
      number: 'A1',
      total: 12.5,
      paid: null,
      tags: ['x'],
    })
  })

  it('gives way with an underscore where a name is taken, however many are there already', () => {
    const value = { pk: 1, _pk: 2, sk: 3, kind: 'k', deleted: 'd', epoch: 4, entry: 5, linesLeftOut: 6 }
    expect(copyAttributes(copy(value))).toEqual({
      ...own,
      _pk: 1,
      __pk: 2,
      _sk: 3,
      _kind: 'k',
      _deleted: 'd',
      _epoch: 4,
      _entry: 5,
      _linesLeftOut: 6,
    })
  })

  it('of a deleted document is a marker and says nothing of it', () => {
    expect(copyAttributes(copy({ number: 'A1' }, true))).toEqual({ ...own, deleted: true })
  })

  it('above 390 KB leaves out its lines and says so', () => {
    const lines = Array.from({ length: 4_000 }, (_, index) => ({ id: `${index}`, text: 'x'.repeat(100) }))
    expect(copyAttributes(copy({ number: 'A1', lines }))).toEqual({
      ...own,
      number: 'A1',
      linesLeftOut: true,
    })
    expect(copyAttributes(copy({ number: 'A1', lines: lines.slice(0, 3_000) }))).not.toHaveProperty(
      'linesLeftOut',
    )
  })

  it('keeps numbers that DynamoDB has no form for as text', () => {
    const value = { large: 1e300, small: 5e-324, whole: 2 ** 60, zero: 0, minus: -1.25 }
    expect(copyAttributes(copy(value))).toEqual({
      ...own,
      large: '1e+300',
      small: '5e-324',
      whole: '1152921504606847000',
      zero: 0,
      minus: -1.25,
    })
  })

  it('shows a field called __proto__ and gives nothing a prototype', () => {
    const value = JSON.parse(
      '{"__proto__":{"polluted":1},"deep":{"__proto__":2,"___proto__":3}}',
    ) as JsonObject
    const item = copyAttributes(copy(value))
    expect(Object.getPrototypeOf(item)).toBe(Object.prototype)
    expect(item.___proto__).toEqual(new Map([['polluted', 1]]))
    expect(item.deep).toEqual(
      new Map([
        ['___proto__', 2],
        ['____proto__', 3],
      ]),
    )
  })
})

describe('the size of an item', () => {
  it('counts names and texts in UTF-8, binaries by length and every level', () => {
    expect(itemBytes('€')).toBe(3)
    expect(itemBytes(new Uint8Array(10))).toBe(10)
    expect(itemBytes({ a: 'b' })).toBe(3 + 1 + 1 + 1)
    expect(itemBytes(new Map([['a', ['b', null]]]))).toBe(3 + 1 + 1 + (3 + 2 + 2))
  })
})

describe('the copied mark', () => {
  it.each([
    [undefined],
    [{}],
    [{ epoch: '1', entry: 2 }],
    [{ epoch: 1 }],
    [{ epoch: 1, entry: -2 }],
    [{ epoch: 1.5, entry: 2 }],
  ])('%j is no mark: copying starts over', (item) => expect(readMark(item)).toBeUndefined())
})
