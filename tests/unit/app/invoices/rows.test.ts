import { describe, expect, it } from 'vitest'
import { plainDate } from '../../../../src/domain/plain-date'
import type { PlainDate } from '../../../../src/domain/plain-date'
import {
  listQueryText,
  plainQuery,
  readListQuery,
  sortKeys,
} from '../../../../src/app/pages/invoices/list-query'
import type { ListQuery } from '../../../../src/app/pages/invoices/list-query'
import { RowBook } from '../../../../src/app/pages/invoices/row-book'
import { rowStates } from '../../../../src/app/pages/invoices/row'
import type { Row } from '../../../../src/app/pages/invoices/row'
import { selectRows, sumsByCurrency } from '../../../../src/app/pages/invoices/select-rows'
import type { JsonObject } from '../../../../src/sync/json'
import type { StoredDocument } from '../../../../src/sync/local'
import { documentKey } from '../../../../src/sync/scalars'

const day = (text: string): PlainDate => {
  const read = plainDate(text)
  if (!read.ok) throw new Error(text)
  return read.value
}
const today = day('2026-11-24')
const goOn = () => Promise.resolve(true)
const nobody: ReadonlyMap<string, string> = new Map()
const nothing: ReadonlySet<string> = new Set()

const line = { id: 'l', description: 'Work', quantity: '1', unit: 'C62', unitPrice: '100', taxes: [] }

function document(id: string, value: JsonObject, editedAt = 0): StoredDocument {
  const kind = value['kind'] === 'credit-note' ? 'credit-note' : 'invoice'
  const whole = {
    id,
    kind,
    state: 'issued',
    number: id,
    currency: 'EUR',
    issueDate: '2026-10-01',
    dueDate: '2026-12-01',
    lines: [line],
    buyer: { name: 'Acme' },
    ...value,
  }
  return { key: documentKey(kind, id), kind, value: whole, deleted: false, editedAt, ancestors: [] }
}

async function rowsOf(documents: readonly StoredDocument[], names = nobody): Promise<readonly Row[]> {
  const rows = await new RowBook().rows(documents, { today, names }, goOn)
  if (rows === undefined) throw new Error('stopped')
  return rows
}

const ids = (rows: readonly Row[]): string[] => rows.map((row) => row.id)

describe('rows of the list', () => {
  it('say paid, partly paid, overpaid and overdue by payments and dates, never by what is stored', async () => {
    const paid = (amount: string) => ({ payments: [{ id: 'p', kind: 'payment', amount }] })
    const rows = await rowsOf([
      document('a', {}),
      document('b', paid('40')),
      document('c', paid('100')),
      document('d', paid('120')),
      document('e', { dueDate: '2026-11-23' }),
      document('f', { dueDate: '2026-11-24' }),
      document('g', { dueDate: '2026-11-01', ...paid('40') }),
      document('h', { state: 'draft' }),
      document('i', { state: 'void' }),
    ])
    expect(rows.map((row) => row.state)).toEqual([
      'issued',
      'partly-paid',
      'paid',
      'overpaid',
      'overdue',
      'issued',
      'overdue',
      'draft',
      'void',
    ])
    expect(rows[6]?.states).toEqual(['overdue', 'partly-paid', 'issued'])
  })

  it('count issued credit notes as settling the invoice that they correct', async () => {
    const rows = await rowsOf([
      document('a', {}),
      document('n', { kind: 'credit-note', creditOf: 'a' }),
      document('m', { kind: 'credit-note', creditOf: 'a', state: 'draft' }),
    ])
    expect(rows[0]).toMatchObject({ state: 'paid', balance: '0.00' })
  })

  it('show the card’s name for a draft that points to a customer, and the frozen name once issued', async () => {
    const names = new Map([['c', 'New name']])
    const rows = await rowsOf(
      [
        document('a', { state: 'draft', buyer: { name: '' }, customerId: 'c' }),
        document('b', { customerId: 'c', buyer: { name: 'Old name' } }),
      ],
      names,
    )
    expect(rows.map((row) => row.customer)).toEqual(['New name', 'Old name'])
  })

  it('are worked out anew for what changed and for nothing else', async () => {
    const book = new RowBook()
    const context = { today, names: nobody }
    const first = await book.rows([document('a', {}), document('b', {})], context, goOn)
    const second = await book.rows([document('a', {}), document('b', { number: 'x' }, 1)], context, goOn)
    expect(second?.[0]).toBe(first?.[0])
    expect(second?.[1]?.number).toBe('x')
    expect(await book.rows([document('b', { number: 'x' }, 1)], context, goOn)).toHaveLength(1)
  })

  it('see a second edit within the same millisecond', async () => {
    const book = new RowBook()
    const context = { today, names: nobody }
    await book.rows([document('a', { number: 'x' })], context, goOn)
    expect((await book.rows([document('a', { number: 'y' })], context, goOn))?.[0]?.number).toBe('y')
  })

  it('survive any stored value', async () => {
    const odd: JsonObject[] = [
      { lines: 'x', currency: 5, payments: {} },
      { buyer: [], issueDate: 'never', state: 7 },
      { kind: null },
    ]
    expect(await rowsOf(odd.map((value, index) => document(`o${index}`, value)))).toHaveLength(3)
  })
})

