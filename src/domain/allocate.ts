import { Exact, zero } from './decimal'

/**
 * Shares a total out in whole minor units so that nothing is lost: each part is its exact share rounded down, and the units left
 * over go to the parts with the largest remainders (Hamilton's method), the earlier one where they are equal.
 * The exact shares need not sum to the total: where they fall short or go past it by units, those are shared out the same way.
 *
 * @param total what the parts must sum to, a multiple of 10^-decimals
 * @param shares the exact share of each part, any sign; at least one
 */
export function apportion(total: Exact, shares: readonly Exact[], decimals: number): Exact[] {
  if (shares.length === 1) return [total]
  const unit = new Exact(10).pow(-decimals)
  const parts = shares.map((share) => share.toDecimalPlaces(decimals, Exact.ROUND_FLOOR))
  const remainders = shares.map((share, index) => share.minus(parts[index] ?? zero))
  const order = remainders.map((_, index) => index)
  order.sort((a, b) => (remainders[b] ?? zero).comparedTo(remainders[a] ?? zero) || a - b)
  let left = total
    .minus(parts.reduce((sum, part) => sum.plus(part), zero))
    .div(unit)
    .toNumber()
  const step = left < 0 ? unit.neg() : unit
  if (left < 0) order.reverse()
  for (let turn = 0; left !== 0; turn += 1) {
    const index = order[turn % order.length] ?? 0
    parts[index] = (parts[index] ?? zero).plus(step)
    left += left < 0 ? 1 : -1
  }
  return parts
}

/** Shares a total out in proportion to weights, losing nothing; equal parts where the weights sum to zero. */
export function allocate(total: Exact, weights: readonly Exact[], decimals: number): Exact[] {
  const sum = weights.reduce((all, weight) => all.plus(weight), zero)
  const shares = sum.isZero()
    ? weights.map(() => total.div(weights.length))
    : weights.map((weight) => total.times(weight).div(sum))
  return apportion(total, shares, decimals)
}
