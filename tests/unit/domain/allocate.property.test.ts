import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from '../../../src/domain/allocate'
import { Exact } from '../../../src/domain/exact'
import { roundQuotient } from '../../../src/domain/quotient'
import { decimals } from './arbitraries'
import { Reference } from './reference'

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
          const total = Exact.of(new Reference(units).times(new Reference(10).pow(-digits)).toFixed())
          const parts = allocate(
            total,
            weights.map((weight) => Exact.of(weight)),
            digits,
          )
          expect(parts.reduce((sum, part) => sum.plus(part), Exact.of(0)).text()).toBe(total.text())
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
          Exact.of(units),
          weights.map((weight) => Exact.of(weight)),
          0,
        )
        const sum = weights.reduce((a, b) => a + b, 0)
        for (const [index, part] of parts.entries()) {
          const exact = new Reference(units).times(weights[index] ?? 0).div(sum)
          expect(exact.minus(part.text()).abs().lt(1)).toBe(true)
        }
      }),
      runs,
    )
  })

  it('shares equally where no part weighs anything', () => {
    expect(
      allocate(
        Exact.of('0.05'),
        [0, 0, 0].map((weight) => Exact.of(weight)),
        2,
      ).map((part) => part.text()),
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
          const rounded = roundQuotient(Exact.of(a.toString()), Exact.of(b.toString()), 0)
          expect(BigInt(rounded.text())).toBe(a < 0n ? -nearest : nearest)
        },
      ),
      runs,
    )
  })
})
