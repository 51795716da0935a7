import { Exact, zero } from './decimal'
import { floorQuotient, power } from './quotient'

/**
 * Shares a total out in whole minor units so that nothing is lost: each part is its exact share rounded down, and the units
 * left over go to the parts with the largest remainders (Hamilton's method), the earlier one where they are equal. The exact
 * shares need not sum to the total: where they fall short of it or go past it by units, those are shared out the same way.
 *
 * @param total what the parts must sum to, a multiple of 10^-decimals
 * @param numerators the exact share of each part, any sign, over one denominator above zero; at least one
 */
export function apportion(
  total: Exact,
  numerators: readonly Exact[],
  denominator: Exact,
  decimals: number,
): Exact[] {
  if (numerators.length === 1) return [total]
  const shares = numerators.map((numerator) => floorQuotient(numerator, denominator, decimals))
  const parts = shares.map(({ floor }) => floor)
  const given = parts.reduce((sum, part) => sum.plus(part), zero)
  let left = total.minus(given).times(power(decimals)).toNumber()
  if (left === 0) return parts
  const order = parts.map((_, index) => index)
  const remainder = (index: number) => shares[index]?.remainder ?? zero
  order.sort((a, b) => remainder(b).comparedTo(remainder(a)) || a - b)
  const step = power(-decimals)
  if (left < 0) order.reverse()
  for (let turn = 0; left !== 0; turn += 1) {
    const index = order[turn % order.length] ?? 0
    const part = parts[index] ?? zero
    parts[index] = left < 0 ? part.minus(step) : part.plus(step)
    left += left < 0 ? 1 : -1
  }
  return parts
}

/** Shares a total out in proportion to weights, losing nothing; in equal parts where the weights sum to zero. */
export function allocate(total: Exact, weights: readonly Exact[], decimals: number): Exact[] {
  const sum = weights.reduce((all, weight) => all.plus(weight), zero)
  if (sum.isZero())
    return apportion(
      total,
      weights.map(() => total),
      new Exact(weights.length),
      decimals,
    )
  const sign = sum.isNegative() ? -1 : 1
  return apportion(
    total,
    weights.map((weight) => total.times(weight).times(sign)),
    sum.abs(),
    decimals,
  )
}
