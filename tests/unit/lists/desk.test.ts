import { expect, it } from 'vitest'
import { Desk } from '../../../src/lists/desk'
import { InvoiceBook } from '../../../src/lists/invoice-book'
import { plainQuery } from '../../../src/lists/list-query'
import { line, row, today } from './rows'

it('rows say whether they wait for the table, and carry nothing that only the search reads', () => {
  const book = new InvoiceBook()
  const waiting = row('a', { notes: 'long' })
  book.put([waiting, row('b')])
  const desk = new Desk(book, () => new Set([waiting.key]))
  const found = desk.answer({ type: 'find', query: plainQuery, today, rows: 1 })
  if (!('result' in Object(found))) throw new Error('nothing was found')
  const { result } = found as { result: number }
  const rows = desk.answer({ type: 'rows', result, from: 0, to: 9 }) as readonly object[]
  expect(rows.map((one) => ('waits' in one ? one.waits : undefined)).sort()).toEqual([false, true])
  expect(rows.flatMap(Object.keys)).not.toContain('notes')
  expect(rows.flatMap(Object.keys)).not.toContain('lines')
})

it('documents are found by the items on their lines', () => {
  const book = new InvoiceBook()
  const lines = (...items: string[]) => ({ lines: items.map((itemId) => ({ ...line, id: itemId, itemId })) })
  const [one, both] = [row('a', lines('x')), row('b', lines('x', 'y'))]
  book.put([one, both, row('c')])
  const desk = new Desk(book, () => new Set())
  expect(desk.answer({ type: 'with-items', items: ['y', 'z'] })).toEqual([both.key])
  expect(desk.answer({ type: 'with-items', items: ['x'] })).toEqual([one.key, both.key])
})
