import 'fake-indexeddb/auto'
import { openBooks } from '../../../src/store/books'
import { describeLocalStore } from './local-store.contract'
import { follow, rules } from './samples'

let opened = 0

describeLocalStore('Dexie', async () => {
  const books = openBooks(`contract-${opened++}`, { rules, follow })
  return { store: books.store, close: () => books.erase() }
})
