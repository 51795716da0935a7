import { zero } from './decimal'
import { Exact } from './exact'
import { minorUnit } from './quotient'

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
  const shares = numerators.map((numerator) => numerator.floorDivide(denominator, decimals))
  const parts = shares.map(({ floor }) => floor)
  const given = parts.reduce((sum, part) => sum.plus(part), zero)
  const unit = minorUnit(decimals)
  let left = Math.round(total.minus(given).toNumber() / unit.toNumber())
  if (left === 0) return parts
  const order = parts.map((_, index) => index)
  const remainder = (index: number) => shares[index]?.rest ?? zero
  order.sort((a, b) => remainder(b).compare(remainder(a)) || a - b)
  if (left < 0) order.reverse()
  for (let turn = 0; left !== 0; turn += 1) {
    const index = order[turn % order.length] ?? 0
    const part = parts[index] ?? zero
    parts[index] = left < 0 ? part.minus(unit) : part.plus(unit)
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
      Exact.of(weights.length),
      decimals,
    )
  return apportion(
    total,
    weights.map((weight) => total.times(sum.isNegative() ? weight.neg() : weight)),
    sum.abs(),
    decimals,
  )
}
