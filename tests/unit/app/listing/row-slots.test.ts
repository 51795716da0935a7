import { describe, expect, it } from 'vitest'
import { noSlots, slotsFor } from '../../../../src/app/listing/row-slots'

const slots = (state: ReturnType<typeof slotsFor>) => [...state.byKey.values()]

describe('elements of rows', () => {
  const first = slotsFor(noSlots, ['a', 'b', 'c', 'd'])

  it('other rows are shown by the same elements, in place', () => {
    expect(slots(slotsFor(first, ['e', 'f', 'g', 'h']))).toEqual(slots(first))
  })

  it('a row that stays keeps its element wherever it moves', () => {
    const next = slotsFor(first, ['x', 'c', 'a', 'y'])
    expect(next.byKey.get('a')).toBe(first.byKey.get('a'))
    expect(next.byKey.get('c')).toBe(first.byKey.get('c'))
    expect(new Set(slots(next))).toEqual(new Set(slots(first)))
  })

  it('no two rows are shown by one element, however lists grow and shrink', () => {
    let state = first
    for (const keys of [['a'], ['b', 'a', 'z'], [], ['q', 'a', 'b', 'c', 'd', 'e'], ['e', 'q']]) {
      state = slotsFor(state, keys)
      expect([...state.byKey.keys()]).toEqual(keys)
      expect(new Set(slots(state)).size).toBe(keys.length)
    }
  })

  it('the element that has the focus is never given to another row', () => {
    const next = slotsFor(first, ['e', 'f', 'g', 'h'], 'b')
    expect(slots(next)).not.toContain(first.byKey.get('b'))
    expect(slotsFor(first, ['b'], 'b').byKey.get('b')).toBe(first.byKey.get('b'))
  })
})
