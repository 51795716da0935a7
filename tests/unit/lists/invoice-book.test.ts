import { describe, expect, it } from 'vitest'
import { InvoiceBook } from '../../../src/lists/invoice-book'
import { listQueryText, plainQuery, readListQuery, sortKeys } from '../../../src/lists/list-query'
import type { ListQuery } from '../../../src/lists/list-query'
import { rowStates, statesOf } from '../../../src/lists/row-state'
import { usageOf } from '../../../src/lists/usage'
import type { AnySummaryRow } from '../../../src/store/summary-row'
import { idOf } from '../../../src/sync/scalars'
import { day, line, row, today } from './rows'

const nothing: ReadonlySet<string> = new Set()

function bookOf(rows: readonly AnySummaryRow[]): InvoiceBook {
  const book = new InvoiceBook()
  book.put(rows)
  return book
}

const ids = (book: InvoiceBook, query: Partial<ListQuery>, unsynced = nothing): string[] =>
  book.rowsAt(book.find({ ...plainQuery, ...query }, today, unsynced).slots).map(({ key }) => idOf(key))

const payment = (amount: string) => ({ payments: [{ id: 'p', kind: 'payment', amount }] })

describe('states', () => {
  it.each([
    [{}, 'issued'],
    [payment('40'), 'partly-paid'],
    [payment('100'), 'paid'],
    [payment('120'), 'overpaid'],
    [{ dueDate: '2026-11-23' }, 'overdue'],
    [{ dueDate: '2026-11-24' }, 'issued'],
    [{ dueDate: '2026-11-01', ...payment('40') }, 'overdue'],
    [{ state: 'draft' }, 'draft'],
    [{ state: 'void' }, 'void'],
  ])('come from payments and dates, never from what is stored: %j is %s', (value, state) => {
    expect(statesOf(row('a', value), today)[0]).toBe(state)
  })
})

describe('a query', () => {
  const book = bookOf([
    row('1', { number: '2026-0002', buyer: { name: 'Müller & Söhne' }, notes: 'Crème brûlée' }),
    row('2', { number: '2026-0010', buyer: { name: 'Acme' }, currency: 'USD', issueDate: '2026-11-01' }),
    row('3', {
      number: '',
      state: 'draft',
      buyer: { name: 'Østfold' },
      issueDate: '2026-11-20',
      customerId: 'c',
    }),
  ])

  it('finds all words, in any order and field, without accents or case', () => {
    const found = (text: string) => ids(book, { text }).sort()
    expect(found('muller')).toEqual(['1'])
    expect(found('BRULEE sohne 0002')).toEqual(['1'])
    expect(found('ostfold')).toEqual(['3'])
    expect(found('work')).toEqual(['1', '2', '3'])
    expect(found('acme muller')).toEqual([])
    expect(found('…')).toEqual(['1', '2', '3'])
  })

  it('sorts numbers by their figures and amounts by currency first, and lets a sort be chosen over the fit', () => {
    expect(ids(book, {})).toEqual(['3', '2', '1'])
    expect(ids(book, { sort: 'number', descending: false })).toEqual(['1', '2', '3'])
    expect(ids(book, { sort: 'total', descending: false }).at(-1)).toBe('2')
    expect(ids(book, { sort: 'customer', descending: false })).toEqual(['2', '1', '3'])
    expect(ids(book, { text: 'work', sort: 'date', descending: false })).toEqual(['1', '2', '3'])
  })

  it('filters by state, kind, customer, dates, currency and what waits, all at once', () => {
    expect(ids(book, { state: 'draft' })).toEqual(['3'])
    expect(ids(book, { kind: 'credit-note' })).toEqual([])
    expect(ids(book, { customer: 'c' })).toEqual(['3'])
    expect(ids(book, { currency: 'USD' })).toEqual(['2'])
    expect(ids(book, { from: day('2026-11-01'), to: day('2026-11-19') })).toEqual(['2'])
    expect(ids(book, { unsynced: true }, new Set(['invoice#2']))).toEqual(['2'])
    expect(ids(book, { unsynced: true, currency: 'EUR' }, new Set(['invoice#2']))).toEqual([])
  })

  it('puts the longest overdue first', () => {
    const late = bookOf([
      row('a', { dueDate: '2026-11-20' }),
      row('b', { dueDate: '2026-11-02' }),
      row('c', { dueDate: '2026-12-24' }),
    ])
    expect(ids(late, { state: 'overdue' })).toEqual(['b', 'a'])
  })

  it('counts what each state would show under the other filters', () => {
    const { counts } = book.find(
      { ...plainQuery, state: 'draft', currency: 'EUR' },
      today,
      new Set(['invoice#3']),
    )
    expect(counts).toMatchObject({ all: 2, issued: 1, draft: 1, paid: 0, unsynced: 1 })
  })

  it('is summed per currency and never across; void counts for nothing and credit notes go back', () => {
    const summed = bookOf([
      row('1'),
      row('2', { currency: 'USD' }),
      row('3', { state: 'draft' }),
      row('4', { state: 'void' }),
      row('5', { kind: 'credit-note', lines: [{ ...line, unitPrice: '30' }] }),
    ])
    expect(summed.find(plainQuery, today, nothing).sums).toEqual([
      { currency: 'EUR', count: 3, total: '170.00', outstanding: '70.00' },
      { currency: 'USD', count: 1, total: '100.00', outstanding: '100.00' },
    ])
  })

  it('sums exactly past what a number holds', () => {
    const dear = { lines: [{ ...line, unitPrice: '99999999999999999.99' }] }
    const { sums } = bookOf([row('1', dear), row('2', dear), row('3')]).find(plainQuery, today, nothing)
    expect(sums[0]?.total).toBe('200000000000000099.98')
  })
})

