import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoffMs } from '../../../src/sync/backoff'

const below = (bound: number) => fc.double({ min: 0, max: bound, maxExcluded: true, noNaN: true })

describe('the wait after a failure', () => {
  it('is a whole number of milliseconds, below a bound that doubles up to five minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), below(1), (failures, random) => {
        const wait = backoffMs(failures, () => random)
        expect(Number.isSafeInteger(wait)).toBe(true)
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThan(Math.min(300_000, 1_000 * 2 ** Math.min(failures - 1, 20)))
      }),
    )
  })

  it('is spread over the whole range: devices that failed together do not come back together', () => {
    expect(backoffMs(4, () => 0)).toBe(0)
    expect(backoffMs(4, () => 0.5)).toBe(4_000)
    expect(backoffMs(4, () => 0.999_999)).toBe(7_999)
    expect(backoffMs(40, () => 0.5)).toBe(150_000)
  })
})
