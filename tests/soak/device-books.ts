import type { Page } from 'playwright-core'

/** What one device still has to send, read past the app. Costs little: it is asked again and again. */
export interface DeviceWork {
  /** Rows of the outbox. */
  readonly waiting: number
  readonly inflight: boolean
  /** The last entry of the log that the device has; 0 where it has none. */
  readonly cursor: number
}

/** What one device has, read past the app. */
export interface DeviceBooks {
  /** By key; tombstones are left out. */
  readonly documents: Readonly<Record<string, unknown>>
  /** Newest first. */
  readonly log: readonly { readonly event: string; readonly details: Readonly<Record<string, unknown>> }[]
}

export async function workOn(page: Page): Promise<DeviceWork> {
  const { waiting, inflight, cursor } = await page.evaluate(readBooks, 'work')
  return { waiting, inflight, cursor }
}

export async function booksOn(page: Page): Promise<DeviceBooks> {
  const { documents, log } = await page.evaluate(readBooks, 'books')
  return { documents, log }
}

interface Line {
  readonly event: string
  readonly details: Record<string, unknown>
}

/** Runs in the page, so it knows nothing but its argument. */
async function readBooks(what: string) {
  const opened = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error(String(request.error)))
    })
  const database = await opened(indexedDB.open('tidebill-books-main'))
  try {
    const transaction = database.transaction(['documents', 'outbox', 'replica', 'syncLog'], 'readonly')
    const waiting = await opened(transaction.objectStore('outbox').count())
    const inflight = (await opened(transaction.objectStore('replica').count('inflight'))) > 0
    const replica = (await opened(transaction.objectStore('replica').get('replica'))) as
      { cursor: { number: number } } | undefined
    const cursor = replica?.cursor.number ?? 0
    if (what === 'work') return { waiting, inflight, cursor, documents: {}, log: [] }
    const rows = (await opened(transaction.objectStore('documents').getAll())) as {
      key: string
      value: unknown
      deleted: boolean
    }[]
    const log = (await opened(transaction.objectStore('syncLog').getAll())) as Line[]
    const documents = Object.fromEntries(
      rows.filter(({ deleted }) => !deleted).map(({ key, value }) => [key, value]),
    )
    return { waiting, inflight, cursor, documents, log: log.reverse() }
  } finally {
    database.close()
  }
}
