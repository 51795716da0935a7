import { describe, expect, it } from 'vitest'
import type { CurrencyCode } from '../../../src/domain/currency'
import { bestCustomers } from '../../../src/reports/best-customers'
import { creditsOf } from '../../../src/reports/credits'
import { daysToPay } from '../../../src/reports/days-to-pay'
import { factOf } from '../../../src/reports/fact'
import { currenciesOf, figuresOf } from '../../../src/reports/figures'
import { outstanding } from '../../../src/reports/outstanding'
import { withGaps } from '../../../src/reports/period'
import { taxByRate } from '../../../src/reports/tax-by-rate'
import { turnover } from '../../../src/reports/turnover'
import { day, fact, stored } from './build-facts'

const eur = 'EUR' as CurrencyCode
const always = { from: undefined, to: undefined }

/** A small firm's first quarter, small enough to be reckoned by hand. */
const books = [
  // 100 net, 19 tax: paid in two parts, the second late
  fact({
    id: 'a',
    price: '100',
    rate: '19',
    issueDate: '2026-01-10',
    dueDate: '2026-02-09',
    payments: [
      { amount: '50', date: '2026-01-20' },
      { amount: '69', date: '2026-03-01' },
    ],
  }),
  // 200 net, 14 tax: open; credited by 107 in March
  fact({ id: 'b', price: '200', rate: '7', issueDate: '2026-01-31', dueDate: '2026-03-02', customer: 'Bob' }),
  fact({
    id: 'c',
    kind: 'credit-note',
    creditOf: 'b',
    price: '100',
    rate: '7',
    issueDate: '2026-03-05',
    customer: 'Bob',
  }),
  // 50 without tax, overpaid by 10
  fact({
    id: 'd',
    price: '50',
    issueDate: '2026-03-10',
    dueDate: '2026-03-20',
    payments: [{ amount: '60', date: '2026-03-12' }],
  }),
]
const credits = creditsOf(books)

describe('turnover', () => {
  it('counts what was issued in its month and money in the month in which it moved', () => {
    expect(turnover(books, eur, always, 'month')).toEqual([
      {
        period: '2026-01-01',
        documents: 2,
        net: '300.00',
        tax: '33.00',
        issued: '333.00',
        received: '50.00',
      },
      { period: '2026-02-01', documents: 0, net: '0.00', tax: '0.00', issued: '0.00', received: '0.00' },
      {
        period: '2026-03-01',
        documents: 2,
        net: '-50.00',
        tax: '-7.00',
        issued: '-57.00',
        received: '129.00',
      },
    ])
  })

  it('takes both ends of the range in', () => {
    const range = { from: day('2026-01-31'), to: day('2026-03-05') }
    const rows = turnover(books, eur, range, 'year')
    expect(rows).toEqual([
      { period: '2026-01-01', documents: 2, net: '100.00', tax: '7.00', issued: '107.00', received: '69.00' },
    ])
  })

  it('counts no credit that only moved between documents, and takes refunds back', () => {
    const moved = fact({
      id: 'm',
      payments: [
        { kind: 'credit-in', amount: '40', date: '2026-01-16' },
        { kind: 'payment', amount: '70', date: '2026-01-17' },
        { kind: 'refund', amount: '10', date: '2026-01-18' },
      ],
    })
    expect(turnover([moved], eur, always, 'month')[0]?.received).toBe('60.00')
  })

  it('counts money on a void document, and the document itself not', () => {
    const made = fact({ id: 'v', state: 'void', payments: [{ amount: '5', date: '2026-02-01' }] })
    expect(turnover([made], eur, always, 'month')).toMatchObject([{ documents: 0, received: '5.00' }])
  })
})

describe('what is outstanding as of a day', () => {
  const at = (date: string) => outstanding(books, eur, day(date), credits)
  const open = (date: string) =>
    Object.fromEntries(at(date).ages.flatMap(({ age, open: sum }) => (sum === '0.00' ? [] : [[age, sum]])))

  it('is not due before and on the due date, and a day late on the next', () => {
    expect(open('2026-02-09')).toEqual({ 'not-due': '283.00' })
    expect(open('2026-02-10')).toEqual({ 'not-due': '214.00', '1-30': '69.00' })
  })

  it('knows nothing of later documents, payments and credit notes', () => {
    expect(open('2026-01-09')).toEqual({})
    expect(open('2026-01-10')).toEqual({ 'not-due': '119.00' })
    expect(open('2026-03-04')).toEqual({ '1-30': '214.00' })
    expect(open('2026-03-05')).toEqual({ '1-30': '107.00' })
  })

  it('keeps credit apart from what is late', () => {
    expect(open('2026-04-30')).toEqual({ '31-60': '107.00', credit: '-10.00' })
    expect(at('2026-04-30').total).toBe('97.00')
    expect(at('2026-04-30').ages.map(({ documents }) => documents)).toEqual([0, 0, 1, 0, 0, 1])
  })

  it.each([
    ['2026-03-02', 'not-due'],
    ['2026-04-01', '1-30'],
    ['2026-04-02', '31-60'],
    ['2026-05-01', '31-60'],
    ['2026-05-02', '61-90'],
    ['2026-05-31', '61-90'],
    ['2026-06-01', 'over-90'],
  ])('an invoice due on 2 March is on %s in %s', (date, age) => {
    const late = fact({ id: 'l', issueDate: '2026-01-01', dueDate: '2026-03-02' })
    const found = outstanding([late], eur, day(date), creditsOf([])).ages.filter(
      ({ documents }) => documents > 0,
    )
    expect(found.map((row) => row.age)).toEqual([age])
  })
})