describe('the book', () => {
  it('follows edits and deletions, and what was found before can still be read', () => {
    const book = bookOf([row('a', { notes: 'first' }), row('b')])
    const before = book.find({ ...plainQuery, text: 'first' }, today, nothing).slots
    book.put([row('a', { notes: 'second' })])
    expect(ids(book, { text: 'first' })).toEqual([])
    expect(ids(book, { text: 'second' })).toEqual(['a'])
    expect(book.rowsAt(before).map(({ notes }) => notes)).toEqual(['first'])
    const { key, seq } = row('a')
    book.put([{ key, seq, gone: true }])
    expect(ids(book, {})).toEqual(['b'])
    expect(ids(book, { text: 'second' })).toEqual([])
  })

  it('keeps every order while documents come, move and go', () => {
    const dates = ['2026-01-05', '2026-03-01', '2026-02-10', '2026-03-01', undefined]
    const value = (index: number) => ({
      issueDate: dates[index % dates.length] ?? null,
      number: `2026-${(index * 7) % 11}`,
      buyer: { name: `Firm ${(index * 5) % 7}` },
      lines: [{ ...line, unitPrice: String((index * 13) % 17) }],
    })
    const followed = bookOf([])
    const [shown, written] = [
      new Map<string, AnySummaryRow>(),
      Array.from({ length: 60 }, (_, index) => index),
    ]
    for (const index of written) {
      const fresh = row(`d${index % 23}`, value(index))
      const change: AnySummaryRow = index % 9 === 8 ? { key: fresh.key, seq: fresh.seq, gone: true } : fresh
      followed.put([change])
      shown.set(change.key, change)
      for (const sort of sortKeys) {
        const query = { sort, descending: false }
        expect(ids(followed, query)).toEqual(ids(bookOf([...shown.values()]), query))
      }
    }
  })

  it('stays whole when old slots are cleared away, and says so', () => {
    const book = bookOf([row('a', { notes: 'begun' })])
    const outcomes = Array.from({ length: 1_100 }, (_, index) =>
      book.put([row('a', { notes: `edit ${index}` })]),
    )
    expect(outcomes.filter((outcome) => outcome === 'reordered')).toHaveLength(1)
    expect(ids(book, { text: '1099' })).toEqual(['a'])
    expect(book.size).toBe(1)
  })

  it('tells what came of a customer and an item: balance per currency, drafts not owed, last use', () => {
    const withItem = { lines: [{ ...line, itemId: 'i' }], customerId: 'c' }
    const book = bookOf([
      row('1', { ...withItem, issueDate: '2026-03-01' }),
      row('2', { ...withItem, issueDate: '2026-09-01', state: 'draft' }),
      row('3', { customerId: 'c', currency: 'USD', issueDate: '2026-01-01', ...payment('30') }),
    ])
    const { customers, items } = usageOf(book)
    expect(customers.get('c')).toMatchObject({ count: 3, lastUsed: '2026-09-01' })
    expect(customers.get('c')?.sums.map(({ currency, outstanding }) => [currency, outstanding])).toEqual([
      ['EUR', '100.00'],
      ['USD', '70.00'],
    ])
    expect(items.get('i')).toEqual({ count: 2, lastUsed: '2026-09-01' })
  })
})

describe('the address', () => {
  it('brings back every query', () => {
    for (const sort of sortKeys) {
      for (const descending of [true, false]) {
        for (const state of [undefined, ...rowStates]) {
          const query: ListQuery = {
            text: 'a&b=ü #?',
            state,
            kind: 'credit-note',
            customer: 'c-1',
            from: day('2026-01-31'),
            to: undefined,
            currency: 'JPY',
            unsynced: true,
            sort,
            descending,
          }
          expect(readListQuery(listQueryText(query))).toEqual(query)
        }
      }
    }
    expect(listQueryText(plainQuery)).toBe('')
    expect(readListQuery('')).toEqual(plainQuery)
  })

  it('that nobody wrote counts as not said', () => {
    expect(readListQuery('state=stolen&sort=x&order=y&kind=z&from=2026-02-30&customer=')).toEqual(plainQuery)
  })
})
