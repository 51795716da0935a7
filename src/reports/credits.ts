import type { Amount } from '../domain/amount'
import type { PlainDate } from '../domain/plain-date'
import { settle, type Settlement } from '../domain/settlement'
import { type Fact, isIssued } from './fact'

interface Credit {
  readonly date: PlainDate
  readonly payable: Amount
}

/** The issued credit notes by the invoice that they correct. */
export type Credits = ReadonlyMap<string, readonly Credit[]>

export function creditsOf(facts: Iterable<Fact>): Credits {
  const credits = new Map<string, Credit[]>()
  for (const fact of facts) {
    if (fact.kind !== 'credit-note' || fact.creditOf === undefined || !isIssued(fact)) continue
    const credit = { date: fact.issueDate, payable: fact.totals.payable }
    const known = credits.get(fact.creditOf)
    if (known === undefined) credits.set(fact.creditOf, [credit])
    else known.push(credit)
  }
  return credits
}

/**
 * Where a document stood at the end of a day: payments and credit notes of later days do not count yet. A payment without a
 * date counts from the start, since nothing says that it came later.
 */
export function settledAsOf(fact: Fact, asOf: PlainDate, credits: Credits): Settlement {
  const { kind, state, dueDate, creditOf } = fact
  const payments = fact.payments.filter(({ date }) => date === undefined || date <= asOf)
  const credited = (credits.get(fact.id) ?? []).filter(({ date }) => date <= asOf)
  const invoice = {
    kind,
    state,
    payments,
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(creditOf === undefined ? {} : { creditOf }),
  } as Parameters<typeof settle>[0]
  return settle(
    invoice,
    fact.totals,
    asOf,
    credited.map(({ payable }) => payable),
  )
}
