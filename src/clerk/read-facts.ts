import { invoiceKinds } from '../domain/invoice'
import type { Fact } from '../reports/fact'
import { factOf } from '../reports/fact'
import type { StoredDocument } from '../sync/local'
import type { LocalStore } from '../sync/ports'
import type { DocumentKey } from '../sync/scalars'

export interface ReadFacts {
  readonly facts: readonly Fact[]
  readonly unreadable: number
}

/** So many documents are in memory at once. */
const pageSize = 500

/** Every document of a kind, tombstones left out, page by page. */
async function* documentsOf(store: LocalStore, kind: string): AsyncGenerator<readonly StoredDocument[]> {
  const prefix = `${kind}#`
  // Above the bare prefix lies the first key of the kind.
  let after = prefix as DocumentKey
  for (;;) {
    const from = after
    const page = await store.transaction('read', (tx) => tx.documentsPage(from, pageSize))
    const own = page.filter(({ key }) => key.startsWith(prefix))
    yield own.filter(({ deleted }) => !deleted)
    const last = own.at(-1)
    if (last === undefined || own.length < pageSize) return
    after = last.key
  }
}

/** The facts of all invoices and credit notes, from one reading that never holds more than a page of them. */
export async function readFacts(store: LocalStore, onRead: (documents: number) => void): Promise<ReadFacts> {
  const facts: Fact[] = []
  let unreadable = 0
  let read = 0
  for (const kind of invoiceKinds) {
    for await (const page of documentsOf(store, kind)) {
      for (const { value } of page) {
        const fact = factOf(value)
        if (fact === 'unreadable') unreadable += 1
        else if (fact !== undefined) facts.push(fact)
      }
      read += page.length
      onRead(read)
    }
  }
  return { facts, unreadable }
}
