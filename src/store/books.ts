import { Dexie, liveQuery } from 'dexie'
import type { Observable, Transaction } from 'dexie'
import { chanceBytes, timeOrderedUuid } from '../domain/time-ordered-uuid'
import { recordEdits } from '../sync/changes'
import type { Edit } from '../sync/changes'
import { replicaOf } from '../sync/engine'
import type { ParkedDocument, Replica, StoredDocument, SyncLogLine } from '../sync/local'
import type { LocalStore, Rules } from '../sync/ports'
import { deviceId, kindOf } from '../sync/scalars'
import type { DeviceId, DocumentKey, Instant } from '../sync/scalars'
import { connect } from './connection'
import type { Meeting } from './connection'
import type { BrokenRow } from './rows'
import { booksVersions } from './schema'
import { booksTransaction } from './transaction'
import type { BooksTransaction, Follow } from './transaction'
import { nothingUnsent } from './unsent'
import { watchEach } from './watch-each'
import type { Watched } from './watch-each'

/** A document that lives on this device alone: a sample, an untouched default. */
export type LocalDocument = Pick<StoredDocument, 'key' | 'value' | 'deleted' | 'editedAt'>

/**
 * The books of one workspace on this device. Every call may reject with an error that {@link storageFault} explains;
 * then nothing of what it was to write is stored.
 */
export interface Books {
  /** For the sync engine. */
  readonly store: LocalStore
  /** Tombstones included. */
  get(key: DocumentKey): Promise<StoredDocument | undefined>
  /** All documents of a kind, without tombstones, by key. */
  list(kind: string): Promise<StoredDocument[]>
  /** What must be unique (see {@link Rules.uniqueNumber}) and begins like this: no document is read for it. */
  numbersFrom(beginning: string): Promise<string[]>
  /**
   * Stores edits and their outbox rows, all or nothing, on disk when it resolves.
   * @returns the documents as they are stored now, in the order of `edits`
   */
  change(edits: readonly Edit[], at: Instant): Promise<StoredDocument[]>
  /** Stores documents without outbox rows, but never over one that was synced or has unsent changes. */
  keepLocal(documents: readonly LocalDocument[]): Promise<void>
  /** How many documents have changes that the table does not have, parked ones included. */
  waiting(): Promise<number>
  unsentKeys(): Promise<ReadonlySet<DocumentKey>>
  parked(): Promise<ParkedDocument[]>
  /** `undefined` until the first change or round. */
  replica(): Promise<Replica | undefined>
  /** The newest `limit` lines, newest first; at most 500 are kept. */
  syncLog(limit: number): Promise<SyncLogLine[]>
  /** What `work` reads of the tables, in one transaction: for rooms of the store that not every realm carries. */
  readTables<T>(work: (tx: Transaction) => PromiseLike<T>): Promise<T>
  /** Asks again whenever any tab or the worker wrote what `query` read. `query` awaits reads of the store only. */
  watch<T>(query: () => Promise<T>): Observable<T>
  /** The same for a query of one transaction, never silent because of writes that follow one another: see {@link watchEach}. */
  watchEach<T>(query: () => Promise<T>): Watched<T>
  /** For good: later calls reject. */
  close(): void
  /** Deletes this workspace's database, unsent changes included. */
  erase(): Promise<void>
}

export interface BooksOptions extends Meeting {
  readonly rules: Rules
  /** `followDocuments`, which a page need not carry before it writes. Asked once it is needed, and again where it did not come. */
  readonly follow: () => PromiseLike<Follow>
  /** Called once a workspace. Default: a random UUID, version 7. */
  readonly newDeviceId?: () => DeviceId
  /** Called for each row that cannot be believed and was passed over, each time that it is. */
  readonly onBroken?: (row: BrokenRow) => void
}

/** Keys that an index tells in a few milliseconds. */
const numbersAtOnce = 500

