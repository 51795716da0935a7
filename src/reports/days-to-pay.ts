import { amountValue } from '../domain/amount'
import { currencyExponent } from '../domain/currency'
import { add, zero } from '../domain/decimal'
import { movement } from '../domain/settlement'
import { daysBetween, type PlainDate } from '../domain/plain-date'
import { type Credits, settledAsOf } from './credits'
import { type Fact, type IssuedFact, isIssued } from './fact'
import { inRange, type Range } from './period'

/** Days from issue to the payment that settled the invoice. */
export const waits = ['0-7', '8-14', '15-30', '31-60', '61-90', 'over-90'] as const
export type Wait = (typeof waits)[number]

export interface DaysToPay {
  readonly waits: readonly { readonly wait: Wait; readonly invoices: number }[]
  readonly invoices: number
  /** Rounded to a tenth of a day; absent where no invoice was paid. */
  readonly average: number | undefined
  readonly median: number | undefined
  /** How many were paid on the due date or before. */
  readonly onTime: number
  /** Paid, but nobody wrote down when. */
  readonly undated: number
}

function waitOf(days: number): Wait {
  if (days <= 7) return '0-7'
  if (days <= 14) return '8-14'
  if (days <= 30) return '15-30'
  if (days <= 60) return '31-60'
  return days <= 90 ? '61-90' : 'over-90'
}

/** The day on which payments had settled the invoice for good; `undated` where a payment on the way has no date. */
function settledOn(fact: IssuedFact, asOf: PlainDate, credits: Credits): PlainDate | 'undated' | undefined {
  if (fact.kind !== 'invoice' || fact.payments.length === 0) return undefined
  const payable = amountValue(fact.totals.payable)
  const { state, credited } = settledAsOf(fact, asOf, credits)
  if ((state !== 'paid' && state !== 'overpaid') || !payable.gt(zero)) return undefined
  const decimals = currencyExponent(fact.currency)
  const counted = fact.payments.filter(({ date }) => date === undefined || date <= asOf)
  if (counted.some(({ date }) => date === undefined)) return 'undated'
  const dated = counted.flatMap((payment) =>
    payment.date === undefined ? [] : [{ date: payment.date, value: movement(payment, decimals) }],
  )
  dated.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  let left = add(payable, amountValue(credited).neg())
  let settled: PlainDate | undefined
  for (const { date, value } of dated) {
    left = left.minus(value)
    if (left.gt(zero)) settled = undefined
    else settled ??= date
  }
  return settled
}

function median(sorted: readonly number[]): number | undefined {
  const middle = Math.floor(sorted.length / 2)
  const high = sorted[middle]
  if (high === undefined) return undefined
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2
}

const tenth = (value: number): number => Math.round(value * 10) / 10

/**
 * How long customers took, over the invoices that were settled in the range. What credit notes alone have settled was never
 * paid, so it counts for nothing here.
 *
 * @param facts of one currency
 */
export function daysToPay(facts: Iterable<Fact>, range: Range, asOf: PlainDate, credits: Credits): DaysToPay {
  const counts = new Map<Wait, number>(waits.map((wait) => [wait, 0]))
  const all: number[] = []
  let onTime = 0
  let undated = 0
  for (const fact of facts) {
    if (!isIssued(fact)) continue
    const settled = settledOn(fact, asOf, credits)
    if (settled === 'undated') undated += 1
    if (settled === undefined || settled === 'undated' || !inRange(settled, range)) continue
    const days = Math.max(0, daysBetween(fact.issueDate, settled))
    const wait = waitOf(days)
    counts.set(wait, (counts.get(wait) ?? 0) + 1)
    all.push(days)
    if (fact.dueDate === undefined || settled <= fact.dueDate) onTime += 1
  }
  all.sort((a, b) => a - b)
  const average = all.length === 0 ? undefined : tenth(all.reduce((sum, days) => sum + days, 0) / all.length)
  return {
    waits: [...counts].map(([wait, invoices]) => ({ wait, invoices })),
    invoices: all.length,
    average,
    median: median(all),
    onTime,
    undated,
  }
}
