import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Exact } from '../../../src/domain/exact'
import { decimals } from './arbitraries'
import { Reference } from './reference'

/** Figures of every size: usual ones, those about the edge of safe integers, those of forty digits. */
const figures = fc.oneof(
  decimals(5, 4),
  decimals(9, 7),
  decimals(16, 0),
  decimals(20, 20),
  fc.constantFrom(
    '0',
    '-0',
    '-0.00',
    '9007199254740991',
    '-9007199254740991',
    '9007199254740992',
    '0.000000000000001',
    '94906265.62',
    '94906267',
  ),
)
const places = fc.integer({ min: 0, max: 18 })
const runs = { numRuns: 1000 }

/** The text of a reference value: plain, and never a negative zero. */
function text(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed()
}

describe('exact numbers are those of decimal.js, small or large', { timeout: 60_000 }, () => {
  it('in sums, differences and products', () => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        const [left, right] = [new Reference(a), new Reference(b)]
        expect(Exact.of(a).plus(Exact.of(b)).text()).toBe(text(left.plus(right)))
        expect(Exact.of(a).minus(Exact.of(b)).text()).toBe(text(left.minus(right)))
        expect(Exact.of(a).times(Exact.of(b)).text()).toBe(text(left.times(right)))
        expect(Exact.of(a).times(Exact.of(b)).times(Exact.of(a)).text()).toBe(
          text(left.times(right).times(left)),
        )
        expect(Exact.of(a).neg().text()).toBe(text(left.neg()))
        expect(Exact.of(a).abs().text()).toBe(text(left.abs()))
      }),
      runs,
    )
  })

  it('in comparisons and signs', () => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        const [left, right] = [new Reference(a), new Reference(b)]
        expect(Math.sign(Exact.of(a).compare(Exact.of(b)))).toBe(left.comparedTo(right) + 0)
        expect(Exact.of(a).compare(Exact.of(a)) + 0).toBe(0)
        expect([Exact.of(a).isZero(), Exact.of(a).isNegative()]).toEqual([left.isZero(), left.lt(0)])
        expect(Exact.of(a).exceedsDigits(5)).toBe(left.abs().gte(100_000))
        expect(Exact.of(a).decimalPlaces()).toBe(left.decimalPlaces())
        expect(Exact.of(a).toNumber()).toBeCloseTo(left.toNumber(), 5)
      }),
      runs,
    )
  })

  it('in rounding half away from zero, and in text of so many decimals', () => {
    fc.assert(
      fc.property(figures, figures, places, (a, b, digits) => {
        const product = new Reference(a).times(b)
        const rounded = product.toDecimalPlaces(digits, Decimal.ROUND_HALF_UP)
        const ours = Exact.of(a).times(Exact.of(b)).round(digits)
        expect(ours.text()).toBe(text(rounded))
        expect(ours.text(digits)).toBe(rounded.isZero() ? (0).toFixed(digits) : rounded.toFixed(digits))
      }),
      runs,
    )
  })

  it('in division: whole multiples, and a rest below the divisor', () => {
    fc.assert(
      fc.property(figures, figures, fc.integer({ min: 0, max: 4 }), (a, b, digits) => {
        const divisor = Exact.of(b).abs()
        fc.pre(!divisor.isZero())
        const { floor, rest } = Exact.of(a).floorDivide(divisor, digits)
        const scale = Exact.of(10 ** digits)
        expect(rest.isNegative()).toBe(false)
        expect(rest.lt(divisor)).toBe(true)
        expect(floor.times(scale).decimalPlaces()).toBe(0)
        expect(floor.times(divisor).times(scale).plus(rest).text()).toBe(
          text(new Reference(a).times(10 ** digits)),
        )
      }),
      runs,
    )
  })
})