describe('what a query shows', () => {
  const documents = [
    document('1', { number: '2026-0002', buyer: { name: 'Müller & Söhne' }, notes: 'Crème brûlée' }),
    document('2', { number: '2026-0010', buyer: { name: 'Acme' }, currency: 'USD', issueDate: '2026-11-01' }),
    document('3', { number: '', state: 'draft', buyer: { name: 'Østfold' }, issueDate: '2026-11-20' }),
  ]
  const found = async (text: string) =>
    ids(selectRows(await rowsOf(documents), { ...plainQuery, text }, nothing))

  it('finds all words, in any order and field, without accents or case', async () => {
    expect(await found('muller')).toEqual(['1'])
    expect(await found('BRULEE sohne 0002')).toEqual(['1'])
    expect(await found('ostfold')).toEqual(['3'])
    expect(await found('work')).toHaveLength(3)
    expect(await found('acme muller')).toEqual([])
  })

  it('sorts numbers by their figures and amounts by currency first', async () => {
    const rows = await rowsOf(documents)
    const by = (query: Partial<ListQuery>) => ids(selectRows(rows, { ...plainQuery, ...query }, nothing))
    expect(by({})).toEqual(['3', '2', '1'])
    expect(by({ sort: 'number', descending: false })).toEqual(['1', '2', '3'])
    expect(by({ sort: 'total', descending: false }).at(-1)).toBe('2')
    expect(by({ state: 'draft' })).toEqual(['3'])
    expect(ids(selectRows(rows, { ...plainQuery, state: 'unsynced' }, new Set(['invoice#2'])))).toEqual(['2'])
  })

  it('is summed per currency and never across; void counts for nothing and credit notes go back', async () => {
    const rows = await rowsOf([
      ...documents,
      document('4', { state: 'void' }),
      document('5', { kind: 'credit-note', lines: [{ ...line, unitPrice: '30' }] }),
    ])
    expect(sumsByCurrency(rows)).toEqual([
      { currency: 'EUR', count: 3, total: '170.00', outstanding: '70.00' },
      { currency: 'USD', count: 1, total: '100.00', outstanding: '100.00' },
    ])
  })

  it('survives the address', () => {
    for (const sort of sortKeys) {
      for (const descending of [true, false]) {
        for (const state of [undefined, ...rowStates, 'unsynced' as const]) {
          const query = { text: 'a&b=ü #?', state, sort, descending }
          expect(readListQuery(listQueryText(query))).toEqual(query)
        }
      }
    }
    expect(listQueryText(plainQuery)).toBe('')
    expect(readListQuery('state=stolen&sort=x&order=y')).toEqual({ ...plainQuery, descending: false })
  })
})
