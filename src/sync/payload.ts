import { isObject } from './json'
import type { Json, JsonObject } from './json'
import { maxAncestors } from './local'
import type { SentDocument } from './local'
import { isDocumentKey, isId, kindOf } from './scalars'
import type { BatchId } from './scalars'

/** A gzip bomb stops here. An honest entry of 400 kB holds some ten megabytes at the very most. */
export const maxUnpackedBytes = 64 * 1024 * 1024
/** Deeper nesting than any document has, and far from where a recursive walk would overflow the stack. */
const maxDepth = 40

/** The text of an entry's payload, to be packed. Documents of the batch itself leave their version out. */
export function payloadText(documents: readonly SentDocument[], batch: BatchId): string {
  return `{"documents":[${documents.map((document) => wireText(document, batch)).join(',')}]}`
}

function wireText(
  { key, value, deleted, editedAt, version, ancestors }: SentDocument,
  batch: BatchId,
): string {
  return JSON.stringify({
    key,
    at: editedAt,
    ...(deleted ? { deleted } : {}),
    ...(version === batch ? {} : { version }),
    ...(ancestors.length > 0 ? { ancestors } : {}),
    value,
  })
}

export interface ReadPayload {
  readonly documents: readonly SentDocument[]
  /** Documents inside that nobody can read. */
  readonly dropped: number
}

/**
 * Reads a payload that may have been written by anybody. `undefined`: not a payload at all.
 * Unknown kinds and unknown fields of a value pass untouched.
 */
export function readPayload(text: string, batch: BatchId): ReadPayload | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isObject(parsed) || !Array.isArray(parsed.documents)) return undefined
  const found = (parsed.documents as readonly Json[]).map((wire) => readDocument(wire, batch))
  const documents = found.filter((document) => document !== undefined)
  return { documents, dropped: found.length - documents.length }
}

function readDocument(wire: Json, batch: BatchId): SentDocument | undefined {
  if (!isObject(wire)) return undefined
  const { key, at, deleted = false, version = batch, ancestors = [], value } = wire
  if (!isDocumentKey(key) || !isId(version) || !isObject(value) || tooDeep(value)) return undefined
  if (typeof at !== 'number' || !Number.isFinite(at) || typeof deleted !== 'boolean') return undefined
  if (!Array.isArray(ancestors) || !ancestors.every(isId)) return undefined
  return {
    key,
    kind: kindOf(key),
    value,
    deleted,
    editedAt: at,
    version: version as BatchId,
    ancestors: ancestors.slice(0, maxAncestors) as BatchId[],
  }
}

function tooDeep(value: JsonObject): boolean {
  let level: Json[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) return true
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []))
  }
  return false
}
