import type { Page } from 'playwright-core'
import type { JsonObject } from '../../src/sync/json'

/**
 * Puts documents into the books of a device as if they had come from the table long ago, and loads the page anew. `kind#id`
 * names each one. What the app would never write can be written so.
 */
export async function seedDocuments(
  page: Page,
  documents: Readonly<Record<string, JsonObject>>,
): Promise<void> {
  await page.evaluate(async (text) => {
    const documents = JSON.parse(text) as Record<string, object>
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('tidebill-books-main')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(new Error(String(opening.error)))
    })
    const transaction = database.transaction(['documents'], 'readwrite')
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
  }, JSON.stringify(documents))
  await page.reload()
}
