import type { Fault } from './fault'
import type { LogEntry, LogPage, Meta, ReadableCopy } from './log'
import type { Inflight, OutboxRow, ParkedDocument, Replica, StoredDocument, SyncLogLine } from './local'
import type { BatchId, DeviceId, DocumentKey, EntryNumber, Instant, Root } from './scalars'

/** What a request to the table came to. Adapters never throw for anything that a server or a network can do. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

/** `taken`: the condition failed; nothing was written. */
export type Conditional = 'written' | 'taken'

/** Writing an entry: onto a number that was never used, or over exactly this orphan. */
export interface AppendCondition {
  readonly orphan?: string
}

/** The table, seen from one workspace. Each call is one request; the adapter does not retry. */
export interface Remote {
  /**
   * Strongly consistent read of the log from entry `from`, *inclusive*, ending with `meta` on the last page.
   * `after` continues a page that was cut off, by DynamoDB at 1 MB or after `most` items.
   */
  readLog(from: EntryNumber, after?: EntryNumber, most?: number): Promise<Answer<LogPage>>
  append(entry: LogEntry, condition: AppendCondition): Promise<Answer<Conditional>>
  /** Only where no `meta` lies yet. */
  createMeta(meta: Meta): Promise<Answer<Conditional>>
  /** Only where `meta` still has this root, epoch and snapshot. */
  replaceMeta(meta: Meta, expected: Pick<Meta, 'root' | 'epoch' | 'snapshot'>): Promise<Answer<Conditional>>
  /** One part of a snapshot, gzip JSON. `undefined`: not there. */
  readSnapshotPart(id: string, part: number): Promise<Answer<Uint8Array | undefined>>
  /** Only over an older copy: by epoch, then entry. */
  putCopy(copy: ReadableCopy): Promise<Answer<Conditional>>
  readCopiedMark(): Promise<Answer<{ readonly epoch: number; readonly entry: EntryNumber } | undefined>>
  /** Only forward: by epoch, then entry. */
  putCopiedMark(mark: { readonly epoch: number; readonly entry: EntryNumber }): Promise<Answer<Conditional>>
}

/**
 * One local transaction over all tables of a workspace. Inside `work` nothing but these calls may be awaited:
 * an IndexedDB transaction commits as soon as it has nothing to do.
 */
export interface LocalTransaction {
  replica(): Promise<Replica | undefined>
  setReplica(replica: Replica): Promise<void>
  inflight(): Promise<Inflight | undefined>
  setInflight(inflight: Inflight | undefined): Promise<void>
  /** In the order of `keys`. */
  documents(keys: readonly DocumentKey[]): Promise<(StoredDocument | undefined)[]>
  putDocuments(documents: readonly StoredDocument[]): Promise<void>
  /** Likewise where value and deletion are as they were: what hangs on them needs no look. */
  settleDocuments(documents: readonly StoredDocument[]): Promise<void>
  /** Every document of a kind, tombstones included. */
  documentsOfKind(kind: string): Promise<StoredDocument[]>
  /** By key, after `after`, at most `limit`, tombstones included. */
  documentsPage(after: DocumentKey | undefined, limit: number): Promise<StoredDocument[]>
  /** Documents read or written past this entry, by entry, at most `limit`. */
  documentsAfterEntry(entry: EntryNumber, limit: number): Promise<StoredDocument[]>
  /** Who carries one of these numbers (see {@link Rules.uniqueNumber}), in no order; tombstones do not. */
  holdersOfNumbers(
    numbers: readonly string[],
  ): Promise<{ readonly number: string; readonly key: DocumentKey }[]>
  /**
   * Whether each of these numbers is carried by one document alone; all different, each carried by somebody. May say no
   * where a look at each of them is what it would take to tell.
   */
  heldOnce(numbers: readonly string[]): Promise<boolean>
  /** Oldest first, with `seq` above `after`, at most `limit`. */
  outbox(after: number, limit: number): Promise<OutboxRow[]>
  outboxOf(keys: readonly DocumentKey[]): Promise<OutboxRow[]>
  addOutbox(rows: readonly Omit<OutboxRow, 'seq'>[]): Promise<void>
  removeOutbox(seqs: readonly number[]): Promise<void>
  parked(): Promise<ParkedDocument[]>
  park(document: ParkedDocument): Promise<void>
  unpark(keys: readonly DocumentKey[]): Promise<void>
  /** Whether this device ever made the batch. */
  madeBatch(batch: BatchId): Promise<boolean>
  rememberBatch(batch: BatchId): Promise<void>
  /** The store keeps the newest few hundred. */
  log(line: SyncLogLine): Promise<void>
}

export interface LocalStore {
  /** All or nothing, durable when it resolves. Rejects only when the device's storage fails. */
  transaction<T>(mode: 'read' | 'write', work: (tx: LocalTransaction) => Promise<T>): Promise<T>
}

export interface Compression {
  /** UTF-8, then gzip. */
  pack(text: string): Promise<Uint8Array>
  /** `undefined` for what is not gzip, not UTF-8, or larger than `maxBytes` unpacked (a gzip bomb). */
  unpack(bytes: Uint8Array, maxBytes: number): Promise<string | undefined>
}

/** The world, so that tests own it. */
export interface World {
  readonly now: () => Instant
  /** Uniform in [0, 1). */
  readonly random: () => number
  readonly newBatchId: () => BatchId
  readonly newDeviceId: () => DeviceId
  readonly newRoot: () => Root
  /** What this device registers as, e.g. `Chromium on Linux`, until a person renames it. */
  readonly deviceName?: string
}

/** What the engine has to know of the things it carries. */
export interface Rules {
  /** The number that must be unique in the workspace, e.g. of an issued invoice. */
  uniqueNumber(kind: string, value: StoredDocument['value']): string | undefined
}
