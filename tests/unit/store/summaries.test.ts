import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../src/domain/plain-date'
import { openBooks } from '../../../src/store/books'
import type { Books } from '../../../src/store/books'
import {
  countListed,
  keysListed,
  listed,
  unsentAmong,
  summariesAfter,
  whole,
} from '../../../src/store/listing'
import { isGone } from '../../../src/store/summary-row'
import type { SummaryList } from '../../../src/store/summary-row'
import type { JsonObject } from '../../../src/sync/json'
import { documentKey, idOf } from '../../../src/sync/scalars'
import { follow, rules } from './samples'

let books: Books
let workspaces = 0
beforeEach(() => {
  books = openBooks(`summaries-${workspaces++}`, { rules, follow })
})
afterEach(() => books.erase())

const line = { id: 'l', description: 'Work', quantity: '1', unit: 'C62', unitPrice: '100', taxes: [] }

const invoice = (value: JsonObject): JsonObject => ({
  state: 'issued',
  currency: 'EUR',
  issueDate: '2026-10-01',
  dueDate: '2026-11-01',
  lines: [line],
  buyer: { name: 'Acme' },
  ...value,
})

let at = 0
async function put(kind: string, id: string, value: JsonObject, deleted = false): Promise<void> {
  const key = documentKey(kind, id)
  const before = await books.get(key)
  await books.change([{ key, before: before?.value, after: { ...value, id, kind }, deleted }], ++at)
}

const on = async (list: SummaryList, stretch: object = {}) =>
  (await listed(books, list, { ...whole, ...stretch })).map(({ key }) => idOf(key))
const summary = async (id: string) => (await listed(books, 'all', whole)).find(({ key }) => idOf(key) === id)

