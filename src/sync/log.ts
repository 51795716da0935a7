import type { JsonObject } from './json'
import type { BatchId, DeviceId, DocumentKey, EntryNumber, Instant, Root } from './scalars'

/** The format of entries and `meta` that this version writes, and the newest that it reads. */
export const logFormat = 1

/** One numbered item of the remote log. */
export interface LogEntry {
  readonly number: EntryNumber
  readonly batch: BatchId
  /** The predecessor's batch, or the root before the first. */
  readonly previous: string
  readonly device: DeviceId
  readonly at: Instant
  /** Documents inside. */
  readonly count: number
  readonly format: number
  /** gzip JSON, see {@link payload}. */
  readonly payload: Uint8Array
}

/** What compaction leaves of an entry, so that its number is never free again. */
export interface StubEntry {
  readonly number: EntryNumber
  readonly batch: BatchId
  readonly previous: string
  readonly trimmed: true
}

/** Something lies at this number that is not an entry: a table edited by hand. */
export interface BrokenEntry {
  readonly number: EntryNumber
  readonly broken: string
}

export type FoundEntry = LogEntry | StubEntry | BrokenEntry

export interface SnapshotPointer {
  readonly id: string
  /** The entry up to which the snapshot holds everything. Counts only while that entry carries `batch`. */
  readonly entry: EntryNumber
  readonly batch: BatchId
  readonly parts: number
}

export interface Meta {
  readonly format: number
  readonly root: Root
  readonly epoch: number
  /** Entries up to here are stubs. */
  readonly floor: EntryNumber
  readonly snapshot?: SnapshotPointer
  /** Attributes that only a newer version knows: written back as they were found. */
  readonly others?: Readonly<Record<string, unknown>>
}

export interface LogPage {
  /** By number, ascending. */
  readonly entries: readonly FoundEntry[]
  /** On the last page; absent there when the log has not been begun. */
  readonly meta?: Meta
  /** `meta` lies there but cannot be read. */
  readonly brokenMeta?: string
  /** Continue after this number: the page was cut there, by DynamoDB at 1 MB or as it was asked to. */
  readonly next?: EntryNumber
  /** Bytes received, for the sync log. */
  readonly bytes: number
}

/** The readable copy of a document: for the console, exports and other programs. Written, never read, by the app. */
export interface ReadableCopy {
  readonly key: DocumentKey
  readonly kind: string
  readonly deleted: boolean
  readonly value: JsonObject
  readonly epoch: number
  readonly entry: EntryNumber
}
