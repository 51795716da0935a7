import type { CurrencyCode } from '../domain/currency'
import type { PlainDate } from '../domain/plain-date'
import { bestCustomers, type CustomerRow } from './best-customers'
import { creditsOf } from './credits'
import { daysToPay, type DaysToPay } from './days-to-pay'
import type { Fact } from './fact'
import { outstanding, type Outstanding } from './outstanding'
import type { Grain, Range } from './period'
import { taxByRate, type TaxRow } from './tax-by-rate'
import { turnover, type TurnoverRow } from './turnover'

export interface FiguresQuery {
  /** Absent: the one that most documents have. */
  readonly currency: string | undefined
  readonly range: Range
  readonly grain: Grain
  readonly asOf: PlainDate
}

/** All reports over the documents of one currency. */
export interface Figures {
  readonly currency: CurrencyCode
  readonly turnover: readonly TurnoverRow[]
  readonly outstanding: Outstanding
  readonly customers: readonly CustomerRow[]
  readonly daysToPay: DaysToPay
  readonly taxes: readonly TaxRow[]
}

/** The currencies of the documents, the most used first. */
export function currenciesOf(facts: Iterable<Fact>): readonly CurrencyCode[] {
  const counts = new Map<CurrencyCode, number>()
  for (const { currency } of facts) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([currency]) => currency)
}

/** Currencies are never added together: one at a time. `undefined` where there are no documents. */
export function figuresOf(facts: readonly Fact[], query: FiguresQuery): Figures | undefined {
  const currencies = currenciesOf(facts)
  const currency = currencies.find((one) => one === query.currency) ?? currencies[0]
  if (currency === undefined) return undefined
  const own = facts.filter((fact) => fact.currency === currency)
  const credits = creditsOf(own)
  const { range, grain, asOf } = query
  return {
    currency,
    turnover: turnover(own, currency, range, grain),
    outstanding: outstanding(own, currency, asOf, credits),
    customers: bestCustomers(own, currency, range, asOf, credits),
    daysToPay: daysToPay(own, range, asOf, credits),
    taxes: taxByRate(own, currency, range, grain),
  }
}
