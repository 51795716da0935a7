import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from '../../../src/domain/allocate'
import { Exact } from '../../../src/domain/decimal'
import { roundQuotient } from '../../../src/domain/quotient'
import { decimals } from './arbitraries'

const runs = { numRuns: 500 }
const places = fc.constantFrom(0, 2, 3)

describe('allocation by largest remainder', { timeout: 60_000 }, () => {
  it('loses no minor unit, whatever the weights', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(decimals(4, 2), { minLength: 1, maxLength: 9 }),
        places,
        (units, weights, digits) => {
          const total = new Exact(units).times(new Exact(10).pow(-digits))
          const parts = allocate(
            total,
            weights.map((weight) => new Exact(weight)),
            digits,
          )
          expect(parts.reduce((sum, part) => sum.plus(part), new Exact(0)).toFixed()).toBe(total.toFixed())
          for (const part of parts) expect(part.decimalPlaces()).toBeLessThanOrEqual(digits)
        },
      ),
      runs,
    )
  })

  it('gives each part its exact share to less than one minor unit', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.nat(9999), { minLength: 1, maxLength: 9 }), (units, weights) => {
        fc.pre(weights.some((weight) => weight > 0))
        const parts = allocate(
          new Exact(units),
          weights.map((weight) => new Exact(weight)),
          0,
        )
        const sum = weights.reduce((a, b) => a + b, 0)
        for (const [index, part] of parts.entries()) {
          const exact = new Exact(units).times(weights[index] ?? 0).div(sum)
          expect(part.minus(exact).abs().lt(1)).toBe(true)
        }
      }),
      runs,
    )
  })

  it('shares equally where no part weighs anything', () => {
    expect(
      allocate(
        new Exact('0.05'),
        [0, 0, 0].map((weight) => new Exact(weight)),
        2,
      ).map(String),
    ).toEqual(['0.02', '0.02', '0.01'])
  })
})

describe('a rounded quotient', { timeout: 60_000 }, () => {
  it('is the whole number nearest to the exact one, halves away from zero', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
        fc.bigInt({ min: 1n, max: 10n ** 20n }),
        (a, b) => {
          const size = a < 0n ? -a : a
          const nearest = (size * 2n + b) / (b * 2n)
          const rounded = roundQuotient(new Exact(a.toString()), new Exact(b.toString()), 0)
          expect(BigInt(rounded.toFixed())).toBe(a < 0n ? -nearest : nearest)
        },
      ),
      runs,
    )
  })
})
