import type { JsonObject } from './json'
import type { BatchId, DeviceId, DocumentKey, EntryNumber, Instant, Root } from './scalars'

/** What a document held at some version. A tombstone keeps its last fields: they are a base for merging. */
export interface Image {
  readonly value: JsonObject
  readonly deleted: boolean
}

/** A document as the device keeps it. Everything that syncs is one of these. */
export interface StoredDocument extends Image {
  readonly key: DocumentKey
  readonly kind: string
  /** Time of the last edit, on whichever device. */
  readonly editedAt: Instant
  /** The batch that made the last synced image. Absent: the table never had this document. */
  readonly version?: BatchId
  /** Versions that `version` descends from, nearest first, at most {@link maxAncestors}. */
  readonly ancestors: readonly BatchId[]
  /** The image of `version`, kept while there are unsent changes. */
  readonly base?: Image
  /** Where in this log `version` was read. Absent while books are merged in and the table has not shown it yet. */
  readonly entry?: EntryNumber
  /** While books are merged in: the newest image in the table from which this one descends. */
  readonly common?: Image & { readonly version: BatchId }
}

/** Enough for the edits of a busy week on one document; a longer gap costs a needless conflict, never an edit. */
export const maxAncestors = 32

/** One row per change, written in the transaction of the change. */
export interface OutboxRow {
  /** Given by the store, ascending. */
  readonly seq: number
  readonly key: DocumentKey
  readonly at: Instant
  /** Top-level fields that the edit touched; empty for a row that only asks for the document to be sent. */
  readonly fields: readonly string[]
}

/** A document that the table refused, set aside in sight until it changes or a person retries. */
export interface ParkedDocument {
  readonly key: DocumentKey
  readonly reason: string
  readonly at: Instant
  /** Outbox rows up to this one are parked; a later edit has another try. */
  readonly upTo: number
}

/** A place in the log with the batch that stands there. Number 0 carries the root. */
export interface Mark {
  readonly number: EntryNumber
  readonly batch: string
}

/** How the table shows that its history is not the one that this device knows. */
export type OtherHistory = 'emptied' | 'other-root' | 'verified-entry-differs' | 'own-entry-missing'

export interface Replica {
  readonly device: DeviceId
  /** Absent until a table has been met. */
  readonly root?: Root
  readonly epoch: number
  /** Last entry applied. */
  readonly cursor: Mark
  /** Last entry read back from the table. */
  readonly verified: Mark
  /** Own entries between `verified` and `cursor`: answered, but not read back yet. */
  readonly acknowledged: readonly Mark[]
  /** The table holds other history: nothing is sent until a person answers. `root` is the table's (`null`: it is empty). */
  readonly question?: { readonly why: OtherHistory; readonly root: Root | null; readonly at: Instant }
  /** Id of a snapshot whose own entry is gone: its documents were merged, and nothing else is expected of it. */
  readonly merged?: string
  /** A person agreed to merge these books into the table that has this root (`null`: an empty one). */
  readonly agreed?: { readonly root: Root | null }
  /** Entries whose payload nobody can read; passed over, their documents come with their next change. */
  readonly unreadable: readonly { readonly number: EntryNumber; readonly reason: string }[]
  /** Readable copies are known to be written up to here; `at`: when the table last said so. */
  readonly copied: { readonly epoch: number; readonly entry: EntryNumber; readonly at?: Instant }
}

/** One document as it travels. Its version is the entry's batch unless it says otherwise. */
export interface SentDocument extends Image {
  readonly key: DocumentKey
  readonly kind: string
  readonly editedAt: Instant
  readonly version: BatchId
  readonly ancestors: readonly BatchId[]
}

/** The frozen batch: sent again unchanged until its number is known to hold an entry. */
export interface Inflight {
  readonly number: EntryNumber
  readonly batch: BatchId
  readonly previous: string
  readonly at: Instant
  readonly device: DeviceId
  readonly documents: readonly SentDocument[]
  /** Outbox rows that the batch contains. */
  readonly rows: readonly number[]
}

/** One line of the sync log that a person can read. Words are made from it by the interface. */
export interface SyncLogLine {
  readonly at: Instant
  readonly event:
    | 'round'
    | 'conflict'
    | 'parked'
    | 'unreadable'
    | 'other-history'
    | 'merged-books'
    | 'clone'
    | 'hole'
    | 'orphan'
    | 'duplicate-number'
    | 'series'
  readonly details: JsonObject
}
