import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeTable } from '../../../src/clerk/make-table'
import { csvMannerOf } from '../../../src/papers/tables/csv-text'
import { openBooks } from '../../../src/store/books'
import type { Books } from '../../../src/store/books'
import { followDocuments } from '../../../src/store/follow-documents'
import { documentKey } from '../../../src/sync/scalars'
import { line } from '../lists/rows'

let books: Books
beforeEach(() => {
  books = openBooks('tables', {
    rules: { uniqueNumber: () => undefined },
    follow: () => Promise.resolve(followDocuments),
  })
})
afterEach(() => books.erase())

async function put(id: string, state: 'draft' | 'issued', issueDate: string, deleted = false) {
  const key = documentKey('invoice', id)
  const buyer = { name: `Customer of ${id}`, address: {} }
  const after = { id, kind: 'invoice', state, number: id, currency: 'EUR', issueDate, lines: [line], buyer }
  await books.change([{ key, before: undefined, after }], 1)
  if (deleted) await books.change([{ key, before: after, after, deleted }], 2)
  return key
}

const numbersIn = async (file: Blob) =>
  (await file.text())
    .trim()
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(',')[1])

it('a table of picked documents has a row for each that was given out, in order of date, and of no other', async () => {
  const late = await put('late', 'issued', '2026-03-01')
  const early = await put('early', 'issued', '2026-01-01')
  const draft = await put('draft', 'draft', '2026-02-01')
  const gone = await put('gone', 'issued', '2026-02-02', true)
  await put('other', 'issued', '2026-02-03')
  const ask = { name: 'documents', period: {}, manner: csvMannerOf('en') } as const
  const done: number[] = []
  const picked = await makeTable(books, { ...ask, keys: [late, draft, gone, early] }, (count) =>
    done.push(count),
  )
  expect(await numbersIn(picked.file)).toEqual(['early', 'late'])
  expect(picked.count).toBe(2)
  expect(done.at(-1)).toBe(4)

  const all = await makeTable(books, ask, () => {})
  expect(await numbersIn(all.file)).toEqual(['early', 'other', 'late'])
})
