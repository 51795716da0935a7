import type { Brand } from './brand'
import { bad, good, type Outcome } from './outcome'

/** Id of a document within its kind (a UUID by habit); never empty, never containing '#', which parts keys. */
export type DocumentId = Brand<string, 'DocumentId'>
/** Id of one installed copy of the app. */
export type DeviceId = Brand<string, 'DeviceId'>
/** `${kind}#${id}`: what names a document in the store, the log and the table. */
export type DocumentKey = Brand<string, 'DocumentKey'>

/** Kinds that this version reads. Others pass through untouched; 'quote' and 'recurring' are kept free for later. */
export const documentKinds = [
  'invoice',
  'credit-note',
  'customer',
  'item',
  'business',
  'settings',
  'picture',
  'device',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export type IdProblem = 'id-empty' | 'id-has-hash' | 'id-too-long'

function checkId(text: string): IdProblem | undefined {
  if (text === '') return 'id-empty'
  if (text.includes('#')) return 'id-has-hash'
  // DynamoDB allows 1,024 bytes in a sort key; the kind and the '#' need some of them.
  return text.length > 200 ? 'id-too-long' : undefined
}

/** Checked constructor of {@link DocumentId}. */
export function documentId(text: string): Outcome<DocumentId, IdProblem> {
  const problem = checkId(text)
  return problem === undefined ? good(text as DocumentId) : bad(problem)
}

/** Checked constructor of {@link DeviceId}. */
export function deviceId(text: string): Outcome<DeviceId, IdProblem> {
  const problem = checkId(text)
  return problem === undefined ? good(text as DeviceId) : bad(problem)
}

/** Key of a document of any kind, known to this version or not. */
export function documentKey(kind: string, id: DocumentId | DeviceId): DocumentKey {
  return `${kind}#${id}` as DocumentKey
}

/** Splits a key at its first '#'. Unknown kinds are fine; a text without kind or id is not a key. */
export function parseDocumentKey(
  text: string,
): Outcome<{ kind: string; id: DocumentId }, IdProblem | 'key-without-kind'> {
  const at = text.indexOf('#')
  if (at < 1) return bad('key-without-kind')
  const id = documentId(text.slice(at + 1))
  return id.ok ? good({ kind: text.slice(0, at), id: id.value }) : id
}

export function isKnownKind(kind: string): kind is DocumentKind {
  return (documentKinds as readonly string[]).includes(kind)
}

/** The one business profile of a workspace. */
export const businessKey = 'business#profile' as DocumentKey
/** The one set of invoice defaults of a workspace. */
export const settingsKey = 'settings#defaults' as DocumentKey
