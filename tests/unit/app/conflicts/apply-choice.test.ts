import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueAt, withChoice } from '../../../../src/app/pages/conflicts/apply-choice'
import { mergeValues } from '../../../../src/sync/merge'
import { value } from './stored'

const lines = [
  { id: 'i', unitPrice: '1' },
  { id: 'j', unitPrice: '2' },
  { id: 'k', unitPrice: '3' },
]

/** What two devices made of one document, merged, for each clash of it. */
const merges = fc.tuple(value, value, value, fc.constantFrom('mine' as const, 'theirs' as const))

describe('a value chosen for the path of a clash', () => {
  it('changes nothing at all when it is the one that stands', () => {
    let clashes = 0
    fc.assert(
      fc.property(merges, ([base, mine, theirs, later]) => {
        const merged = mergeValues(base, mine, theirs, () => later)
        for (const clash of merged.clashes) {
          clashes++
          expect(withChoice(merged.value, clash.path, clash[clash.stands])).toBe(merged.value)
        }
      }),
      { numRuns: 500 },
    )
    expect(clashes).toBeGreaterThan(200)
  })

  it('stands at that path afterwards when it is the other one, and nothing beside it has changed', () => {
    fc.assert(
      fc.property(merges, ([base, mine, theirs, later]) => {
        const merged = mergeValues(base, mine, theirs, () => later)
        for (const { path, stands, ...sides } of merged.clashes) {
          const other = sides[stands === 'mine' ? 'theirs' : 'mine']
          const settled = withChoice(merged.value, path, other)
          if (settled === undefined) throw new Error('a clash of the merge has a place')
          if (path.at(-1) !== 'order' || !Array.isArray(other)) {
            expect(valueAt(settled, path)).toEqual(other)
          }
          const back = withChoice(settled, path, sides[stands])
          // An item that comes back stands at the end of its list.
          if (other !== undefined) expect(back).toEqual(merged.value)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('takes a field away where it was absent, and brings it back', () => {
    expect(withChoice({ notes: 'a', number: '1' }, ['notes'], undefined)).toEqual({ number: '1' })
    expect(withChoice({ number: '1' }, ['notes'], 'a')).toEqual({ number: '1', notes: 'a' })
  })

  it('takes a list item away by its id, and brings it back', () => {
    expect(withChoice({ lines }, ['lines', 'j'], undefined)).toEqual({ lines: [lines[0], lines[2]] })
    expect(withChoice({ lines: lines.slice(1) }, ['lines', 'i'], lines[0])).toEqual({
      lines: [lines[1], lines[2], lines[0]],
    })
  })

  it('puts items in the chosen order, and leaves those where they are that it does not name', () => {
    expect(withChoice({ lines }, ['lines', 'order'], ['k', 'i'])).toEqual({
      lines: [lines[2], lines[1], lines[0]],
    })
    expect(withChoice({ lines }, ['lines', 'order'], ['gone', 'k', 'k', 'i'])).toEqual({
      lines: [lines[2], lines[1], lines[0]],
    })
  })

  it('tells an item that is called order from the order of the items', () => {
    const odd = { id: 'order', unitPrice: '9' }
    expect(withChoice({ lines: [...lines, odd] }, ['lines', 'order', 'unitPrice'], '8')).toEqual({
      lines: [...lines, { id: 'order', unitPrice: '8' }],
    })
    expect(withChoice({ lines }, ['lines', 'order'], odd)).toEqual({ lines: [...lines, odd] })
  })

  it('has no place where the path leads nowhere, does not fit, or names an id', () => {
    const nowhere: [readonly string[], string][] = [
      [[], 'a'],
      [['gone', 'name'], 'a'],
      [['notes', 'name'], 'a'],
      [['lines', 'gone', 'unitPrice'], 'a'],
      [['lines', 'i'], 'a'],
      [['lines', 'i', 'id'], 'a'],
      [['constructor', 'name'], 'a'],
    ]
    for (const [path, choice] of nowhere)
      expect(withChoice({ notes: '', lines }, path, choice)).toBeUndefined()
  })

  it('never reaches a prototype', () => {
    const value = { notes: 'a' }
    const settled = withChoice(value, ['__proto__'], { polluted: true })
    expect(Object.keys(settled ?? {})).toEqual(['notes', '__proto__'])
    expect(Object.getPrototypeOf(settled)).toBe(Object.prototype)
    expect(withChoice(value, ['__proto__', 'polluted'], true)).toBeUndefined()
    expect(withChoice(value, ['constructor', 'prototype', 'polluted'], true)).toBeUndefined()
    expect('polluted' in {}).toBe(false)
  })
})
