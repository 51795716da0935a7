import { isObject } from '../../../sync/json'
import type { Json, JsonObject } from '../../../sync/json'
import type { StoredDocument } from '../../../sync/local'
import { isDocumentKey } from '../../../sync/scalars'
import type { DocumentKey, Instant } from '../../../sync/scalars'
import type { ConflictPath } from './apply-choice'

/** One of the two values of a conflict. */
export interface Side {
  /** Id of the device that wrote it, where the conflict says so. */
  readonly device: string | undefined
  /** When it was written. */
  readonly at: Instant | undefined
  /** `undefined`: the field was absent there. */
  readonly value: Json | undefined
}

interface Found {
  readonly key: DocumentKey
  /** The conflict document as it is stored, to be put away with. */
  readonly value: JsonObject
  readonly foundAt: Instant
}

/** `kept` stood when the documents were merged, `other` had to give way. */
export interface FieldConflict extends Found {
  readonly reason: 'field'
  readonly document: DocumentKey
  readonly path: ConflictPath
  readonly kept: Side
  readonly other: Side
}

/** `other` deleted what `kept` edited. */
export interface DeletionConflict extends Found {
  readonly reason: 'deleted'
  readonly document: DocumentKey
  readonly kept: Side
  readonly other: Side
}

export interface NumberConflict extends Found {
  readonly reason: 'duplicate-number'
  readonly documents: readonly DocumentKey[]
}

/** Of a newer version, or made by hand: shown as it is, and can be put away. */
export interface StrangeConflict extends Found {
  readonly reason: 'strange'
}

export type Conflict = FieldConflict | DeletionConflict | NumberConflict | StrangeConflict

/** Reads a stored conflict. Never throws: what cannot be believed reads as strange. */
export function readConflict({ key, value, editedAt }: StoredDocument): Conflict {
  const found = { key, value, foundAt: editedAt }
  const [kept, other] = [sideOf(value.kept), sideOf(value.other)]
  const { reason, document, path } = value
  if (reason === 'duplicate-number') {
    const documents = [...new Set(documentsOf(value))]
    if (documents.length > 1) return { ...found, reason, documents }
  }
  if (isDocumentKey(document) && kept !== undefined && other !== undefined) {
    if (reason === 'field' && isPath(path)) return { ...found, reason, document, path, kept, other }
    if (reason === 'deleted') return { ...found, reason, document, kept, other }
  }
  return { ...found, reason: 'strange' }
}

const documentsOf = ({ documents }: JsonObject): readonly DocumentKey[] =>
  Array.isArray(documents) ? (documents as readonly Json[]).filter(isDocumentKey) : []

const isPath = (path: Json | undefined): path is readonly string[] =>
  Array.isArray(path) &&
  path.length > 0 &&
  (path as readonly Json[]).every((step) => typeof step === 'string')

/** The largest time that a Date can hold. */
const lastInstant = 8.64e15

function sideOf(side: Json | undefined): Side | undefined {
  if (!isObject(side)) return undefined
  const { device, at } = side
  return {
    device: typeof device === 'string' ? device : undefined,
    at: typeof at === 'number' && Math.abs(at) <= lastInstant ? at : undefined,
    value: Object.hasOwn(side, 'value') ? side.value : undefined,
  }
}
