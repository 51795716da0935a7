import { amountLimit, roundTo } from '../amount'
import type { Exact} from '../decimal';
import { one, readDecimal, zero } from '../decimal'
import type { Problem, TotalsProblemCode } from '../problem'

/** Reads the figures of one document and gathers what is wrong with them. */
export class Figures {
  readonly problems: Problem<TotalsProblemCode>[] = []
  private readonly read = new Map<string, Exact>()

  constructor(readonly decimals: number) {}

  report(code: TotalsProblemCode, field: string): undefined {
    this.problems.push({ code, field })
    return undefined
  }

  /** The exact value of a text; documents repeat their figures, so each text is parsed once. */
  figure(text: string, field: string): Exact | undefined {
    const known = this.read.get(text)
    if (known !== undefined) return known
    const outcome = readDecimal(text)
    if (!outcome.ok) return this.report(outcome.code, field)
    this.read.set(text, outcome.value)
    return outcome.value
  }

  /** A divisor: absent is one, zero and below are problems (BR-27 for prices, base quantity above zero). */
  divisor(text: string | undefined, field: string): Exact | undefined {
    if (text === undefined || text === '1') return one
    const value = this.figure(text, field)
    if (value === undefined) return undefined
    if (value.isZero()) return this.report('decimal-zero', field)
    return value.isNegative() ? this.report('decimal-negative', field) : value
  }

  /** Rounds to the currency, half away from zero, and refuses what reaches the limit of amounts. */
  money(value: Exact, field: string): Exact | undefined {
    const rounded = roundTo(value, this.decimals)
    return rounded.abs().gte(amountLimit) ? this.report('amount-too-large', field) : rounded
  }

  /** A typed amount of the document's currency; absent or empty is zero. */
  optionalMoney(text: string | undefined, field: string): Exact {
    if (text === undefined || text.trim() === '') return zero
    const value = this.figure(text, field)
    return value === undefined ? zero : (this.money(value, field) ?? zero)
  }
}
