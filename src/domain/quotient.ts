import { Exact, one } from './decimal'

/**
 * The greatest multiple of 10^-decimals that is not above numerator / denominator, and what is left of the numerator
 * (times 10^decimals). Exact: `divToInt` computes whole digits only, so that nothing is cut.
 *
 * @param denominator above zero
 */
export function floorQuotient(
  numerator: Exact,
  denominator: Exact,
  decimals: number,
): { floor: Exact; remainder: Exact } {
  const scale = power(decimals)
  const scaled = numerator.times(scale)
  let whole = scaled.divToInt(denominator)
  let remainder = scaled.minus(whole.times(denominator))
  if (remainder.isNegative() && !remainder.isZero()) {
    whole = whole.minus(one)
    remainder = remainder.plus(denominator)
  }
  return { floor: whole.times(power(-decimals)), remainder }
}

/** numerator / denominator, rounded half away from zero to the decimals given, exactly. The denominator is above zero. */
export function roundQuotient(numerator: Exact, denominator: Exact, decimals: number): Exact {
  const { floor, remainder } = floorQuotient(numerator.abs(), denominator, decimals)
  const away = remainder.times(2).gte(denominator) ? floor.plus(power(-decimals)) : floor
  return numerator.isNegative() ? away.neg() : away
}

const powers = new Map<number, Exact>()

/** 10 to a whole power. */
export function power(exponent: number): Exact {
  const known = powers.get(exponent)
  if (known !== undefined) return known
  const made = new Exact(`1e${exponent}`)
  powers.set(exponent, made)
  return made
}
