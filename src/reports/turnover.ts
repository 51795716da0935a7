import type { Amount } from '../domain/amount'
import { type CurrencyCode, currencyExponent } from '../domain/currency'
import { movement } from '../domain/settlement'
import type { PlainDate } from '../domain/plain-date'
import { type Fact, isIssued, signed } from './fact'
import { MoneySum } from './money-sum'
import { type Grain, inRange, periodOf, type Range, withGaps } from './period'

/** One period of issued and received money. */
export interface TurnoverRow {
  /** The first day of the period. */
  readonly period: PlainDate
  /** Documents issued in it. */
  readonly documents: number
  readonly net: Amount
  readonly tax: Amount
  /** What the documents ask for; credit notes take it back. */
  readonly issued: Amount
  /** Money that came in less money that went back, by the day on which it moved. */
  readonly received: Amount
}

class Period {
  documents = 0
  readonly net = new MoneySum()
  readonly tax = new MoneySum()
  readonly issued = new MoneySum()
  readonly received = new MoneySum()

  row(period: PlainDate, currency: CurrencyCode): TurnoverRow {
    return {
      period,
      documents: this.documents,
      net: this.net.text(currency),
      tax: this.tax.text(currency),
      issued: this.issued.text(currency),
      received: this.received.text(currency),
    }
  }
}

/**
 * Issued and received by period. Money is counted where it moved, whatever became of the document since; credit that moved from
 * one document to another is no money. A payment without a date counts on the document's own.
 *
 * @param facts of one currency
 */
export function turnover(
  facts: Iterable<Fact>,
  currency: CurrencyCode,
  range: Range,
  grain: Grain,
): readonly TurnoverRow[] {
  const periods = new Map<PlainDate, Period>()
  const decimals = currencyExponent(currency)
  const at = (date: PlainDate): Period => {
    const start = periodOf(date, grain)
    const known = periods.get(start)
    if (known !== undefined) return known
    const made = new Period()
    periods.set(start, made)
    return made
  }
  for (const fact of facts) {
    if (isIssued(fact) && inRange(fact.issueDate, range)) {
      const period = at(fact.issueDate)
      period.documents += 1
      period.net.add(signed(fact, fact.totals.netTotal))
      period.tax.add(signed(fact, fact.totals.taxTotal))
      period.issued.add(signed(fact, fact.totals.payable))
    }
    for (const payment of fact.payments) {
      const date = payment.date ?? fact.issueDate
      const isMoney = payment.kind === 'payment' || payment.kind === 'refund'
      if (isMoney && date !== undefined && inRange(date, range))
        at(date).received.add(movement(payment, decimals))
    }
  }
  return withGaps(periods.keys(), grain).map((start) =>
    (periods.get(start) ?? new Period()).row(start, currency),
  )
}
