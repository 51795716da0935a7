import { isTooLarge } from '../amount'
import { one, readDecimal, zero } from '../decimal'
import type { Exact } from '../exact'
import type { Problem, TotalsProblemCode } from '../problem'

/** Where in the stored value a figure lies. Linked and joined only for a report: most figures are fine. */
export interface Place {
  step: string
  within: Place | undefined
}

/** The place one step further in. */
export function place(step: string, within?: Place): Place {
  return { step, within }
}

function pathTo(field: string, within: Place | undefined): string {
  return within === undefined ? field : `${pathTo(within.step, within.within)}.${field}`
}

/** Reads the figures of one document and gathers what is wrong with them. */
export class Figures {
  readonly problems: Problem<TotalsProblemCode>[] = []

  constructor(readonly decimals: number) {}

  report(code: TotalsProblemCode, field: string, within?: Place): undefined {
    this.problems.push({ code, field: pathTo(field, within) })
    return undefined
  }

  /** The exact value of a text. */
  figure(text: string, field: string, within?: Place): Exact | undefined {
    if (text === '1') return one
    const outcome = readDecimal(text)
    return outcome.ok ? outcome.value : this.report(outcome.code, field, within)
  }

  /** A divisor: absent is one; zero and below are problems. */
  divisor(text: string | undefined, field: string, within?: Place): Exact | undefined {
    if (text === undefined) return one
    const value = this.figure(text, field, within)
    if (value === undefined) return undefined
    if (value.isZero()) return this.report('decimal-zero', field, within)
    return value.isNegative() ? this.report('decimal-negative', field, within) : value
  }

  /** Rounds to the currency, half away from zero, and refuses what reaches the limit of amounts. */
  money(value: Exact, field: string, within?: Place): Exact | undefined {
    const rounded = value.round(this.decimals)
    return isTooLarge(rounded) ? this.report('amount-too-large', field, within) : rounded
  }

  /** A typed amount of the document's currency; absent or empty is zero. */
  optionalMoney(text: string | undefined, field: string): Exact {
    if (text === undefined || text.trim() === '') return zero
    const value = this.figure(text, field)
    return value === undefined ? zero : (this.money(value, field) ?? zero)
  }
}
