import type { Page } from 'playwright-core'
import { readInvoice } from '../../src/domain/invoice'
import { summarise } from '../../src/domain/summary'
import { summaryRow } from '../../src/store/summary-row'
import type { SummaryRow } from '../../src/store/summary-row'
import type { JsonObject } from '../../src/sync/json'
import { isDocumentKey, kindOf } from '../../src/sync/scalars'

/**
 * Puts documents into the books of a device as if they had come from the table long ago, and loads the page anew. `kind#id`
 * names each one. What the app would never write can be written so.
 */
export async function seedDocuments(
  page: Page,
  documents: Readonly<Record<string, JsonObject>>,
): Promise<void> {
  const summaries = Object.entries(documents).flatMap(([key, value], index) => summaryOf(key, value, index))
  await page.evaluate(
    async (text) => {
      const [documents, summaries] = JSON.parse(text) as [Record<string, object>, object[]]
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('tidebill-books-main')
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(new Error(String(opening.error)))
      })
      const transaction = database.transaction(['documents', 'summaries'], 'readwrite')
      summaries.forEach((row) => transaction.objectStore('summaries').put(row))
      let editedAt = Date.now() - 600_000
      for (const [key, value] of Object.entries(documents)) {
        const kind = key.slice(0, key.indexOf('#'))
        transaction.objectStore('documents').put({
          key,
          kind,
          value,
          deleted: false,
          editedAt: ++editedAt,
          ancestors: [],
          version: 'b1',
          entry: 1,
        })
      }
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve
        transaction.onerror = () => reject(new Error(String(transaction.error)))
      })
      database.close()
    },
    JSON.stringify([documents, summaries]),
  )
  await page.reload()
}

/** What the app writes beside an invoice or credit note. */
function summaryOf(key: string, value: JsonObject, index: number): SummaryRow[] {
  if (!isDocumentKey(key) || !['invoice', 'credit-note'].includes(kindOf(key))) return []
  const invoice = readInvoice(value)
  return [summaryRow(key, summarise(invoice, '', []), 1_000 + index, invoice.buyer?.name)]
}
