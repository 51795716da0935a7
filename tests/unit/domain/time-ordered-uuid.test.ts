import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceBytes, timeOrderedUuid } from '../../../src/domain/time-ordered-uuid'

const times = fc.integer({ min: 0, max: 2 ** 48 - 1 })
const chances = fc.uint8Array({ minLength: chanceBytes, maxLength: chanceBytes })

describe('ids that begin with the time they were made', () => {
  it('are the example of RFC 9562 for its time and bits', () => {
    const chance = Uint8Array.of(0xcc, 0x3c, 0x4d, 0xc0, 0xc0, 0xc0, 0x73, 0x98, 0xf0, 0)
    expect(timeOrderedUuid(0x017f22e279b0, chance)).toBe('017f22e2-79b0-7cc3-8c4d-c0c0c07398f0')
  })

  it('have version 7 and the variant of the RFC, whatever chance gives', () => {
    fc.assert(
      fc.property(times, chances, (at, chance) => {
        expect(timeOrderedUuid(at, chance)).toMatch(
          /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
        )
      }),
    )
  })

  it('order as their milliseconds do', () => {
    fc.assert(
      fc.property(times, times, chances, chances, (a, b, first, second) => {
        fc.pre(a !== b)
        expect(timeOrderedUuid(a, first) < timeOrderedUuid(b, second)).toBe(a < b)
      }),
    )
  })

  it('differ where chance differs in any of its first nine bytes', () => {
    fc.assert(
      fc.property(times, chances, fc.nat({ max: chanceBytes - 2 }), (at, chance, place) => {
        const other = chance.map((byte, index) => (index === place ? byte ^ 1 : byte))
        expect(timeOrderedUuid(at, other)).not.toBe(timeOrderedUuid(at, chance))
      }),
    )
  })
})
