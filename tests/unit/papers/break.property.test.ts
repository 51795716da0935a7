import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakPages } from '../../../src/papers/layout/break-pages'
import type { Block } from '../../../src/papers/layout/break-pages'
import type { Mark } from '../../../src/papers/layout/marks'
import { breakLines } from '../../../src/papers/text/break-lines'

const box = (id: number): Mark => ({ kind: 'box', x: id, y: 0, width: 1, height: 1, colour: '#000000' })
const head = { height: 10, marks: [box(-1)] }
const room = { first: 200, next: 50, bottom: 500 }

const blocks = fc
  .array(
    fc.record({
      height: fc.integer({ min: 1, max: 440 }),
      gap: fc.integer({ min: 0, max: 30 }),
      glued: fc.boolean(),
      hasHead: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((list) =>
    list.map(({ height, gap, glued, hasHead }, id): Block => ({
      height,
      marks: [box(id)],
      gap,
      glued,
      ...(hasHead && { head }),
    })),
  )

describe('breaking into pages', () => {
  it('keeps every block once, in order, whole, above the bottom, and never over another', () => {
    fc.assert(
      fc.property(blocks, (list) => {
        const pages = breakPages(list, room)
        const placed = pages.map((page) => page.filter(({ x }) => x >= 0))
        expect(placed.flat().map(({ x }) => x)).toEqual(list.map((_, id) => id))
        placed.forEach((page, index) => {
          let end = index === 0 ? room.first : room.next
          for (const { x, y } of page) {
            expect(y).toBeGreaterThanOrEqual(end)
            end = y + (list[x]?.height ?? 0)
            expect(end).toBeLessThanOrEqual(room.bottom + (index === 0 ? room.first : 0))
          }
        })
      }),
    )
  })

  it('repeats the head above a block that begins a page, and nowhere else', () => {
    fc.assert(
      fc.property(blocks, (list) => {
        for (const page of breakPages(list, room)) {
          const heads = page.filter(({ x }) => x === -1)
          const first = page.find(({ x }) => x >= 0)
          expect(heads).toHaveLength(first !== undefined && list[first.x]?.head !== undefined ? 1 : 0)
        }
      }),
    )
  })

  it('keeps glued blocks on one page wherever one page can hold them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 2, max: 8 }), (before, together) => {
        const plain = Array.from({ length: before }, (_, id): Block => ({ height: 23, marks: [box(id)] }))
        const glued = Array.from({ length: together }, (_, index): Block => ({
          height: 30,
          marks: [box(before + index)],
          glued: index < together - 1,
        }))
        const pages = breakPages([...plain, ...glued], room)
        const holding = pages.filter((page) => page.some(({ x }) => x >= before))
        expect(holding).toHaveLength(1)
      }),
    )
  })
})

describe('breaking into lines', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'é', '-', '日', '、', '。', 'ש', 'e\u0301'),
    maxLength: 30,
  })
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '))
  const widthOf = (character: string) => (/\p{M}/u.test(character) ? 0 : character === '日' ? 10 : 6)
  const width = (line: string) => [...line].reduce((sum, character) => sum + widthOf(character), 0)

  it('loses nothing but the spaces at the breaks, and makes no line too wide', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 300 }), (paragraph, most) => {
        const lines = breakLines(paragraph, most, widthOf)
        expect(lines.join('').replace(/\s/g, '')).toBe(paragraph.replace(/\s/g, ''))
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('parts no letter from its marks', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 100 }), (paragraph, most) => {
        for (const line of breakLines(paragraph, most, widthOf)) expect(line).not.toMatch(/^\p{M}/u)
      }),
    )
  })

  it('breaks at spaces where it can, and begins no line with what closes a sentence', () => {
    expect(breakLines('one two three', 45, () => 6)).toEqual(['one two', 'three'])
    expect(breakLines('日日日。日日', 30, () => 10)).toEqual(['日日', '日。日', '日'])
    expect(breakLines('user-friendly', 40, () => 6)).toEqual(['user-', 'friend', 'ly'])
    expect(breakLines('', 40, () => 6)).toEqual([''])
  })
})
