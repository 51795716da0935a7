import { Dexie, liveQuery } from 'dexie'
import type { Observable } from 'dexie'
import { connect } from './connection'
import { deviceVersions } from './schema'

/**
 * What belongs to the device: the sealing key, the sealed session, appearance. Any structured-clonable value by name;
 * whoever reads one checks it. Calls reject as those of the books do.
 */
export interface Vault {
  get(key: string): Promise<unknown>
  put(key: string, value: unknown): Promise<void>
  delete(key: string): Promise<void>
  /** All of them or none; what is `undefined` is deleted. */
  write(values: Readonly<Record<string, unknown>>): Promise<void>
  /** The value now and after each write to it, by any tab or the worker. */
  watch(key: string): Observable<unknown>
  /** For good: later calls reject. */
  close(): void
  erase(): Promise<void>
}

/** Does not throw; where storage does not work, the first call rejects. */
export function openVault(): Vault {
  const connection = connect('tidebill-device', deviceVersions)
  const get = (key: string) => connection.run((db) => db.table<unknown, string>('vault').get(key))
  const write: Vault['write'] = (values) =>
    connection.run((db) =>
      db
        .transaction('rw', 'vault', (tx) => {
          const vault = tx.table<unknown, string>('vault')
          return Dexie.Promise.all<unknown>(
            Object.entries(values).map(([key, value]) =>
              value === undefined ? vault.delete(key) : vault.put(value, key),
            ),
          )
        })
        .then(() => undefined),
    )
  return {
    get,
    put: (key, value) => write({ [key]: value }),
    delete: (key) => write({ [key]: undefined }),
    write,
    watch: (key) => liveQuery(async () => await get(key)),
    close: () => connection.close(),
    erase: () => connection.erase(),
  }
}
