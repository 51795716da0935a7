import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { mergeEdits, reversed } from '../../../../src/app/pages/customers/merge-customers'
import { followDocuments } from '../../../../src/store/follow-documents'
import { openBooks } from '../../../../src/store/books'
import { documentsOf } from '../../../../src/store/listing'
import { documentKey } from '../../../../src/sync/scalars'

it('merging moves documents, fills gaps, keeps what was issued as it was issued, and is taken back whole', async () => {
  const books = openBooks('merging', {
    rules: { uniqueNumber: () => undefined },
    follow: () => Promise.resolve(followDocuments),
  })
  const [kept, double] = [documentKey('customer', 'k'), documentKey('customer', 'd')]
  const [issued, draft] = [documentKey('invoice', 'i'), documentKey('invoice', 'e')]
  const values = {
    [kept]: { id: 'k', name: 'Acme', address: {} },
    [double]: { id: 'd', name: 'Acme Ltd', email: 'a@acme.test', address: { city: 'Oslo' }, archived: true },
    [issued]: { id: 'i', state: 'issued', customerId: 'd', buyer: { name: 'Acme Ltd', address: {} } },
    [draft]: { id: 'e', state: 'draft', customerId: 'd' },
  }
  const keys = [kept, double, issued, draft]
  await books.change(
    keys.map((key) => ({ key, before: undefined, after: values[key] ?? {} })),
    1,
  )
  const [k, d, ...documents] = await documentsOf(books, keys)
  if (k === undefined || d === undefined) throw new Error('not stored')
  const edits = mergeEdits(k, [d], documents)
  await books.change(edits, 2)
  const merged = await documentsOf(books, keys)
  expect(merged.map(({ deleted }) => deleted)).toEqual([false, true, false, false])
  expect(merged[0]?.value).toEqual({ id: 'k', name: 'Acme', email: 'a@acme.test', address: { city: 'Oslo' } })
  expect(merged[2]?.value).toMatchObject({ customerId: 'k', buyer: { name: 'Acme Ltd' } })
  expect(merged[3]?.value['customerId']).toBe('k')

  await books.change(reversed(edits), 3)
  const back = await documentsOf(books, keys)
  expect(back.map(({ value }) => value)).toEqual(keys.map((key) => values[key]))
  expect(back.every(({ deleted }) => !deleted)).toBe(true)
  await books.erase()
})
