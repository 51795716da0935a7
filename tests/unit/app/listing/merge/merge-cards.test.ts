import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { mergeCards, reversed, takenOver } from '../../../../../src/app/listing/merge/merge-cards'
import type { MergeManner } from '../../../../../src/app/listing/merge/merge-cards'
import { customerMerge } from '../../../../../src/app/pages/customers/merge-customers'
import { itemMerge } from '../../../../../src/app/pages/items/merge-items'
import { followDocuments } from '../../../../../src/store/follow-documents'
import { openBooks } from '../../../../../src/store/books'
import type { Books } from '../../../../../src/store/books'
import { documentsOf } from '../../../../../src/store/listing'
import type { JsonObject } from '../../../../../src/sync/json'
import { documentKey } from '../../../../../src/sync/scalars'

let books: Books
let workspaces = 0
beforeEach(() => {
  books = openBooks(`merging-${workspaces++}`, {
    rules: { uniqueNumber: () => undefined },
    follow: () => Promise.resolve(followDocuments),
  })
})
afterEach(() => books.erase())

type Stored = JsonObject & { readonly id: string }

/** Stores a card, its double and documents, and merges the two. */
async function merged(
  kind: string,
  cards: readonly Stored[],
  papers: readonly Stored[],
  manner: MergeManner,
) {
  const values = [...cards, ...papers]
  const keys = values.map(({ id }, index) => documentKey(index < cards.length ? kind : 'invoice', id))
  await books.change(
    keys.map((key, index) => ({ key, before: undefined, after: values[index] ?? {} })),
    1,
  )
  const [kept, double, ...documents] = await documentsOf(books, keys)
  if (kept === undefined || double === undefined) throw new Error('not stored')
  const edits = mergeCards(kept, [double], documents, manner)
  await books.change(edits.documents, 2)
  await books.change(edits.cards, 3)
  const after = await documentsOf(books, keys)

  await books.change(reversed(edits.cards), 4)
  await books.change(reversed(edits.documents), 5)
  const back = await documentsOf(books, keys)
  expect(back.map(({ value }) => value)).toEqual(values)
  expect(back.every(({ deleted }) => !deleted)).toBe(true)
  return { after, taken: takenOver(kept, [double], manner) }
}

it('merged customers move documents, fill gaps, keep what was issued as it was issued, and are taken back whole', async () => {
  const { after, taken } = await merged(
    'customer',
    [
      { id: 'k', name: 'Acme', address: {} },
      { id: 'd', name: 'Acme Ltd', email: 'a@acme.test', address: { city: 'Oslo' }, archived: true },
    ],
    [
      { id: 'i', state: 'issued', customerId: 'd', buyer: { name: 'Acme Ltd', address: {} } },
      { id: 'e', state: 'draft', customerId: 'd' },
    ],
    customerMerge,
  )
  expect(after.map(({ deleted }) => deleted)).toEqual([false, true, false, false])
  expect(after[0]?.value).toEqual({ id: 'k', name: 'Acme', email: 'a@acme.test', address: { city: 'Oslo' } })
  expect(taken.sort()).toEqual(['address', 'email'])
  expect(after[2]?.value).toMatchObject({ customerId: 'k', buyer: { name: 'Acme Ltd' } })
  expect(after[3]?.value['customerId']).toBe('k')
})

const day = { id: 'k', description: 'Consulting day', unit: 'DAY', unitPrice: '800', taxes: [] }
const line = {
  id: 'l',
  itemId: 'd',
  description: 'Day of consulting',
  quantity: '2',
  unitPrice: '812.50',
  taxes: [],
}

it('merged items change nothing that a line says but the item it points to, and are taken back whole', async () => {
  const other = { ...line, id: 'm', itemId: 'another' }
  const { after } = await merged(
    'item',
    [day, { ...day, id: 'd', description: 'Day of consulting', itemCode: 'CD', unitPrice: '812.50' }],
    [{ id: 'i', state: 'issued', lines: [line, other] }],
    itemMerge,
  )
  expect(after.map(({ deleted }) => deleted)).toEqual([false, true, false])
  expect(after[0]?.value).toEqual({ ...day, itemCode: 'CD' })
  expect(after[2]?.value).toEqual({ id: 'i', state: 'issued', lines: [{ ...line, itemId: 'k' }, other] })
})

it('a price is never told in the currency or unit of another card', async () => {
  const double = { ...day, id: 'd', unit: 'HUR', unitPrice: '900', currency: 'USD' }
  const priced = await merged('item', [day, double], [], itemMerge)
  expect(priced.after[0]?.value).toEqual(day)
})

it('a card without a price takes price, currency and unit together', async () => {
  const double = { ...day, id: 'd', unit: 'HUR', unitPrice: '900' }
  const { after } = await merged('item', [{ ...day, unitPrice: '', currency: 'USD' }, double], [], itemMerge)
  expect(after[0]?.value).toEqual({ ...day, unit: 'HUR', unitPrice: '900' })
})
