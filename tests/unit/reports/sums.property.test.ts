import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountValue, sumAmounts } from '../../../src/domain/amount'
import type { Amount } from '../../../src/domain/amount'
import type { CurrencyCode } from '../../../src/domain/currency'
import { readInvoice } from '../../../src/domain/invoice'
import { addDays } from '../../../src/domain/plain-date'
import { settle } from '../../../src/domain/settlement'
import { computeTotals } from '../../../src/domain/totals/compute-totals'
import { factOf } from '../../../src/reports/fact'
import type { Fact } from '../../../src/reports/fact'
import { figuresOf } from '../../../src/reports/figures'
import type { inRange } from '../../../src/reports/period'
import { grains } from '../../../src/reports/period'
import { documents } from '../domain/arbitraries'
import { day } from './build-facts'

const start = day('2025-11-01')
const dates = fc.integer({ min: 0, max: 500 }).map((days) => addDays(start, days))

const payments = fc.array(
  fc.record({
    kind: fc.constantFrom('payment', 'refund', 'credit-in', 'credit-out'),
    amount: fc.integer({ min: 0, max: 99_999 }).map((cents) => (cents / 100).toFixed(2)),
    date: dates,
  }),
  { maxLength: 3 },
)

/** Stored invoices and credit notes of any currency and state, some credit notes against one of the invoices. */
const books = fc
  .array(
    fc.record({
      document: documents,
      kind: fc.constantFrom('invoice', 'invoice', 'credit-note'),
      state: fc.constantFrom('issued', 'issued', 'issued', 'void', 'draft'),
      issueDate: dates,
      wait: fc.integer({ min: 0, max: 60 }),
      customer: fc.constantFrom('Ada', 'Bob', 'Cleo'),
      against: fc.option(fc.nat(20)),
      payments,
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) =>
    list.map(({ document, wait, customer, against, ...rest }, index) => ({
      ...document,
      ...rest,
      id: `d${index}`,
      number: `n${index}`,
      dueDate: addDays(rest.issueDate, wait),
      seller: { name: 'Seller' },
      buyer: { name: customer },
      payments: rest.payments.map((payment, place) => ({ ...payment, id: `p${place}` })),
      ...(rest.kind === 'credit-note' && against !== null ? { creditOf: `d${against % list.length}` } : {}),
    })),
  )

const always = { from: undefined, to: undefined }
const late = day('2029-01-01')

const factsOf = (values: readonly object[]): Fact[] =>
  values.map(factOf).filter((fact) => fact !== undefined && fact !== 'unreadable')

const total = (amounts: readonly Amount[], currency: CurrencyCode): string => sumAmounts(amounts, currency)

const back = (isBack: boolean, amount: Amount): Amount =>
  !isBack || amountValue(amount).isZero()
    ? amount
    : amount.startsWith('-')
      ? (amount.slice(1) as Amount)
      : (`-${amount}` as Amount)

describe('for any books', () => {
  it('the parts of every report add up to what the documents say one by one', () => {
    let worked = 0
    fc.assert(
      fc.property(books, fc.constantFrom(...grains), (values, grain) => {
        const figures = figuresOf(factsOf(values), { currency: undefined, range: always, grain, asOf: late })
        if (figures === undefined) return
        const { currency } = figures
        const issued = values.map(readInvoice).flatMap((invoice) => {
          const outcome = computeTotals(invoice)
          if (!outcome.ok || invoice.state !== 'issued' || outcome.totals.currency !== currency) return []
          return [{ invoice, totals: outcome.totals, isBack: invoice.kind === 'credit-note' }]
        })
        worked += issued.length
        const payable = total(
          issued.map(({ totals, isBack }) => back(isBack, totals.payable)),
          currency,
        )
        const tax = total(
          issued.map(({ totals, isBack }) => back(isBack, totals.taxTotal)),
          currency,
        )
        const open = issued.map(({ invoice, totals, isBack }) => {
          const credited = issued.flatMap(({ invoice: note, totals: { payable: sum } }) =>
            note.kind === 'credit-note' && note.creditOf === invoice.id ? [sum] : [],
          )
          return back(isBack, settle(invoice, totals, late, credited).balance)
        })
        const sum = <Row>(rows: readonly Row[], pick: (row: Row) => Amount) => total(rows.map(pick), currency)

        expect(sum(figures.turnover, (row) => row.issued)).toBe(payable)
        expect(sum(figures.turnover, (row) => row.tax)).toBe(tax)
        expect(sum(figures.taxes, (row) => row.tax)).toBe(tax)
        expect(sum(figures.customers, (row) => row.issued)).toBe(payable)
        expect(sum(figures.customers, (row) => row.open)).toBe(total(open, currency))
        expect(sum(figures.outstanding.ages, (row) => row.open)).toBe(total(open, currency))
        expect(figures.outstanding.total).toBe(total(open, currency))
        const count = (rows: readonly { documents: number }[]) =>
          rows.reduce((all, { documents: some }) => all + some, 0)
        expect(count(figures.turnover)).toBe(issued.length)
        expect(count(figures.customers)).toBe(issued.length)
      }),
    )
    expect(worked).toBeGreaterThan(100)
  })

  it('a range and what lies before and behind it add up to everything', () => {
    fc.assert(
      fc.property(books, dates, dates, (values, one, other) => {
        const facts = factsOf(values)
        const [from, to] = one < other ? [one, other] : [other, one]
        const of = (range: Parameters<typeof inRange>[1]) =>
          figuresOf(facts, { currency: undefined, range, grain: 'month', asOf: late })
        const parts = [
          of({ from: undefined, to: addDays(from, -1) }),
          of({ from, to }),
          of({ from: addDays(to, 1), to: undefined }),
        ]
        const whole = of(always)
        if (whole === undefined) return
        const { currency } = whole
        for (const field of ['issued', 'received', 'net', 'tax'] as const) {
          const sums = parts.map((part) => (part?.turnover ?? []).map((row) => row[field])).flat()
          expect(total(sums, currency)).toBe(
            total(
              whole.turnover.map((row) => row[field]),
              currency,
            ),
          )
        }
        const paid = parts.reduce((sum, part) => sum + (part?.daysToPay.invoices ?? 0), 0)
        expect(paid).toBe(whole.daysToPay.invoices)
      }),
    )
  })

  it('no sum holds a document of another currency', () => {
    fc.assert(
      fc.property(books, (values) => {
        const facts = factsOf(values)
        const query = { range: always, grain: 'month', asOf: late } as const
        for (const currency of new Set(facts.map((fact) => fact.currency))) {
          const alone = figuresOf(
            facts.filter((fact) => fact.currency === currency),
            { ...query, currency },
          )
          expect(figuresOf(facts, { ...query, currency })).toEqual(alone)
        }
      }),
    )
  })
})
