import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText, objectOf, sameJson } from '../../../src/sync/json'
import type { Json, JsonObject } from '../../../src/sync/json'
import { mergeValues } from '../../../src/sync/merge'
import type { Side } from '../../../src/sync/merge'
import { fields, json } from './json-arbitraries'

const mine = (): Side => 'mine'
const theirs = (): Side => 'theirs'
const side = fc.constantFrom<Side>('mine', 'theirs')

describe('a merge', () => {
  it('takes the one side that changed, and tells of nothing', () => {
    fc.assert(
      fc.property(fields, fields, side, (base, changed, judged) => {
        const judge = () => judged
        const kept = mergeValues(base, changed, base, judge)
        const taken = mergeValues(base, base, changed, judge)
        expect(sameJson(kept.value, changed)).toBe(true)
        expect(sameJson(taken.value, changed)).toBe(true)
        expect([...kept.clashes, ...taken.clashes]).toEqual([])
      }),
    )
  })

  it('tells of nothing where both sides did the same', () => {
    fc.assert(
      fc.property(fc.option(fields, { nil: undefined }), fields, (base, both) => {
        const merged = mergeValues(base, both, both, mine)
        expect(sameJson(merged.value, both)).toBe(true)
        expect(merged.clashes).toEqual([])
      }),
    )
  })

  it('keeps what either side did to a field that the other left alone', () => {
    fc.assert(
      fc.property(fields, json, json, side, (base, one, other, judged) => {
        const here = objectOf([...Object.entries(base), ['mine only', one]])
        const there = objectOf([...Object.entries(base), ['theirs only', other]])
        const { value, clashes } = mergeValues(base, here, there, () => judged)
        expect(clashes).toEqual([])
        expect(value['mine only']).toEqual(one)
        expect(value['theirs only']).toEqual(other)
      }),
    )
  })

  it('holds every value of both sides in its result or in a clash', () => {
    fc.assert(
      fc.property(fields, fields, fields, side, (base, here, there, judged) => {
        const { value, clashes } = mergeValues(base, here, there, () => judged)
        const held = canonicalText([
          value,
          ...clashes.flatMap((clash) => [clash.mine ?? null, clash.theirs ?? null]),
        ])
        for (const changed of [here, there]) {
          for (const [name, now] of Object.entries(changed)) {
            const before = Object.hasOwn(base, name) ? base[name] : undefined
            if (typeof now === 'object' || sameJson(before, now)) continue
            expect(held).toContain(canonicalText(now))
          }
        }
      }),
    )
  })

  it('lets an edit stand against a removal, whoever is later, and tells of it', () => {
    for (const judge of [mine, theirs]) {
      const removed = mergeValues({ a: 1 }, {}, { a: 2 }, judge)
      expect(removed).toMatchObject({ value: { a: 2 }, clashes: [{ path: ['a'], stands: 'theirs' }] })
      const edited = mergeValues({ a: 1 }, { a: 2 }, {}, judge)
      expect(edited).toMatchObject({ value: { a: 2 }, clashes: [{ path: ['a'], stands: 'mine' }] })
    }
  })

  it('reaches into what lies deep, and takes names for names', () => {
    const nest = (depth: number, innermost: JsonObject): JsonObject =>
      depth === 0 ? innermost : objectOf([['__proto__', nest(depth - 1, innermost)]])
    const { value, clashes } = mergeValues(
      nest(38, { a: 1, b: 1 }),
      nest(38, { a: 2, b: 1 }),
      nest(38, { a: 1, b: 2 }),
      mine,
    )
    expect(clashes).toEqual([])
    expect(canonicalText(value)).toBe(canonicalText(nest(38, { a: 2, b: 2 })))
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })
})

describe('a merge of lists', () => {
  interface Line extends JsonObject {
    readonly id: string
    readonly text: number
  }
  const line = (id: string, text = 0): Line => ({ id, text })
  const merge = (base: readonly Line[], here: readonly Line[], there: readonly Line[], judge = mine) =>
    mergeValues({ lines: base }, { lines: here }, { lines: there }, judge)
  const idsOf = (value: Json | undefined) => (value as readonly Line[]).map(({ id }) => id)

  /** A list after somebody removed, moved, changed and added lines; added ones are called by `who`. */
  const editedBy = (base: readonly Line[], who: string) =>
    fc
      .tuple(fc.shuffledSubarray([...base]), fc.array(fc.nat(3), { maxLength: 3 }), fc.boolean())
      .map(([kept, places, inOrder]) => {
        const order = inOrder ? base.filter((each) => kept.includes(each)) : kept
        return places.reduce<readonly Line[]>(
          (lines, place, index) => lines.toSpliced(place, 0, line(`${who}${index}`)),
          order,
        )
      })
  const base = ['p', 'q', 'r', 's'].map((id) => line(id))
  const lists = fc.tuple(editedBy(base, 'm'), editedBy(base, 't'))

  it('keeps each line once: all that were added, none that either side removed', () => {
    fc.assert(
      fc.property(lists, side, ([here, there], judged) => {
        const { value } = merge(base, here, there, () => judged)
        const ids = idsOf(value.lines)
        const expected = [...new Set([...idsOf(here), ...idsOf(there)])].filter(
          (id) =>
            !base.some((each) => each.id === id) || (idsOf(here).includes(id) && idsOf(there).includes(id)),
        )
        expect([...ids].sort()).toEqual(expected.sort())
      }),
    )
  })

  it('keeps the order that one side made when the other made none', () => {
    fc.assert(
      fc.property(editedBy(base, 'm'), (here) => {
        const there = [...base, line('t0')]
        const { value, clashes } = merge(base, here, there, theirs)
        expect(idsOf(value.lines).filter((id) => id !== 't0')).toEqual(idsOf(here))
        expect(clashes).toEqual([])
      }),
    )
  })

  it('tells of two orders once, and holds the one of the later edit', () => {
    const turned = [...base].reverse()
    const rolled = [...base.slice(1), base[0]!]
    const { value, clashes } = merge(base, turned, rolled, theirs)
    expect(idsOf(value.lines)).toEqual(idsOf(rolled))
    expect(clashes).toMatchObject([{ path: ['lines', 'order'], stands: 'theirs' }])
  })

  it('merges a line that both changed field by field', () => {
    const { value, clashes } = mergeValues(
      { lines: [{ id: 'p', text: 0, price: 0 }] },
      { lines: [{ id: 'p', text: 1, price: 0 }] },
      { lines: [{ id: 'p', text: 0, price: 2 }] },
      mine,
    )
    expect(value).toEqual({ lines: [{ id: 'p', text: 1, price: 2 }] })
    expect(clashes).toEqual([])
  })

  it('takes a list without ids, or with the same id twice, as one value', () => {
    for (const odd of [[1, 2], [line('p'), line('p')], [{ text: 1 }]] as readonly Json[]) {
      const { value, clashes } = mergeValues({ lines: [] }, { lines: odd }, { lines: [line('q')] }, mine)
      expect(value).toEqual({ lines: odd })
      expect(clashes).toMatchObject([{ path: ['lines'], theirs: [line('q')] }])
    }
  })
})
