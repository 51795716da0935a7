import { isObject } from '../../sync/json'
import type { Json, JsonObject } from '../../sync/json'
import type { Image, StoredDocument } from '../../sync/local'
import { sameImage } from '../../sync/merge-images'
import { isDocumentKey, isId, kindOf } from '../../sync/scalars'
import type { BatchId } from '../../sync/scalars'
import type { KeptDocument } from '../../sync/take-back'

/**
 * A backup is one JSON file that can be read line by line, so that neither side ever holds it whole:
 *
 *     {"format":"tidebill-backup","version":1,"madeAt":"2026-11-26T10:00:00.000Z","documents":[
 *     {"key":"customer#…","value":{…},"deleted":false,"editedAt":1764150000000,"ancestors":[]},
 *     {"key":"invoice#…","value":{…},"deleted":false,"editedAt":1764150000000,"version":"…","ancestors":["…"]}
 *     ],"count":2,"digest":"…"}
 *
 * The digest is a chain of SHA-256 in lower-case hex: each block of 200 document lines (joined by a line feed, without the commas
 * between them) is hashed behind the digest of the block before; before the first stands the empty text.
 */
export const backupFormat = 'tidebill-backup'
/** The version that is written, and the newest that is read. */
export const backupVersion = 1
/** Document lines a block of the digest has; the last one has what is left. */
export const blockLines = 200

/** Who this device is belongs to it alone: a second device that took it for its own would give the same numbers. */
const neverKept = new Set(['device'])
export const isKept = (kind: string): boolean => !neverKept.has(kind)

export const firstLine = (madeAt: string): string => {
  const head = JSON.stringify({ format: backupFormat, version: backupVersion, madeAt })
  return `${head.slice(0, -1)},"documents":[`
}

export const lastLine = (count: number, digest: string): string =>
  `],${JSON.stringify({ count, digest }).slice(1)}`

export function documentLine(document: StoredDocument): string {
  const { key, value, deleted, editedAt, version, ancestors, base } = document
  const kept = { key, value, deleted, editedAt, version, ancestors }
  // What says the same as its base, as everything does after a restore, has no change on top of it.
  return JSON.stringify(base === undefined || sameImage(base, document) ? kept : { ...kept, base })
}

/** The next link of the chain. */
export async function chained(digest: string, lines: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(digest + lines.join('\n'))
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const isImage = (value: unknown): value is Image & JsonObject =>
  isObject(value) && isObject(value['value']) && typeof value['deleted'] === 'boolean'

const isIds = (value: Json | undefined): value is readonly BatchId[] =>
  Array.isArray(value) && value.every(isId)

/** Reads one document; `undefined` for what no version of the app writes. */
export function readKept(text: string): KeptDocument | undefined {
  const read = parsed(text)
  if (!isObject(read) || !isDocumentKey(read['key']) || !isImage(read)) return undefined
  const { key, value, deleted, editedAt, version, ancestors, base } = read
  if (typeof editedAt !== 'number' || !Number.isFinite(editedAt) || !isIds(ancestors)) return undefined
  if (version !== undefined && !isId(version)) return undefined
  if (base !== undefined && !isImage(base)) return undefined
  if (!isDocumentKey(key) || !isKept(kindOf(key))) return undefined
  return {
    key,
    value,
    deleted,
    editedAt,
    ancestors,
    ...(version === undefined ? {} : { version: version as BatchId }),
    ...(base === undefined ? {} : { base: { value: base.value, deleted: base.deleted } }),
  }
}

/** `undefined` for what is no JSON. */
export function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
