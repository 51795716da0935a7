import Big from 'big.js'

/**
 * What computes where whole numbers of the machine don't reach. Sums and products are exact at any length; a quotient
 * is cut to its whole part, and nothing else divides.
 */
const Large = Big()
Large.DP = 0
Large.RM = Big.roundDown

/** More decimals than this, and a small value would need powers of ten that are no safe integers. */
const mostDecimals = 15
const powers = Array.from({ length: mostDecimals + 1 }, (_, exponent) => 10 ** exponent)

const nought = 48
const minus = 45
/** The point's code, counted from nought's. */
const dot = -2

function power(exponent: number): number {
  return powers[exponent] ?? Infinity
}

function isSafe(value: number): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER
}

/**
 * An exact decimal number. big.js does the arithmetic; where mantissa and result are safe integers, as on nearly every
 * document, they are computed as such, which is exact too and several times as fast. A property test holds
 * both against decimal.js. Immutable; there is no NaN, no infinity and no negative zero.
 */
export class Exact {
  /** The value is mantissa × 10^-decimals, unless `large` is there. */
  private constructor(
    private readonly mantissa: number,
    private readonly decimals: number,
    private readonly large: Big | undefined,
  ) {}

  /** From decimal text ('-12.50') or a safe integer; the caller has checked the text. */
  static of(value: string | number): Exact {
    if (typeof value === 'number') return Exact.small(value, 0)
    const point = value.indexOf('.')
    const decimals = point === -1 ? 0 : value.length - point - 1
    if (value.length > mostDecimals || decimals > mostDecimals) {
      // The one form of a figure that big.js does not read.
      return Exact.wrap(new Large(value.replace('+', '')))
    }
    return Exact.small(
      Number(point === -1 ? value : value.slice(0, point) + value.slice(point + 1)),
      decimals,
    )
  }

  /** From the text of a plain figure of up to 15 characters, by far the most; undefined for any other text. */
  static ofPlain(text: string): Exact | undefined {
    const { length } = text
    if (length === 0 || length > mostDecimals) return undefined
    const isNegative = text.charCodeAt(0) === minus
    let mantissa = 0
    let point = length
    for (let index = isNegative ? 1 : 0; index < length; index += 1) {
      const digit = text.charCodeAt(index) - nought
      if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit
      else if (digit === dot && point === length && index > (isNegative ? 1 : 0)) point = index
      else return undefined
    }
    if (point === length - 1 || (isNegative && length === 1)) return undefined
    const decimals = point === length ? 0 : length - point - 1
    return Exact.small(isNegative ? -mantissa : mantissa, decimals)
  }

  private static small(mantissa: number, decimals: number): Exact {
    // Adding zero makes a plain zero of a negative one.
    return new Exact(mantissa + 0, decimals, undefined)
  }

  private static wrap(large: Big): Exact {
    return new Exact(0, 0, large)
  }

  /** The smaller of two. */
  static min(a: Exact, b: Exact): Exact {
    return b.lt(a) ? b : a
  }

  private toLarge(): Big {
    return this.large ?? new Large(this.mantissa).times(new Large(`1e-${this.decimals}`))
  }

  /** Both mantissas at one number of decimals, or undefined where that is not safe. */
  private aligned(other: Exact): { a: number; b: number; decimals: number } | undefined {
    if (this.large !== undefined || other.large !== undefined) return undefined
    const decimals = Math.max(this.decimals, other.decimals)
    const a = this.mantissa * power(decimals - this.decimals)
    const b = other.mantissa * power(decimals - other.decimals)
    return isSafe(a) && isSafe(b) ? { a, b, decimals } : undefined
  }

  plus(other: Exact): Exact {
    const both = this.aligned(other)
    if (both !== undefined && isSafe(both.a + both.b)) return Exact.small(both.a + both.b, both.decimals)
    return Exact.wrap(this.toLarge().plus(other.toLarge()))
  }

  minus(other: Exact): Exact {
    return this.plus(other.neg())
  }

  times(other: Exact): Exact {
    const decimals = this.decimals + other.decimals
    if (this.large === undefined && other.large === undefined && decimals <= mostDecimals) {
      const product = this.mantissa * other.mantissa
      if (isSafe(product)) return Exact.small(product, decimals)
    }
    return Exact.wrap(this.toLarge().times(other.toLarge()))
  }

  neg(): Exact {
    return this.large === undefined
      ? Exact.small(-this.mantissa, this.decimals)
      : Exact.wrap(this.large.neg())
  }

  abs(): Exact {
    return this.isNegative() ? this.neg() : this
  }

