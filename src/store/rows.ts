import { isObject } from '../sync/json'
import type { JsonObject } from '../sync/json'
import type { Image, Inflight, Mark, OutboxRow, ParkedDocument, Replica } from '../sync/local'
import type { StoredDocument, SyncLogLine } from '../sync/local'
import { isDocumentKey, isId } from '../sync/scalars'
import type { BatchId } from '../sync/scalars'

/** A document as it lies in the database. */
export interface DocumentRow extends StoredDocument {
  /** Indexed: what must be unique in the workspace. Tombstones carry none. */
  readonly number?: string
}

/** A row that no version of the app writes, e.g. after editing by hand or damage to the disk. It is passed over. */
export interface BrokenRow {
  readonly table: string
  readonly row: unknown
}

/** Reads one row; `undefined` for what cannot be believed. Cheap: the shape only, not what the document says. */
export type ReadRow<T> = (row: unknown) => T | undefined

export const readDocument: ReadRow<StoredDocument> = (row) => {
  if (!isObject(row) || !isDocumentKey(row.key) || typeof row.kind !== 'string') return undefined
  if (!isImage(row) || !isNumber(row.editedAt) || !isListOf(row.ancestors, isId)) return undefined
  const { version, base, entry, common } = row
  if (version !== undefined && !isId(version)) return undefined
  if (base !== undefined && !isImage(base)) return undefined
  if (entry !== undefined && !isNumber(entry)) return undefined
  if (common !== undefined && !isVersionedImage(common)) return undefined
  return {
    key: row.key,
    kind: row.kind,
    value: row.value,
    deleted: row.deleted,
    editedAt: row.editedAt,
    ancestors: row.ancestors as readonly BatchId[],
    ...(version === undefined ? {} : { version: version as BatchId }),
    ...(base === undefined ? {} : { base }),
    ...(entry === undefined ? {} : { entry }),
    ...(common === undefined ? {} : { common }),
  }
}

export const readOutbox: ReadRow<OutboxRow> = (row) =>
  isObject(row) &&
  isNumber(row.seq) &&
  isDocumentKey(row.key) &&
  isNumber(row.at) &&
  isListOf(row.fields, isText)
    ? (row as unknown as OutboxRow)
    : undefined

export const readParked: ReadRow<ParkedDocument> = (row) =>
  isObject(row) && isDocumentKey(row.key) && isText(row.reason) && isNumber(row.at) && isNumber(row.upTo)
    ? (row as unknown as ParkedDocument)
    : undefined

export const readReplica: ReadRow<Replica> = (row) =>
  isObject(row) &&
  isId(row.device) &&
  (row.root === undefined || isId(row.root)) &&
  isNumber(row.epoch) &&
  isMark(row.cursor) &&
  isMark(row.verified) &&
  isListOf(row.acknowledged, isMark) &&
  isListOf(row.unreadable, isObject) &&
  isObject(row.copied) &&
  isNumber(row.copied.epoch) &&
  isNumber(row.copied.entry)
    ? (row as unknown as Replica)
    : undefined

export const readInflight: ReadRow<Inflight> = (row) =>
  isObject(row) &&
  isNumber(row.number) &&
  isId(row.batch) &&
  isText(row.previous) &&
  isNumber(row.at) &&
  isId(row.device) &&
  isListOf(row.rows, isNumber) &&
  isListOf(row.documents, isSent)
    ? (row as unknown as Inflight)
    : undefined

export const readLogLine: ReadRow<SyncLogLine> = (row) =>
  isObject(row) && isNumber(row.at) && isText(row.event) && isObject(row.details)
    ? (row as unknown as SyncLogLine)
    : undefined

const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => Number.isFinite(value)
const isListOf = <T>(value: unknown, is: (item: unknown) => item is T): value is readonly T[] =>
  Array.isArray(value) && value.every(is)
const isImage = (value: unknown): value is JsonObject & Image =>
  isObject(value) && isObject(value.value) && typeof value.deleted === 'boolean'
const isVersionedImage = (value: unknown): value is JsonObject & Image & { version: BatchId } =>
  isImage(value) && isObject(value) && isId(value.version)
const isMark = (value: unknown): value is JsonObject & Mark =>
  isObject(value) && isNumber(value.number) && isText(value.batch)
const isSent = (value: unknown): value is JsonObject =>
  isImage(value) && isDocumentKey(value.key) && isId(value.version) && isListOf(value.ancestors, isId)
