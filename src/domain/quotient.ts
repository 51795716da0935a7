import { Exact } from './exact'

/** numerator / denominator, rounded half away from zero to the decimals given, exactly. The denominator is above zero. */
export function roundQuotient(numerator: Exact, denominator: Exact, decimals: number): Exact {
  const { floor, rest } = numerator.abs().floorDivide(denominator, decimals)
  const away = rest.plus(rest).gte(denominator) ? floor.plus(minorUnit(decimals)) : floor
  return numerator.isNegative() ? away.neg() : away
}

/** 10^-decimals: the smallest amount of a currency with so many decimals. */
export function minorUnit(decimals: number): Exact {
  return Exact.of(decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}`)
}
