import { Dexie } from 'dexie'
import type { Transaction } from 'dexie'
import type { Inflight, OutboxRow, ParkedDocument, Replica } from '../sync/local'
import type { StoredDocument, SyncLogLine } from '../sync/local'
import type { LocalTransaction, Rules } from '../sync/ports'
import { isDocumentKey } from '../sync/scalars'
import { readDocument, readInflight, readLogLine, readOutbox, readParked, readReplica } from './rows'
import type { BrokenRow, DocumentRow, ReadRow } from './rows'
import { rowsByKey, rowsWithKeys } from './many-rows'
import { unsentNow } from './unsent'
import type { Unsent } from './unsent'

/** Lines of the sync log that are kept. */
const maxLogLines = 500

/** What the interface reads besides what the sync engine needs. */
export interface BooksTransaction extends LocalTransaction {
  /** The documents with outbox rows, read on from what was known of them. */
  unsent(before: Unsent): Promise<Unsent>
  /** What must be unique and begins like this, each once, in their order, past `after`, at most `limit`; from the index alone. */
  numbersFrom(beginning: string, after: string | undefined, limit: number): Promise<string[]>
  /** The newest `limit` lines, newest first. */
  logLines(limit: number): Promise<SyncLogLine[]>
}

/** Brings what hangs on documents after them, in their transaction. */
export type Follow = (tx: Transaction, written: readonly StoredDocument[]) => PromiseLike<void>

export interface TransactionContext {
  readonly rules: Rules
  readonly follow: Follow
  /** Called for each row that was passed over, each time that it is. */
  readonly onBroken: (row: BrokenRow) => void
}

/**
 * The port's transaction over one of Dexie's. Tables are bound to it, so that a call that comes too late fails
 * instead of quietly running in a transaction of its own.
 */
export function booksTransaction(
  tx: Transaction,
  { rules, follow, onBroken }: TransactionContext,
): BooksTransaction {
  const documents = tx.table<DocumentRow, string>('documents')
  const outbox = tx.table<OutboxRow, number, Omit<OutboxRow, 'seq'>>('outbox')
  const parked = tx.table<ParkedDocument, string>('parked')
  const replica = tx.table<Replica | Inflight, 'replica' | 'inflight'>('replica')
  const batches = tx.table<number, string>('batches')
  const syncLog = tx.table<SyncLogLine, number>('syncLog')

  const check = <T>(table: string, read: ReadRow<T>, row: unknown): T | undefined => {
    if (row === undefined) return undefined
    const found = read(row)
    if (found === undefined) onBroken({ table, row })
    return found
  }
  const checkAll = <T>(table: string, read: ReadRow<T>, rows: readonly unknown[]): T[] =>
    rows.flatMap((row) => check(table, read, row) ?? [])
  const readDocuments = (rows: readonly unknown[]) => checkAll('documents', readDocument, rows)
  const readRows = (rows: readonly unknown[]) => checkAll('outbox', readOutbox, rows)

  const rowOf = (document: StoredDocument): DocumentRow => {
    const number = document.deleted ? undefined : rules.uniqueNumber(document.kind, document.value)
    return number === undefined ? document : { ...document, number }
  }

  return {
    replica: () => replica.get('replica').then((row) => check('replica', readReplica, row)),
    setReplica: (row) => replica.put(row, 'replica').then(nothing),
    inflight: () => replica.get('inflight').then((row) => check('replica', readInflight, row)),
    setInflight: (row) =>
      row === undefined ? replica.delete('inflight') : replica.put(row, 'inflight').then(nothing),
    documents: (keys) =>
      rowsByKey(documents, keys).then((rows) => rows.map((row) => check('documents', readDocument, row))),
    // What hangs on them is worked out while they are written: requests of a transaction are answered in their order.
    putDocuments: (all) =>
      Dexie.Promise.all([documents.bulkPut(all.map(rowOf)), follow(tx, all)]).then(nothing),
    settleDocuments: (all) => documents.bulkPut(all.map(rowOf)).then(nothing),
    documentsOfKind: (kind) => documents.where('kind').equals(kind).toArray().then(readDocuments),
    documentsPage: (after, limit) =>
      documents
        .where(':id')
        .above(after ?? '')
        .limit(limit)
        .toArray()
        .then(readDocuments),
    documentsAfterEntry: (entry, limit) =>
      documents.where('entry').above(entry).limit(limit).toArray().then(readDocuments),
    holdersOfNumbers: (numbers) =>
      // One getAllKeys a number; Dexie's anyOf would walk a cursor.
      Dexie.Promise.all(numbers.map((number) => documents.where('number').equals(number).primaryKeys())).then(
        (found) =>
          numbers.flatMap((number, index) =>
            (found[index] ?? []).filter(isDocumentKey).map((key) => ({ number, key })),
          ),
      ),
    heldOnce: (numbers) => {
      const [first, last] = leastAndGreatest(numbers)
      // The stretch of the index between them holds all their carriers: one each is as few as there can be.
      const stretch = documents.where('number').between(first, last, true, true)
      return stretch
        .limit(numbers.length + 1)
        .count()
        .then((count) => count === numbers.length)
    },
    outbox: (after, limit) => outbox.where(':id').above(after).limit(limit).toArray().then(readRows),
    outboxOf: (keys) => rowsWithKeys(outbox, keys).then(readRows),
    addOutbox: (rows) => outbox.bulkAdd([...rows]).then(nothing),
    // One request a run of numbers: row by row, a batch of thousands takes a second.
    removeOutbox: (seqs) =>
      Dexie.Promise.all(
        runsOf(seqs).map(([first, last]) => outbox.where(':id').between(first, last, true, true).delete()),
      ).then(nothing),
    parked: () => parked.toArray().then((rows) => checkAll('parked', readParked, rows)),
    park: (document) => parked.put(document).then(nothing),
    unpark: (keys) => parked.bulkDelete([...keys]),
    madeBatch: (batch) => batches.get(batch).then((row) => row !== undefined),
    rememberBatch: (batch) => batches.put(1, batch).then(nothing),
    log: (line) =>
      syncLog
        .add(line)
        .then((newest) =>
          syncLog
            .where(':id')
            .belowOrEqual(newest - maxLogLines)
            .delete(),
        )
        .then(nothing),
    unsent: (before) => unsentNow(outbox, before),
    numbersFrom: (beginning, after, limit) =>
      documents
        .where('number')
        .between(after ?? beginning, `${beginning}\uffff`, after === undefined, true)
        .limit(limit)
        .uniqueKeys()
        .then((keys) => keys.map(String)),
    logLines: (limit) =>
      syncLog.toArray().then((rows) => checkAll('syncLog', readLogLine, rows).reverse().slice(0, limit)),
  }
}

const nothing = () => undefined

/** As IndexedDB orders texts, which is as JavaScript does. At least one. */
function leastAndGreatest(texts: readonly string[]): [least: string, greatest: string] {
  const [first = '', ...others] = texts
  return others.reduce(
    ([least, greatest], text) => [text < least ? text : least, text > greatest ? text : greatest],
    [first, first],
  )
}

/** Numbers as runs without a gap, first and last inclusive. */
function runsOf(numbers: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run !== undefined && number <= run[1] + 1) run[1] = number
    else runs.push([number, number])
  }
  return runs
}
