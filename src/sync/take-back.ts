import { conflictKind, deletionConflict, fieldConflict } from './conflict'
import type { NewConflict } from './conflict'
import { sameJson } from './json'
import type { Image, StoredDocument } from './local'
import { imageOf, mergeImages, sameImage } from './merge-images'
import type { MergedImage } from './merge-images'
import { kindOf } from './scalars'
import type { BatchId, DeviceId, DocumentKey, Instant } from './scalars'

/** A document as a backup keeps it: what says which image descends from which is kept with it. */
export interface KeptDocument extends Image {
  readonly key: DocumentKey
  readonly editedAt: Instant
  readonly version?: BatchId
  readonly ancestors: readonly BatchId[]
  /** The image of `version`, where there were unsent changes on top of it. */
  readonly base?: Image
}

/**
 * How a kept document stands to the one here. `new`: nothing is here. `same`: nothing to do. `older`: what is here descends from
 * it and stays. `newer`: it descends from what is here and takes its place. `merged`: both changed since an image that is
 * known. `apart`: nothing shows which came from which. `deleted`: it was deleted here.
 */
export const standings = ['new', 'same', 'older', 'newer', 'merged', 'apart', 'deleted'] as const
export type Standing = (typeof standings)[number]

/** What a person decides; everything else follows from the rules. */
export interface Wish {
  /** What was deleted here comes back. */
  readonly bringBack: boolean
  /** Of two that are `apart` the later edit stands and the other is kept as a conflict; else what is here stays. */
  readonly mergeApart: boolean
}

export interface TakenBack {
  readonly standing: Standing
  /** What is stored then; absent where nothing is. */
  readonly document?: StoredDocument
  /** Top-level fields that change; empty where the whole document is to be sent. */
  readonly fields: readonly string[]
  readonly conflicts: readonly NewConflict[]
}

const nothing = (standing: Standing): TakenBack => ({ standing, fields: [], conflicts: [] })

/** What bringing a kept document back comes to, by the rules of sync: no edit of either side is lost without a trace. */
export function takeBack(
  here: StoredDocument | undefined,
  kept: KeptDocument,
  devices: { readonly here: DeviceId; readonly kept: DeviceId },
  wish: Wish,
): TakenBack {
  if (here === undefined) {
    // A deletion that no table ever heard of has nothing to delete.
    if (kept.deleted && kept.version === undefined) return nothing('same')
    return { standing: 'new', document: newDocument(kept), fields: [], conflicts: [] }
  }
  if (sameImage(here, kept)) return nothing('same')
  // There are no conflicts about conflicts: one that is here, open or settled, stays so.
  if (here.kind === conflictKind) return nothing('older')
  if (here.deleted) return wish.bringBack ? stored(here, kept, kept, 'deleted', []) : nothing('deleted')
  const { standing, base } = relation(here, kept)
  if (standing === 'apart' && !wish.mergeApart) return nothing('apart')
  if (standing === 'older') return nothing('older')
  if (standing === 'newer') return stored(here, kept, kept, 'newer', [])
  const stands = kept.editedAt > here.editedAt ? 'mine' : 'theirs'
  const merged = mergeImages(base, imageOf(kept), imageOf(here), () => stands)
  const sides = {
    document: here.key,
    mine: { device: devices.kept, at: kept.editedAt },
    theirs: { device: devices.here, at: here.editedAt },
  }
  const conflicts = merged.clashes.map((clash) => fieldConflict(clash, sides))
  if (merged.overruled !== undefined) conflicts.push(deletionConflict(merged.overruled, sides))
  return stored(here, merged, kept, standing, conflicts)
}

/** Unsent, on top of its own image: the next pull finds out what the table made of it since. */
function newDocument({
  key,
  value,
  deleted,
  editedAt,
  version,
  ancestors,
  base,
}: KeptDocument): StoredDocument {
  const document = { key, kind: kindOf(key), value, deleted, editedAt, ancestors }
  return version === undefined ? document : { ...document, version, base: base ?? { value, deleted } }
}

function relation(
  here: StoredDocument,
  kept: KeptDocument,
): { readonly standing: 'older' | 'newer' | 'merged' | 'apart'; readonly base?: Image } {
  const { version } = kept
  if (version === undefined || here.version === undefined) return { standing: 'apart' }
  if (version === here.version || here.ancestors.includes(version)) {
    return kept.base === undefined ? { standing: 'older' } : { standing: 'merged', base: kept.base }
  }
  if (!kept.ancestors.includes(here.version)) return { standing: 'apart' }
  return here.base === undefined ? { standing: 'newer' } : { standing: 'merged', base: here.base }
}

function stored(
  here: StoredDocument,
  next: Image & Partial<MergedImage>,
  kept: KeptDocument,
  standing: Standing,
  conflicts: readonly NewConflict[],
): TakenBack {
  if (sameImage(here, next)) return { standing, fields: [], conflicts }
  const names = new Set([...Object.keys(here.value), ...Object.keys(next.value)])
  const isClean = here.base === undefined && here.version !== undefined
  const document: StoredDocument = {
    ...here,
    ...imageOf(next),
    editedAt: Math.max(here.editedAt, kept.editedAt),
    ...(isClean ? { base: imageOf(here) } : {}),
  }
  const fields = [...names].filter((name) => !sameJson(here.value[name], next.value[name]))
  return { standing, document, fields, conflicts }
}
