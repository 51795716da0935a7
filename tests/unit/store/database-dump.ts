/** A whole database as JSON, and back, through IndexedDB alone: nothing of the app's own code has a say in it. */
export interface DatabaseDump {
  readonly version: number
  readonly stores: Readonly<Record<string, StoreDump>>
}

interface IndexDump {
  readonly name: string
  readonly keyPath: string | string[]
  /** Said only where it holds. */
  readonly multiEntry?: true
}

interface StoreDump {
  readonly keyPath: string | null
  readonly autoIncrement: boolean
  readonly indexes: readonly IndexDump[]
  readonly rows: readonly (readonly [key: string | number, row: unknown])[]
}

export async function dumpDatabase(name: string): Promise<DatabaseDump> {
  const db = await settled(indexedDB.open(name))
  const stores: Record<string, StoreDump> = {}
  for (const storeName of db.objectStoreNames) {
    const store = db.transaction(storeName).objectStore(storeName)
    const [keys, rows] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())])
    stores[storeName] = {
      keyPath: store.keyPath as string | null,
      autoIncrement: store.autoIncrement,
      indexes: [...store.indexNames].map((name) => {
        const { keyPath, multiEntry } = store.index(name)
        return { name, keyPath, ...(multiEntry ? { multiEntry: true as const } : {}) }
      }),
      rows: keys.map((key, index) => [key as string | number, rows[index] as unknown] as const),
    }
  }
  const { version } = db
  db.close()
  return { version, stores }
}

export async function restoreDatabase(name: string, dump: DatabaseDump): Promise<void> {
  const request = indexedDB.open(name, dump.version)
  request.onupgradeneeded = () => {
    for (const [storeName, { keyPath, autoIncrement, indexes, rows }] of Object.entries(dump.stores)) {
      const store = request.result.createObjectStore(storeName, { keyPath, autoIncrement })
      indexes.forEach(({ name, keyPath, multiEntry = false }) =>
        store.createIndex(name, keyPath, { multiEntry }),
      )
      rows.forEach(([key, row]) => (keyPath === null ? store.put(row, key) : store.put(row)))
    }
  }
  const db = await settled(request)
  db.close()
}

/** The shape without the rows. */
export const schemaOf = ({ version, stores }: DatabaseDump) => ({
  version,
  stores: Object.fromEntries(
    Object.entries(stores).map(([name, { keyPath, autoIncrement, indexes }]) => [
      name,
      { keyPath, autoIncrement, indexes },
    ]),
  ),
})

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no result'))
  })
}
