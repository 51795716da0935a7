import type { Page } from 'playwright-core'
import type { MadeInvoice } from '../../support/realistic-invoices'

/** How an invoice gets onto a device without being typed. */
export type Arrival =
  /** As if it had been typed here without a network: each with an outbox row. */
  | 'typed'
  /** As if it had come from the table long ago. */
  | 'synced'

const atOnce = 2_000

/** Puts invoices into the books of a device, past the app, and says how many documents lie there then. */
export async function putInvoices(
  page: Page,
  invoices: readonly MadeInvoice[],
  arrival: Arrival,
): Promise<void> {
  for (let start = 0; start < invoices.length; start += atOnce) {
    await page.evaluate(putRows, { text: JSON.stringify(invoices.slice(start, start + atOnce)), arrival })
  }
}

/** Runs in the page, so it knows nothing but its argument. */
async function putRows({ text, arrival }: { text: string; arrival: string }): Promise<void> {
  const opened = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error(String(request.error)))
    })
  const database = await opened(indexedDB.open('tidebill-books-main'))
  const transaction = database.transaction(['documents', 'outbox', 'replica'], 'readwrite')
  const replica = (await opened(transaction.objectStore('replica').get('replica'))) as {
    cursor: { number: number; batch: string }
  }
  const from = { version: replica.cursor.batch, entry: replica.cursor.number }
  const at = Date.now() - 600_000
  for (const made of JSON.parse(text) as { key: string; value: object; number: string }[]) {
    const known = arrival === 'synced' ? from : {}
    transaction
      .objectStore('documents')
      .put({ ...made, kind: 'invoice', deleted: false, editedAt: at, ancestors: [], ...known })
    if (arrival === 'typed') transaction.objectStore('outbox').add({ key: made.key, at, fields: [] })
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onerror = () => reject(new Error(String(transaction.error)))
  })
  database.close()
}

/** Waits in the page until so many documents lie in its books. @returns when, epoch milliseconds */
export function documentsReach(page: Page, count: number): Promise<number> {
  return page.evaluate(async (count) => {
    const opened = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(String(request.error)))
      })
    const database = await opened(indexedDB.open('tidebill-books-main'))
    for (;;) {
      const found = await opened(database.transaction('documents').objectStore('documents').count())
      if (found >= count) break
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    database.close()
    return Date.now()
  }, count)
}

/** How many documents lie in the books of a device. */
export function countDocuments(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const opened = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(String(request.error)))
      })
    const database = await opened(indexedDB.open('tidebill-books-main'))
    const count = await opened(database.transaction('documents').objectStore('documents').count())
    database.close()
    return count
  })
}

/** When the document that is open in the editor was last saved, by the device's own books: epoch milliseconds. */
export function savedAt(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const id = /#\/invoices\/([^?/]+)/.exec(location.href)?.[1] ?? ''
    const opened = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(String(request.error)))
      })
    const database = await opened(indexedDB.open('tidebill-books-main'))
    const row = (await opened(
      database.transaction('documents').objectStore('documents').get(`invoice#${id}`),
    )) as { editedAt: number }
    database.close()
    return row.editedAt
  })
}

/** Waits in the page until it shows a text. @returns when, epoch milliseconds */
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