describe('what lists read', () => {
  it('is written with the document: state, date and what is owed place it', async () => {
    await put('invoice', 'a', invoice({ issueDate: '2026-10-01' }))
    await put('invoice', 'b', invoice({ issueDate: '2026-10-03', dueDate: '2026-10-20' }))
    await put('invoice', 'c', invoice({ state: 'draft', issueDate: null }))
    await put('invoice', 'd', invoice({ payments: [{ id: 'p', kind: 'payment', amount: '100' }] }))
    expect(await on('all')).toEqual(['c', 'b', 'd', 'a'])
    expect(await on('all', { from: 1, count: 2 })).toEqual(['b', 'd'])
    expect(await on('all', { newestFirst: false, count: 1 })).toEqual(['a'])
    expect(await on('draft')).toEqual(['c'])
    expect(await on('issued')).toEqual(['b', 'd', 'a'])
    expect(await on('paid')).toEqual(['d'])
    expect(await on('owed')).toEqual(['a', 'b'])
    expect(await on('owed', { before: '2026-11-01' as PlainDate })).toEqual(['b'])
    expect(await countListed(books, 'owed', '2026-11-02' as PlainDate)).toBe(2)
    expect(await countListed(books, 'all')).toBe(4)
  })

  it('gives the keys of a period with its first and its last day, by date', async () => {
    const dates = ['2026-09-30', '2026-10-31', '2026-10-01', '2026-11-01']
    for (const [place, issueDate] of dates.entries())
      await put('invoice', `i${place}`, invoice({ issueDate }))
    const within = async (from?: string, to?: string) =>
      (await keysListed(books, 'issued', { from: from as PlainDate, to: to as PlainDate })).map(idOf)
    expect(await within('2026-10-01', '2026-10-31')).toEqual(['i2', 'i1'])
    expect(await within('2026-10-31')).toEqual(['i1', 'i3'])
    expect(await within(undefined, '2026-10-01')).toEqual(['i0', 'i2'])
    expect(await within()).toEqual(['i0', 'i2', 'i1', 'i3'])
  })

  it('moves with every change and goes with the document, which whoever follows hears of', async () => {
    await put('invoice', 'a', invoice({ state: 'draft' }))
    const [first] = await summariesAfter(books, 0, 9)
    await put('invoice', 'a', invoice({ state: 'issued' }))
    expect(await on('draft')).toEqual([])
    expect(await on('issued')).toEqual(['a'])
    await put('invoice', 'a', invoice({ state: 'issued' }), true)
    expect(await on('all')).toEqual([])
    const after = await summariesAfter(books, first?.seq ?? 0, 9)
    expect(after.map((row) => [idOf(row.key), isGone(row)])).toEqual([['a', true]])
    await put('invoice', 'a', invoice({ state: 'issued' }))
    expect(await on('all')).toEqual(['a'])
  })

  it('follows credit notes: issued, moved to another invoice, taken back', async () => {
    await put('invoice', 'a', invoice({}))
    await put('invoice', 'b', invoice({}))
    const note = invoice({ creditOf: 'a', lines: [{ ...line, unitPrice: '30' }] })
    await put('credit-note', 'n', { ...note, state: 'draft' })
    expect((await summary('a'))?.balance).toBe('100.00')
    await put('credit-note', 'n', note)
    expect(await summary('a')).toMatchObject({ balance: '70.00', paid: 'partly-paid' })
    await put('credit-note', 'n', { ...note, creditOf: 'b' })
    expect((await summary('a'))?.balance).toBe('100.00')
    expect((await summary('b'))?.balance).toBe('70.00')
    // An edit of the invoice itself sees them too.
    await put('invoice', 'b', invoice({ payments: [{ id: 'p', kind: 'payment', amount: '70' }] }))
    expect((await summary('b'))?.paid).toBe('paid')
    await put('credit-note', 'n', { ...note, creditOf: 'b' }, true)
    expect((await summary('b'))?.balance).toBe('30.00')
  })

  it('shows on drafts the name on the card, and on what was given out the name that was given out', async () => {
    await put('customer', 'c', { name: 'Old' })
    await put('invoice', 'a', { ...invoice({ customerId: 'c', state: 'draft' }), buyer: { name: '' } })
    await put('invoice', 'b', invoice({ customerId: 'c' }))
    await put('customer', 'c', { name: 'New' })
    expect((await summary('a'))?.customer).toBe('New')
    expect((await summary('b'))?.customer).toBe('Acme')
    expect(await on('customer:c')).toEqual(['b', 'a'])
  })

  it('comes in whole where one transaction holds a card, its draft, an invoice and the note against it', async () => {
    const edits = [
      ['invoice', 'a', invoice({})],
      ['invoice', 'd', { state: 'draft', customerId: 'c' }],
      ['customer', 'c', { name: 'Ada' }],
      ['credit-note', 'n', invoice({ creditOf: 'a' })],
    ] as const
    await books.change(
      edits.map(([kind, id, value]) => {
        const whole: JsonObject = { ...value, id, kind }
        return { key: documentKey(kind, id), before: undefined, after: whole }
      }),
      ++at,
    )
    expect(await summary('a')).toMatchObject({ balance: '0.00', paid: 'paid' })
    expect((await summary('d'))?.customer).toBe('Ada')
  })

  it('survives any stored value', async () => {
    const odd: JsonObject[] = [
      { lines: 'x', currency: 5, payments: {}, customerId: 'a#b|c', creditOf: '' },
      { buyer: [], issueDate: 'never', state: 7, customerId: 8 },
      { kind: null, buyer: null, lines: [null, { description: 5 }] },
    ]
    for (const [index, value] of odd.entries()) {
      await put('invoice', `o${index}`, value)
      await put('credit-note', `n${index}`, { ...value, state: 'issued', creditOf: 'a|b#' })
    }
    expect(await on('all')).toHaveLength(6)
  })

  it('tells which of some documents wait', async () => {
    await put('invoice', 'a', invoice({}))
    const keys = [documentKey('invoice', 'a'), documentKey('invoice', 'b')]
    expect(await unsentAmong(books, keys)).toEqual(new Set(keys.slice(0, 1)))
  })
})
