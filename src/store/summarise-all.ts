import type { Transaction } from 'dexie'
import { readDocument } from './rows'
import type { Follow } from './transaction'

/** Documents that are in memory at once. */
const page = 500

/** Makes the summaries of books that had none, in their upgrade. Credit notes come first by key: invoices find them made. */
export async function summariseAll(tx: Transaction, follow: Follow): Promise<void> {
  const documents = tx.table<{ key: string }, string>('documents')
  let after = ''
  for (;;) {
    const rows = await documents.where(':id').above(after).limit(page).toArray()
    const last = rows.at(-1)
    if (last === undefined) return
    await follow(
      tx,
      rows.flatMap((row) => readDocument(row) ?? []),
    )
    after = last.key
  }
}
