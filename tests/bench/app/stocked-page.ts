import { builtApp, ensureBuiltApp } from '../../support/built-app'
import { probe } from './probe'
import { seeded } from './many-documents'
import { servedPage } from './served-page'
import type { ServedPage } from './served-page'

/** Documents on their way into the page at once. */
const chunk = 4_000

/** The built app in a fresh browser whose books hold so many invoices. */
export async function stockedPage(count: number): Promise<ServedPage> {
  ensureBuiltApp()
  const served = await servedPage(builtApp)
  const { page, address } = served
  await page.addInitScript(probe)
  await page.goto(address)
  await page.getByText('Write your first invoice').waitFor()
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  for (let from = 0; from < count; from += chunk) {
    await page.evaluate(put, JSON.stringify(seeded(from, Math.min(count, from + chunk))))
  }
  return served
}

/** Runs in the page. */
async function put(text: string): Promise<void> {
  const rows = JSON.parse(text) as { document: object; summary: object }[]
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('tidebill-books-main')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(new Error(String(opening.error)))
  })
  const transaction = database.transaction(['documents', 'summaries'], 'readwrite')
  for (const { document, summary } of rows) {
    transaction.objectStore('documents').put(document)
    transaction.objectStore('summaries').put(summary)
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onerror = () => reject(new Error(String(transaction.error)))
  })
  database.close()
}
