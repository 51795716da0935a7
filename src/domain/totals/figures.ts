import { isTooLarge } from '../amount'
import { one, readDecimal, zero } from '../decimal'
import type { Exact } from '../exact'
import type { Problem, TotalsProblemCode } from '../problem'

/** Steps to a field in the stored value. Joined only when there is something to report: most figures are fine. */
export type Path = readonly string[]

/** Reads the figures of one document and gathers what is wrong with them. */
export class Figures {
  readonly problems: Problem<TotalsProblemCode>[] = []
  private readonly read = new Map<string, Exact>([['1', one]])

  constructor(readonly decimals: number) {}

  report(code: TotalsProblemCode, ...path: Path): undefined {
    this.problems.push({ code, field: path.join('.') })
    return undefined
  }

  /** The exact value of a text; documents repeat their figures, so each text is parsed once. */
  figure(text: string, ...path: Path): Exact | undefined {
    const known = this.read.get(text)
    if (known !== undefined) return known
    const outcome = readDecimal(text)
    if (!outcome.ok) return this.report(outcome.code, ...path)
    this.read.set(text, outcome.value)
    return outcome.value
  }

  /** A divisor: absent is one; zero and below are problems. */
  divisor(text: string | undefined, ...path: Path): Exact | undefined {
    if (text === undefined) return one
    const value = this.figure(text, ...path)
    if (value === undefined) return undefined
    if (value.isZero()) return this.report('decimal-zero', ...path)
    return value.isNegative() ? this.report('decimal-negative', ...path) : value
  }

  /** Rounds to the currency, half away from zero, and refuses what reaches the limit of amounts. */
  money(value: Exact, ...path: Path): Exact | undefined {
    const rounded = value.round(this.decimals)
    return isTooLarge(rounded) ? this.report('amount-too-large', ...path) : rounded
  }

  /** A typed amount of the document's currency; absent or empty is zero. */
  optionalMoney(text: string | undefined, field: string): Exact {
    if (text === undefined || text.trim() === '') return zero
    const value = this.figure(text, field)
    return value === undefined ? zero : (this.money(value, field) ?? zero)
  }
}
