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
  const { waiting, inflight, cursor } = await page.evaluate(readBooks, undefined)
  return { waiting, inflight, cursor }
}

/** Read page by page: all at once may be more than goes through to the test. */
export async function booksOn(page: Page): Promise<DeviceBooks> {
  const documents: Record<string, unknown> = {}
  let log: DeviceBooks['log'] = []
  for (let after: string | undefined = ''; after !== undefined;) {
    const part: Awaited<ReturnType<typeof readBooks>> = await page.evaluate(readBooks, after)
    Object.assign(documents, part.documents)
    ;({ log, last: after } = part)
  }
  return { documents, log }
}

/** Keys of the documents that the lists show. */
export const listedOn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const opened = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(String(request.error)))
      })
    const database = await opened(indexedDB.open('tidebill-books-main'))
    const keys = await opened(database.transaction('summaries').objectStore('summaries').getAllKeys())
    database.close()
    return keys.map(String)
  })

interface Line {
  readonly event: string
  readonly details: Record<string, unknown>
}

/**
 * Runs in the page, so it knows nothing but its argument.
 * @param after key that the documents follow; without it they are left out
 */
async function readBooks(after: string | undefined) {
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
    if (after === undefined) return { waiting, inflight, cursor, documents: {}, log: [], last: undefined }
    const atOnce = 5_000
    const range = IDBKeyRange.lowerBound(after, true)
    const rows = (await opened(transaction.objectStore('documents').getAll(range, atOnce))) as {
      key: string
      value: unknown
      deleted: boolean
    }[]
    const last = rows.length < atOnce ? undefined : rows.at(-1)?.key
    const log = (await opened(transaction.objectStore('syncLog').getAll())) as Line[]
    const documents = Object.fromEntries(
      rows.filter(({ deleted }) => !deleted).map(({ key, value }) => [key, value]),
    )
    return { waiting, inflight, cursor, documents, log: log.reverse(), last }
  } finally {
    database.close()
  }
}
