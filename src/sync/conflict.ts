import { canonicalText } from './json'
import type { Json, JsonObject } from './json'
import type { Clash } from './merge'
import type { SentDocument, StoredDocument } from './local'
import { documentKey } from './scalars'
import type { DeviceId, DocumentKey, Instant } from './scalars'

/** One of the two values of a conflict. No `value`: the field was absent there. */
export interface ConflictSide extends JsonObject {
  readonly device: string
  readonly at: Instant
}

/** A conflict to be kept until a person picks; it syncs like any document, for kept on one device alone it dies with it. */
export interface NewConflict {
  readonly key: DocumentKey
  readonly kind: 'conflict'
  readonly value: JsonObject
}

export const conflictKind = 'conflict'

interface Sides {
  readonly document: DocumentKey
  readonly mine: { readonly device: DeviceId; readonly at: Instant }
  readonly theirs: { readonly device: DeviceId; readonly at: Instant }
}

/** The merged result holds `kept`; `other` is what it had to leave out. */
export function fieldConflict(clash: Clash, sides: Sides): NewConflict {
  const mine = side(sides.mine, clash.mine)
  const theirs = side(sides.theirs, clash.theirs)
  const [kept, other] = clash.stands === 'mine' ? [mine, theirs] : [theirs, mine]
  const value = { reason: 'field', document: sides.document, path: clash.path, kept, other }
  return conflict(value, [sides.document, clash.path, inOrder(kept, other)])
}

/** Delete against edit: the edit stands. `overruled` deleted it. */
export function deletionConflict(overruled: 'mine' | 'theirs', sides: Sides): NewConflict {
  const [kept, other] = overruled === 'mine' ? [sides.theirs, sides.mine] : [sides.mine, sides.theirs]
  const value = {
    reason: 'deleted',
    document: sides.document,
    path: [],
    kept: side(kept),
    other: side(other),
  }
  return conflict(value, [sides.document, 'deleted', inOrder(side(kept), side(other))])
}

/** The same number on two documents; never renumbered silently. */
export function numberConflict(number: string, holders: readonly DocumentKey[]): NewConflict {
  const documents = [...holders].sort()
  return conflict({ reason: 'duplicate-number', number, documents }, ['number', number, documents])
}

/** The document as it is first stored. */
export const storedConflict = (made: NewConflict, at: Instant): StoredDocument => ({
  ...made,
  deleted: false,
  editedAt: at,
  ancestors: [],
})

/** Both devices may come upon the same conflict: the same two values give the same id, so that it is kept once. */
function conflict(value: JsonObject, identity: Json): NewConflict {
  return { key: documentKey(conflictKind, fingerprint(canonicalText(identity))), kind: conflictKind, value }
}

const side = (who: { device: DeviceId; at: Instant }, value?: Json): ConflictSide =>
  value === undefined ? { device: who.device, at: who.at } : { device: who.device, at: who.at, value }

const inOrder = (a: ConflictSide, b: ConflictSide): Json => [canonicalText(a), canonicalText(b)].sort()

/** 106 bits of cyrb53 (public domain, bryc): a name for a text, not a secret. */
const fingerprint = (text: string): string => `${hash53(text, 1)}${hash53(text, 2)}`

function hash53(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed
  let low = 0x41c6ce57 ^ seed
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0')
}

export const sidesOf = (
  document: StoredDocument,
  incoming: SentDocument,
  devices: { readonly mine: DeviceId; readonly theirs: DeviceId },
): Sides => ({
  document: document.key,
  mine: { device: devices.mine, at: document.editedAt },
  theirs: { device: devices.theirs, at: incoming.editedAt },
})
