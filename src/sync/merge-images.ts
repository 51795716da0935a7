import { sameJson } from './json'
import { mergeValues } from './merge'
import type { Clash, Judge, Side } from './merge'
import type { Image } from './local'

export interface MergedImage extends Image {
  readonly clashes: readonly Clash[]
  /** One side deleted what the other edited: the edit stands, and this side's deletion is told to a person. */
  readonly overruled?: Side
}

/**
 * Merges whole documents, deletion included. Without a base a tombstone's last fields are the base: whoever deleted
 * had seen them, so only what differs from them is an edit.
 */
export function mergeImages(base: Image | undefined, mine: Image, theirs: Image, judge: Judge): MergedImage {
  if (mine.deleted === theirs.deleted) {
    if (mine.deleted) return { ...theirs, clashes: [] }
    const from = base ?? undefined
    return { deleted: false, ...mergeValues(from?.value, mine.value, theirs.value, judge) }
  }
  const deleter: Side = mine.deleted ? 'mine' : 'theirs'
  const [tombstone, living] = mine.deleted ? [mine, theirs] : [theirs, mine]
  const from = base ?? { value: tombstone.value, deleted: false }
  if (!from.deleted && sameJson(from.value, living.value)) {
    return { value: tombstone.value, deleted: true, clashes: [] }
  }
  const merged = mergeValues(from.value, mine.value, theirs.value, judge)
  // A tombstone that both had seen was brought back on purpose: nothing to tell.
  return { deleted: false, ...merged, ...(from.deleted ? {} : { overruled: deleter }) }
}

export const sameImage = (a: Image, b: Image): boolean =>
  a.deleted === b.deleted && sameJson(a.value, b.value)

export const imageOf = ({ value, deleted }: Image): Image => ({ value, deleted })
