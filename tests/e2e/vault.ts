import type { Page } from 'playwright-core'

/** The vault as it lies in IndexedDB, past the app: what a test changes there counts after a reload. */
export interface StoredSession {
  readonly id: string
  readonly endsAt?: number
  readonly startedAt: number
  readonly outcome: { readonly kind: string }
}

/**
 * Opens the device's database, does one thing to the vault, and lets go of it again; between two rounds, of which each writes down
 * what AWS answered.
 */
function inVault<T>(page: Page, change: { name: string; session?: Record<string, number> }): Promise<T> {
  return page.evaluate(
    ({ name, session }) =>
      navigator.locks.request('sync', async () => {
        const done = <R>(request: IDBRequest<R>) =>
          new Promise<R>((resolve, reject) => {
            request.onsuccess = () => resolve(request.result)
            request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'))
          })
        const db = await done(indexedDB.open('tidebill-device'))
        const store = db.transaction('vault', 'readwrite').objectStore('vault')
        const value = (await done(store.get(name))) as Record<string, unknown> | undefined
        if (session !== undefined && value !== undefined) {
          await done(store.put({ ...value, session: { ...(value.session as object), ...session } }, name))
        }
        db.close()
        return value as never
      }),
    change,
  )
}

export async function storedSession(
  page: Page,
): Promise<{ readonly session: StoredSession; readonly sealed?: unknown } | undefined> {
  return inVault(page, { name: 'session' })
}

/** As if the session had begun and would end at other moments than it does. Epoch milliseconds. */
export async function moveSession(
  page: Page,
  times: { readonly startedAt?: number; readonly endsAt: number },
): Promise<void> {
  await inVault(page, { name: 'session', session: times })
  await page.reload()
}

/** Everything in every database of the origin, as text: bytes by their characters. */
export function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <R>(request: IDBRequest<R>) =>
      new Promise<R>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'))
      })
    const plain = (_key: string, value: unknown): unknown => {
      if (value instanceof CryptoKey) return `key, extractable: ${value.extractable}`
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
        const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer)
        return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
      }
      return value
    }
    let text = ''
    for (const { name } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name ?? ''))
      for (const store of db.objectStoreNames) {
        const rows = db.transaction(store).objectStore(store)
        text += JSON.stringify([await done(rows.getAllKeys()), await done(rows.getAll())], plain)
      }
      db.close()
    }
    return text
  })
}