const timeOrderedDeviceId = (): DeviceId =>
  deviceId(timeOrderedUuid(Date.now(), crypto.getRandomValues(new Uint8Array(chanceBytes))))

/** Does not throw; where storage does not work, the first call rejects. */
export function openBooks(workspace: string, options: BooksOptions): Books {
  const { rules, follow, newDeviceId = timeOrderedDeviceId, onBroken = () => {} } = options
  let known: Follow | undefined
  /** Waited for inside the transaction where it is not here yet: a read that is asked for after a write sees it all the same. */
  const followed: Follow = (tx, written) =>
    known === undefined
      ? Dexie.waitFor(follow()).then((arrived) => (known = arrived)(tx, written))
      : known(tx, written)
  const connection = connect(`tidebill-books-${workspace}`, booksVersions(followed), options)

  const transact = <T>(
    mode: 'read' | 'write',
    work: (tx: BooksTransaction) => Promise<T>,
    idempotent: boolean,
  ): Promise<T> => {
    let done = false
    return connection.run(
      (db) =>
        db.transaction(mode === 'read' ? 'r' : 'rw', db.tables, async (tx: Transaction) => {
          done = false
          const result = await work(booksTransaction(tx, { rules, onBroken, follow: followed }))
          done = true
          return result
        }),
      // A connection that breaks while it commits leaves open whether it did.
      () => idempotent || !done,
    )
  }
  const read = <T>(work: (tx: BooksTransaction) => Promise<T>) => transact('read', work, true)
  let unsent = nothingUnsent()
  const unsentKeys = () => read((tx) => tx.unsent(unsent)).then((now) => (unsent = now).keys)
  /** In pieces: the numbers of a year may be thousands, and what is typed meanwhile is saved in between. */
  const numbersFrom = (beginning: string, found: string[]): Promise<string[]> =>
    read((tx) => tx.numbersFrom(beginning, found.at(-1), numbersAtOnce)).then((numbers) => {
      found.push(...numbers)
      return numbers.length < numbersAtOnce ? found : numbersFrom(beginning, found)
    })

  return {
    store: { transaction: (mode, work) => transact(mode, work, mode === 'read') },
    get: (key) => read((tx) => tx.documents([key]).then(([document]) => document)),
    list: (kind) =>
      read((tx) => tx.documentsOfKind(kind).then((found) => found.filter(({ deleted }) => !deleted))),
    numbersFrom: (beginning) => numbersFrom(beginning, []),
    // Recorded twice, an edit changes nothing the second time.
    change: (edits, at) =>
      transact(
        'write',
        async (tx) => {
          const { device } = await replicaOf(tx, newDeviceId)
          return recordEdits(tx, edits, { at, device })
        },
        true,
      ),
    keepLocal: (documents) => transact('write', (tx) => keepLocal(tx, documents), true),
    waiting: () => unsentKeys().then((keys) => keys.size),
    unsentKeys,
    parked: () => read((tx) => tx.parked()),
    replica: () => read((tx) => tx.replica()),
    syncLog: (limit) => read((tx) => tx.logLines(limit)),
    readTables: (work) => connection.run((db) => db.transaction('r', db.tables, work)),
    watch: (query) => liveQuery(async () => await query()),
    watchEach,
    close: () => connection.close(),
    erase: () => connection.erase(),
  }
}

async function keepLocal(tx: BooksTransaction, documents: readonly LocalDocument[]): Promise<void> {
  const keys = documents.map(({ key }) => key)
  const stored = await tx.documents(keys)
  const unsent = new Set((await tx.outboxOf(keys)).map(({ key }) => key))
  const free = documents.filter(({ key }, index) => stored[index]?.version === undefined && !unsent.has(key))
  await tx.putDocuments(
    free.map(({ key, value, deleted, editedAt }) => {
      return { key, kind: kindOf(key), value, deleted, editedAt, ancestors: [] }
    }),
  )
}
