import type { Dexie, Transaction } from 'dexie'
import { summariseAll } from './summarise-all'
import type { Follow } from './transaction'

/**
 * One version of a database's schema, in Dexie's notation. Versions are never changed once shipped: a new one is added,
 * with an `upgrade` where rows have to be rewritten. `null` drops a table.
 */
export interface SchemaVersion {
  readonly stores: Readonly<Record<string, string | null>>
  readonly upgrade?: (tx: Transaction) => PromiseLike<unknown>
}

/** Declares versions 1, 2, … so that a database of any of them comes up to the last one when it is opened. */
export function declareVersions(db: Dexie, versions: readonly SchemaVersion[]): void {
  versions.forEach(({ stores, upgrade }, index) => {
    const version = db.version(index + 1).stores(stores)
    if (upgrade !== undefined) version.upgrade(upgrade)
  })
}

/** The books of one workspace. */
export const booksVersions = (follow: Follow): readonly SchemaVersion[] => [
  {
    stores: {
      // `number` lies beside the document, not in it: computed when it is written, stripped when it is read.
      documents: 'key, kind, entry, number',
      outbox: '++seq, key',
      parked: 'key',
      replica: '',
      batches: '',
      syncLog: '++',
    },
  },
  // What lists show, so that they read a screenful and not every document.
  { stores: { summaries: 'key, seq, *lists' }, upgrade: (tx) => summariseAll(tx, follow) },
]

/** What belongs to the device and not to one set of books. */
export const deviceVersions: readonly SchemaVersion[] = [{ stores: { vault: '' } }]