  /** Rounds to so many decimals, half away from zero (EN 16931-1). */
  round(decimals: number): Exact {
    if (this.large !== undefined) return Exact.wrap(this.large.round(decimals, Big.roundHalfUp))
    if (this.decimals <= decimals) return this
    const step = power(this.decimals - decimals)
    const size = Math.abs(this.mantissa)
    const rest = size % step
    const whole = (size - rest) / step + (rest * 2 >= step ? 1 : 0)
    return Exact.small(this.mantissa < 0 ? -whole : whole, decimals)
  }

  /**
   * The greatest multiple of 10^-decimals that is not above this / divisor, and what is left of this × 10^decimals. Exact:
   * whole digits only are computed, so that nothing is cut.
   *
   * @param divisor above zero
   */
  floorDivide(divisor: Exact, decimals: number): { floor: Exact; rest: Exact } {
    if (this.large === undefined && divisor.large === undefined && this.decimals + decimals <= mostDecimals) {
      const a = this.mantissa * power(decimals + divisor.decimals)
      const b = divisor.mantissa * power(this.decimals)
      const places = this.decimals + divisor.decimals
      if (isSafe(a) && isSafe(b) && places <= mostDecimals) {
        const rest = a % b
        const whole = (a - rest) / b
        if (rest >= 0) return { floor: Exact.small(whole, decimals), rest: Exact.small(rest, places) }
        return { floor: Exact.small(whole - 1, decimals), rest: Exact.small(rest + b, places) }
      }
    }
    const scaled = this.toLarge().times(`1e${decimals}`)
    const b = divisor.toLarge()
    const towardsZero = scaled.div(b)
    const whole = scaled.minus(towardsZero.times(b)).lt(0) ? towardsZero.minus(1) : towardsZero
    return {
      floor: Exact.wrap(whole.times(`1e-${decimals}`)),
      rest: Exact.wrap(scaled.minus(whole.times(b))),
    }
  }

  isZero(): boolean {
    return this.large === undefined ? this.mantissa === 0 : this.large.eq(0)
  }

  /** Below zero. */
  isNegative(): boolean {
    return this.large === undefined ? this.mantissa < 0 : this.large.lt(0)
  }

  /** Negative, zero or positive as this is below, equal to or above the other. */
  compare(other: Exact): number {
    const both = this.aligned(other)
    return both === undefined ? this.toLarge().cmp(other.toLarge()) : both.a - both.b
  }

  gt(other: Exact): boolean {
    return this.compare(other) > 0
  }

  gte(other: Exact): boolean {
    return this.compare(other) >= 0
  }

  lt(other: Exact): boolean {
    return this.compare(other) < 0
  }

  /** Decimals that the value needs: 1.50 needs one. */
  decimalPlaces(): number {
    if (this.large !== undefined) return Math.max(0, this.large.c.length - 1 - this.large.e)
    let places = this.decimals
    for (let rest = this.mantissa; places > 0 && rest % 10 === 0; rest /= 10) places -= 1
    return places
  }

  /** Whether the whole part has more digits than this. */
  exceedsDigits(digits: number): boolean {
    if (this.large !== undefined) return this.large.e >= digits
    return Math.abs(this.mantissa) >= 10 ** (digits + this.decimals)
  }

  /** For counting; exact where the value is a safe integer. */
  toNumber(): number {
    return this.large === undefined ? this.mantissa / power(this.decimals) : this.large.toNumber()
  }

  /** Plain decimal text with at least so many decimals, and as many as the value needs. */
  text(least = 0): string {
    const filled = this.large === undefined && this.decimals <= least ? this.filledTo(least) : undefined
    if (filled !== undefined) return withPoint(filled, least)
    const places = Math.max(this.decimalPlaces(), least)
    if (this.large !== undefined) return this.large.eq(0) ? (0).toFixed(least) : this.large.toFixed(places)
    if (places > this.decimals) return this.toLarge().toFixed(places)
    return withPoint(this.mantissa / power(this.decimals - places), places)
  }

  /** The mantissa at so many decimals, or undefined where that is not safe. */
  private filledTo(decimals: number): number | undefined {
    const filled =
      this.decimals === decimals ? this.mantissa : this.mantissa * power(decimals - this.decimals)
    return isSafe(filled) ? filled : undefined
  }
}

/** The text of mantissa × 10^-decimals. */
function withPoint(mantissa: number, decimals: number): string {
  if (decimals === 0) return String(mantissa)
  const digits = String(mantissa < 0 ? -mantissa : mantissa).padStart(decimals + 1, '0')
  const point = digits.length - decimals
  return `${mantissa < 0 ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`
}
