import { expect, it } from 'vitest'
import { createMemoryStore } from '../../support/memory-store'
import { describeLocalStore } from './local-store.contract'
import { document, keyOf, rules } from './samples'

describeLocalStore('the memory store', async () => ({
  store: createMemoryStore(rules),
  close: async () => {},
}))

it('a copy has what was committed and goes its own way from there', async () => {
  const original = createMemoryStore(rules)
  await original.transaction('write', (tx) => tx.putDocuments([document(1)]))
  const copy = original.copy()
  await original.transaction('write', (tx) => tx.putDocuments([document(2)]))
  await copy.transaction('write', (tx) => tx.putDocuments([document(3)]))
  const keys = (store: typeof copy) =>
    store.transaction('read', async (tx) => (await tx.documentsPage(undefined, 9)).map(({ key }) => key))
  expect(await keys(original)).toEqual([keyOf(1), keyOf(2)])
  expect(await keys(copy)).toEqual([keyOf(1), keyOf(3)])
})
