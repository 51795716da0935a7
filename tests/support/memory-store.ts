import type { Inflight, OutboxRow, ParkedDocument, Replica } from '../../src/sync/local'
import type { StoredDocument, SyncLogLine } from '../../src/sync/local'
import type { LocalStore, LocalTransaction, Rules } from '../../src/sync/ports'
import type { BatchId, DocumentKey } from '../../src/sync/scalars'

const maxLogLines = 500

/** Never changed once committed: a write transaction copies what it touches. */
interface Tables {
  readonly documents: ReadonlyMap<DocumentKey, StoredDocument>
  readonly outbox: ReadonlyMap<number, OutboxRow>
  readonly lastSeq: number
  readonly parked: ReadonlyMap<DocumentKey, ParkedDocument>
  readonly replica: Replica | undefined
  readonly inflight: Inflight | undefined
  readonly batches: ReadonlySet<BatchId>
  readonly syncLog: readonly SyncLogLine[]
}

const empty: Tables = {
  documents: new Map(),
  outbox: new Map(),
  lastSeq: 0,
  parked: new Map(),
  replica: undefined,
  inflight: undefined,
  batches: new Set(),
  syncLog: [],
}

export interface MemoryStore extends LocalStore {
  /** A second device with what is committed here: a cloned profile, or a disk to be restored later. */
  copy(): MemoryStore
}

/**
 * The local store in memory. Transactions are atomic and ordered as IndexedDB orders them: a write waits for earlier
 * writes, a read sees every write that was asked for before it. Nothing here waits for anything but promises that are
 * already settled, so that whoever schedules microtasks owns the order.
 */
export function createMemoryStore(rules: Rules, initial: Tables = empty): MemoryStore {
  let committed = initial
  let lastWrite: Promise<unknown> = Promise.resolve()

  return {
    transaction: (mode, work) => {
      const run = lastWrite.then(async () => {
        const draft = draftOf(committed, mode === 'write')
        try {
          const result = await work(transactionOver(draft, rules))
          if (mode === 'write') committed = draft.tables
          return result
        } finally {
          draft.over = true
        }
      })
      if (mode === 'write') lastWrite = run.catch(() => undefined)
      return run
    },
    copy: () => createMemoryStore(rules, committed),
  }
}

interface Draft {
  tables: Tables
  readonly writable: boolean
  over: boolean
}

const draftOf = (tables: Tables, writable: boolean): Draft => ({ tables, writable, over: false })

function transactionOver(draft: Draft, rules: Rules): LocalTransaction {
  /** What goes out is cloned, as IndexedDB does. */
  const read = async <T>(query: (tables: Tables) => T): Promise<T> => {
    if (draft.over) throw new Error('the transaction is over')
    return structuredClone(query(draft.tables))
  }
  const write = async (change: (tables: Tables) => Partial<Tables>): Promise<void> => {
    if (draft.over) throw new Error('the transaction is over')
    if (!draft.writable) throw new Error('the transaction only reads')
    draft.tables = { ...draft.tables, ...change(draft.tables) }
  }
  const documents = (tables: Tables, keep: (document: StoredDocument) => boolean) =>
    [...tables.documents.values()].filter(keep).sort(byKey)
  const numberOf = ({ deleted, kind, value }: StoredDocument) =>
    deleted ? undefined : rules.uniqueNumber(kind, value)

  const putDocuments: LocalTransaction['putDocuments'] = (put) =>
    write((tables) => ({
      documents: new Map([
        ...tables.documents,
        ...structuredClone(put).map((each) => [each.key, each] as const),
      ]),
    }))

  return {
    replica: () => read(({ replica }) => replica),
    setReplica: (replica) => write(() => ({ replica: structuredClone(replica) })),
    inflight: () => read(({ inflight }) => inflight),
    setInflight: (inflight) => write(() => ({ inflight: structuredClone(inflight) })),
    documents: (keys) => read((tables) => keys.map((key) => tables.documents.get(key))),
    putDocuments,
    settleDocuments: putDocuments,
    documentsOfKind: (kind) => read((tables) => documents(tables, (each) => each.kind === kind)),
    documentsPage: (after, limit) =>
      read((tables) => documents(tables, ({ key }) => after === undefined || key > after).slice(0, limit)),
    documentsAfterEntry: (entry, limit) =>
      read((tables) =>
        documents(tables, (each) => each.entry !== undefined && each.entry > entry)
          .sort((a, b) => (a.entry ?? 0) - (b.entry ?? 0))
          .slice(0, limit),
      ),
    holdersOfNumbers: (numbers) =>
      read((tables) =>
        documents(tables, () => true).flatMap((each) => {
          const number = numberOf(each)
          return number !== undefined && numbers.includes(number) ? [{ number, key: each.key }] : []
        }),
      ),
    heldOnce: (numbers) =>
      read(
        (tables) =>
          documents(tables, (each) => numbers.includes(numberOf(each) ?? '')).length === numbers.length,
      ),
    outbox: (after, limit) =>
      read((tables) => [...tables.outbox.values()].filter(({ seq }) => seq > after).slice(0, limit)),
    outboxOf: (keys) => {
      const wanted = new Set(keys)
      return read((tables) => [...tables.outbox.values()].filter(({ key }) => wanted.has(key)))
    },
    addOutbox: (rows) =>
      write((tables) => {
        const added = structuredClone(rows).map((row, index) => ({ ...row, seq: tables.lastSeq + 1 + index }))
        return {
          outbox: new Map([...tables.outbox, ...added.map((row) => [row.seq, row] as const)]),
          lastSeq: tables.lastSeq + added.length,
        }
      }),
    removeOutbox: (seqs) => write((tables) => ({ outbox: without(tables.outbox, seqs) })),
    parked: () => read((tables) => [...tables.parked.values()].sort(byKey)),
    park: (document) =>
      write((tables) => ({
        parked: new Map([...tables.parked, [document.key, structuredClone(document)] as const]),
      })),
    unpark: (keys) => write((tables) => ({ parked: without(tables.parked, keys) })),
    madeBatch: (batch) => read((tables) => tables.batches.has(batch)),
    rememberBatch: (batch) => write((tables) => ({ batches: new Set([...tables.batches, batch]) })),
    log: (line) =>
      write((tables) => ({ syncLog: [...tables.syncLog, structuredClone(line)].slice(-maxLogLines) })),
  }
}

function without<Key, Row>(rows: ReadonlyMap<Key, Row>, keys: readonly Key[]): ReadonlyMap<Key, Row> {
  const left = new Map(rows)
  keys.forEach((key) => left.delete(key))
  return left
}

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0
