import { type Amount, amountValue } from '../domain/amount'
import type { CurrencyCode } from '../domain/currency'
import { daysBetween, type PlainDate } from '../domain/plain-date'
import { type Credits, settledAsOf } from './credits'
import { type Fact, isIssued, signed } from './fact'
import { MoneySum } from './money-sum'

/** How late: not due yet, then days past the due date. `credit` is what the seller owes: overpaid, or credited on its own. */
export const ages = ['not-due', '1-30', '31-60', '61-90', 'over-90', 'credit'] as const
export type Age = (typeof ages)[number]

export interface AgeRow {
  readonly age: Age
  readonly documents: number
  /** Negative only for `credit`. */
  readonly open: Amount
}

export interface Outstanding {
  readonly ages: readonly AgeRow[]
  readonly total: Amount
}

function ageOf(dueDate: PlainDate | undefined, asOf: PlainDate): Age {
  const late = dueDate === undefined ? 0 : daysBetween(dueDate, asOf)
  if (late <= 0) return 'not-due'
  if (late <= 30) return '1-30'
  if (late <= 60) return '31-60'
  return late <= 90 ? '61-90' : 'over-90'
}

/**
 * What was open at the end of a day, by how late it was. Documents that are void today count for nothing on any day.
 *
 * @param facts of one currency
 */
export function outstanding(
  facts: Iterable<Fact>,
  currency: CurrencyCode,
  asOf: PlainDate,
  credits: Credits,
): Outstanding {
  const sums = new Map(ages.map((age) => [age, { documents: 0, open: new MoneySum() }]))
  const total = new MoneySum()
  for (const fact of facts) {
    if (!isIssued(fact) || fact.issueDate > asOf) continue
    const open = signed(fact, settledAsOf(fact, asOf, credits).balance)
    if (open.isZero()) continue
    const sum = sums.get(open.isNegative() ? 'credit' : ageOf(fact.dueDate, asOf))
    if (sum === undefined) continue
    sum.documents += 1
    sum.open.add(open)
    total.add(open)
  }
  return {
    ages: [...sums].map(([age, { documents, open }]) => ({ age, documents, open: open.text(currency) })),
    total: total.text(currency),
  }
}

/** The open amount of one document as it counts for the seller. */
export const openOf = (fact: Fact, asOf: PlainDate, credits: Credits) =>
  isIssued(fact) && fact.issueDate <= asOf
    ? signed(fact, settledAsOf(fact, asOf, credits).balance)
    : amountValue('0' as Amount)
