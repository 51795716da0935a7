import type { Page } from 'playwright-core'
import { readInvoice } from '../../../src/domain/invoice'
import { summarise } from '../../../src/domain/summary'
import { summaryRow } from '../../../src/store/summary-row'
import type { MadeInvoice } from '../../support/realistic-invoices'
import { pause } from './traffic'

/** How an invoice gets onto a device without being typed. */
export type Arrival =
  /** As if it had been typed here without a network: each with an outbox row. */
  | 'typed'
  /** As if it had come from the table long ago. */
  | 'synced'

const atOnce = 2_000
const lookEveryMs = 10

/** Puts invoices into the books of a device that has met the table, past the app, with what the app writes beside each. */
export async function putInvoices(
  page: Page,
  invoices: readonly MadeInvoice[],
  arrival: Arrival,
): Promise<void> {
  for (let start = 0; start < invoices.length; start += atOnce) {
    const rows = invoices.slice(start, start + atOnce).map((made, index) => {
      const invoice = readInvoice(made.value)
      return {
        made,
        summary: summaryRow(made.key, summarise(invoice, '', []), index + 1, invoice.buyer?.name),
      }
    })
    await page.evaluate(putRows, { text: JSON.stringify(rows), arrival })
  }
}

/** How many documents lie in the books of a device. */
export const countDocuments = async (page: Page): Promise<number> =>
  (await page.evaluate(readBooks, '')).count

/** Waits until so many documents lie in the books. @returns when, epoch milliseconds */
export const documentsReach = (page: Page, count: number): Promise<number> =>
  momentWhen(async () => (await countDocuments(page)) >= count)

/** When a document was last saved, by the device's own books, epoch milliseconds. */
export async function savedAt(page: Page, key: string): Promise<number> {
  const { row } = await page.evaluate(readBooks, key)
  return row?.editedAt ?? 0
}

/** Waits until a document in the books says something. @returns when, epoch milliseconds */
export const booksSay = (page: Page, key: string, text: string): Promise<number> =>
  momentWhen(async () => JSON.stringify((await page.evaluate(readBooks, key)).row)?.includes(text) === true)

/** Waits until the page shows a text. @returns when, epoch milliseconds */
export function shows(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.body.textContent.includes(text)) return
          seen.disconnect()
          resolve(Date.now())
        }
        const seen = new MutationObserver(look)
        seen.observe(document.body, { subtree: true, childList: true, characterData: true })
        look()
      }),
    text,
  )
}

async function momentWhen(holds: () => Promise<boolean>): Promise<number> {
  while (!(await holds())) await pause(lookEveryMs)
  return Date.now()
}

/** Runs in the page, so it knows nothing but its argument. */
async function putRows({ text, arrival }: { text: string; arrival: string }): Promise<void> {
  const opened = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error(String(request.error)))
    })
  const database = await opened(indexedDB.open('tidebill-books-main'))
  const transaction = database.transaction(['documents', 'summaries', 'outbox', 'replica'], 'readwrite')
  const replica = (await opened(transaction.objectStore('replica').get('replica'))) as {
    cursor: { number: number; batch: string }
  }
  const known =
    arrival === 'synced' ? { version: replica.cursor.batch, entry: replica.cursor.number } : undefined
  const at = Date.now() - 600_000
  const summaries = transaction.objectStore('summaries')
  const last = (await opened(summaries.index('seq').openCursor(null, 'prev')))?.value as
    { seq: number } | undefined
  const rows = JSON.parse(text) as {
    made: { key: string; value: object; number: string }
    summary: { seq: number }
  }[]
  for (const { made, summary } of rows) {
    const row = { ...made, kind: 'invoice', deleted: false, editedAt: at, ancestors: [], ...known }
    transaction.objectStore('documents').put(row)
    summaries.put({ ...summary, seq: (last?.seq ?? 0) + summary.seq })
    if (arrival === 'typed') transaction.objectStore('outbox').add({ key: made.key, at, fields: [] })
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onerror = () => reject(new Error(String(transaction.error)))
  })
  database.close()
}

/** Runs in the page, as above. */
async function readBooks(key: string) {
  const opened = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error(String(request.error)))
    })
  const database = await opened(indexedDB.open('tidebill-books-main'))
  const documents = database.transaction('documents').objectStore('documents')
  const count = key === '' ? await opened(documents.count()) : 0
  const row = (await opened(documents.get(key))) as { editedAt: number } | undefined
  database.close()
  return { count, row }
}