describe('best customers', () => {
  it('are those to whom most was issued, less what was credited', () => {
    expect(bestCustomers(books, eur, always, day('2026-04-30'), credits)).toEqual([
      { customerId: undefined, name: 'Ada', documents: 2, issued: '169.00', open: '-10.00' },
      { customerId: undefined, name: 'Bob', documents: 2, issued: '107.00', open: '107.00' },
    ])
  })

  it('one card is one customer under its newest name', () => {
    const facts = [
      fact({ id: '1', customerId: 'x', customer: 'New name', issueDate: '2026-02-01' }),
      fact({ id: '2', customerId: 'x', customer: 'Old name', issueDate: '2026-01-01' }),
      fact({ id: '3', customerId: 'y', customer: 'New name', issueDate: '2026-01-01' }),
    ]
    expect(bestCustomers(facts, eur, always, day('2026-04-30'), creditsOf(facts))).toMatchObject([
      { customerId: 'x', name: 'New name', issued: '200.00' },
      { customerId: 'y', name: 'New name', issued: '100.00' },
    ])
  })
})

describe('days to pay', () => {
  it('run from issue to the payment that settled the invoice', () => {
    expect(daysToPay(books, always, day('2026-04-30'), credits)).toEqual({
      waits: [
        { wait: '0-7', invoices: 1 },
        { wait: '8-14', invoices: 0 },
        { wait: '15-30', invoices: 0 },
        { wait: '31-60', invoices: 1 },
        { wait: '61-90', invoices: 0 },
        { wait: 'over-90', invoices: 0 },
      ],
      invoices: 2,
      // 2 and 50 days
      average: 26,
      median: 26,
      onTime: 1,
      undated: 0,
    })
  })

  it('start anew after a refund', () => {
    const facts = [
      fact({
        id: 'r',
        issueDate: '2026-01-01',
        payments: [
          { amount: '100', date: '2026-01-02' },
          { kind: 'refund', amount: '30', date: '2026-01-05' },
          { amount: '30', date: '2026-01-21' },
        ],
      }),
    ]
    expect(daysToPay(facts, always, day('2026-04-30'), creditsOf(facts)).average).toBe(20)
  })

  it('know nothing of an invoice that credit notes alone have settled, nor of payments without a day', () => {
    const facts = [
      fact({ id: 'i' }),
      fact({ id: 'n', kind: 'credit-note', creditOf: 'i' }),
      fact({ id: 'u', payments: [{ amount: '100' }] }),
    ]
    const found = daysToPay(facts, always, day('2026-04-30'), creditsOf(facts))
    expect(found).toMatchObject({ invoices: 0, average: undefined, median: undefined, undated: 1 })
  })
})

describe('tax by rate', () => {
  it('is given back by credit notes', () => {
    const rows = taxByRate(books, eur, always, 'quarter').map(({ rate, documents, taxable, tax }) => [
      rate,
      documents,
      taxable,
      tax,
    ])
    expect(rows).toEqual([
      ['19', 1, '100.00', '19.00'],
      ['7', 2, '100.00', '7.00'],
    ])
  })
})

describe('figures', () => {
  const query = { currency: undefined, range: always, grain: 'month', asOf: day('2026-04-30') } as const

  it('are of one currency, the most used one unless another is asked for', () => {
    const facts = [fact({ id: '1' }), fact({ id: '2' }), fact({ id: '3', currency: 'JPY', price: '700' })]
    expect(currenciesOf(facts)).toEqual(['EUR', 'JPY'])
    expect(figuresOf(facts, query)?.outstanding.total).toBe('200.00')
    expect(figuresOf(facts, { ...query, currency: 'JPY' })?.outstanding.total).toBe('700')
    expect(figuresOf(facts, { ...query, currency: 'USD' })?.currency).toBe('EUR')
    expect(figuresOf([], query)).toBeUndefined()
  })

  it('leave out drafts, and say of an issued document that its figures cannot be read', () => {
    expect(factOf(stored({ id: 'x', state: 'draft' }))).toBeUndefined()
    expect(factOf(stored({ id: 'x', state: 'void' }))).toBeUndefined()
    expect(factOf(stored({ id: 'x', price: 'ten' }))).toBe('unreadable')
    expect(factOf({ nonsense: true })).toBeUndefined()
    expect(factOf(null)).toBeUndefined()
  })

  it('show empty periods between full ones, but no thousand of them for a mistyped year', () => {
    expect(withGaps([day('2026-03-01'), day('2025-12-01')], 'month')).toEqual([
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
    ])
    expect(withGaps([day('1926-01-01'), day('2926-01-01')], 'month')).toEqual(['1926-01-01', '2926-01-01'])
    expect(withGaps([day('2999-10-01')], 'quarter')).toEqual(['2999-10-01'])
    expect(withGaps([], 'year')).toEqual([])
  })
})
