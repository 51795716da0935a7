import { invoiceKinds } from '../domain/invoice'
import type { Fact } from '../reports/fact'
import { factOf } from '../reports/fact'
import type { LocalStore } from '../sync/ports'
import { documentsOfKind } from './read-documents'

export interface ReadFacts {
  readonly facts: readonly Fact[]
  readonly unreadable: number
}

/** The facts of all invoices and credit notes, from one reading that never holds more than a page of them. */
export async function readFacts(store: LocalStore, onRead: (documents: number) => void): Promise<ReadFacts> {
  const facts: Fact[] = []
  let unreadable = 0
  let read = 0
  for (const kind of invoiceKinds) {
    for await (const page of documentsOfKind(store, kind)) {
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
