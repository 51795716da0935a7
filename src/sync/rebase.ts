import { conflictKind } from './conflict'
import { imageOf, mergeImages, sameImage } from './merge-images'
import type { MergedImage } from './merge-images'
import type { Judge } from './merge'
import { maxAncestors } from './local'
import type { Image, SentDocument, StoredDocument } from './local'
import type { BatchId, EntryNumber } from './scalars'

/** What a document becomes when an entry of the log brings another image of it. */
export interface Rebased {
  readonly document: StoredDocument
  /** False: nothing is left that the table does not have; its outbox rows go. */
  readonly unsent: boolean
  /** Present where both sides had changes: clashes may be in it. */
  readonly merged?: MergedImage
}

/**
 * Versions decide which image descends from which: the descendant stands, and only a fork is merged field by field.
 * @param unsent whether the document has outbox rows
 */
export function rebase(
  local: StoredDocument | undefined,
  incoming: SentDocument,
  entry: EntryNumber,
  unsent: boolean,
  judge: Judge,
): Rebased {
  if (local === undefined || !unsent) return { document: synced(incoming, entry), unsent: false }
  const version = local.version
  if (version === incoming.version) return onTopOf(local, incoming, entry, imageOf(local))
  // Read in this history before: the log is a line, so what comes later in it descends from what came earlier.
  const descends =
    version !== undefined && (local.entry !== undefined || incoming.ancestors.includes(version))
  if (!descends && version !== undefined && local.ancestors.includes(incoming.version)) {
    return {
      document: { ...local, common: { ...imageOf(incoming), version: incoming.version } },
      unsent: true,
    }
  }
  const merged =
    local.kind === conflictKind
      ? mergeConflicts(local, incoming)
      : mergeImages(baseFor(local, incoming, descends), imageOf(local), imageOf(incoming), judge)
  return onTopOf(local, incoming, entry, merged)
}

/** A conflict that somebody settled stays settled, and there are no conflicts about conflicts. */
const mergeConflicts = (mine: Image, theirs: Image): MergedImage => ({
  value: theirs.value,
  deleted: mine.deleted || theirs.deleted,
  clashes: [],
})

function baseFor(local: StoredDocument, incoming: SentDocument, descends: boolean): Image | undefined {
  if (descends) return local.base
  const common = local.common
  return common !== undefined && incoming.ancestors.includes(common.version) ? common : undefined
}

/** `held` becomes an unsent change on top of what came in, or nothing at all where it says the same. */
function onTopOf(
  local: StoredDocument,
  incoming: SentDocument,
  entry: EntryNumber,
  held: Image & Partial<MergedImage>,
): Rebased {
  const below = synced(incoming, entry)
  const merged = held.clashes === undefined ? {} : { merged: held as MergedImage }
  const known = new Set([...below.ancestors, ...versionsOf(local)])
  known.delete(incoming.version)
  const ancestors = [...known].slice(0, maxAncestors)
  if (sameImage(held, incoming)) return { document: { ...below, ancestors }, unsent: false, ...merged }
  const document: StoredDocument = {
    ...below,
    ...imageOf(held),
    ancestors,
    editedAt: Math.max(local.editedAt, incoming.editedAt),
    base: imageOf(incoming),
  }
  return { document, unsent: true, ...merged }
}

function synced(sent: SentDocument, entry: EntryNumber): StoredDocument {
  const { key, kind, value, deleted, editedAt, version, ancestors } = sent
  return { key, kind, value, deleted, editedAt, version, ancestors, entry }
}

/** A document's version and all that it descends from, nearest first. */
export const versionsOf = (document: StoredDocument): readonly BatchId[] =>
  document.version === undefined ? document.ancestors : [document.version, ...document.ancestors]
