import type { Brand } from './brand'
import { Exact } from './exact'
import { bad, good, type Outcome } from './outcome'

/** Canonical decimal text: '-12.5', '0', '1000'. No exponent, no plus, no leading zeros, never '-0'. */
export type DecimalText = Brand<string, 'DecimalText'>

/** The sum; adding nothing costs nothing, which most sums of a document do. */
export function add(a: Exact, b: Exact): Exact {
  if (b.isZero()) return a
  return a.isZero() ? b : a.plus(b)
}

/** Digits before and after the point that a typed number may have together. */
const maxDigits = 40

export const zero = Exact.of(0)
export const one = Exact.of(1)
/** One hundredth: percents are multiplied, never divided. */
export const hundredth = Exact.of('0.01')

export type DecimalProblem = 'decimal-missing' | 'decimal-malformed' | 'decimal-too-long'

/** As XML Schema writes decimals too: '.5' and '5.' have one meaning only. */
const shape = /^[+-]?(?:(\d+)(?:\.(\d*))?|\.(\d+))$/

/**
 * Reads a stored decimal text. Rejects the empty text, NaN, infinities, exponents and more than {@link maxDigits}
 * digits by name; negative zero reads as zero.
 */
export function readDecimal(text: string): Outcome<Exact, DecimalProblem> {
  const plain = Exact.ofPlain(text)
  if (plain !== undefined) return good(plain)
  const trimmed = text.trim()
  if (trimmed === '') return bad('decimal-missing')
  const match = shape.exec(trimmed)
  if (match === null) return bad('decimal-malformed')
  if (trimmed.length > maxDigits && digitsOf(match) > maxDigits) return bad('decimal-too-long')
  return good(Exact.of(trimmed))
}

function digitsOf(match: RegExpExecArray): number {
  return (match[1] ?? '').replace(/^0+/, '').length + (match[2] ?? match[3] ?? '').length
}

/** Checked constructor of {@link DecimalText}; keeps trailing zeros of the fraction off ('12.50' is '12.5'). */
export function decimalText(text: string): Outcome<DecimalText, DecimalProblem> {
  const read = readDecimal(text)
  return read.ok ? good(toText(read.value)) : read
}

/** The canonical text of an exact value. */
export function toText(value: Exact): DecimalText {
  return value.text() as DecimalText
}
