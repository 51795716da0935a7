import { isObject, sameJson } from '../../../sync/json'
import type { Edit } from '../../../sync/changes'
import type { JsonObject } from '../../../sync/json'
import type { StoredDocument } from '../../../sync/local'
import { idOf } from '../../../sync/scalars'

/** How cards of a kind become one. */
export interface MergeManner {
  /**
   * Fields that say something together only, such as a price and its currency: all are taken from another card, or none. The first
   * of them tells whether a card has them.
   */
  readonly together: readonly (readonly string[])[]
  /** The document, pointing to the card that stays wherever it pointed to one of the others. */
  readonly point: (document: JsonObject, others: ReadonlySet<string>, kept: string) => JsonObject
}

export interface Merging {
  /** Each is whole by itself: a merge that stops between them is run again and ends the same. */
  readonly documents: readonly Edit[]
  /** All or nothing, after the documents: a card goes when nothing points to it any more. */
  readonly cards: readonly Edit[]
}

/**
 * What merging doubles writes: documents of the others point to the card that stays, which takes from them what it lacks; the others go.
 * What a document says for itself stays as it was: what was issued is never told otherwise.
 *
 * @param documents all that point to one of the others
 */
export function mergeCards(
  kept: StoredDocument,
  others: readonly StoredDocument[],
  documents: readonly StoredDocument[],
  { together, point }: MergeManner,
): Merging {
  const gone = new Set(others.map(({ key }) => idOf(key)))
  return {
    documents: documents.map(({ key, value }) => ({
      key,
      before: value,
      after: point(value, gone, idOf(kept.key)),
    })),
    cards: [
      { key: kept.key, before: kept.value, after: filledFrom(kept, others, together) },
      ...others.map(({ key, value }) => ({ key, before: value, after: value, deleted: true })),
    ],
  }
}

/** The edits that take edits back. */
export const reversed = (edits: readonly Edit[]): readonly Edit[] =>
  edits.map(({ key, before, after }) => ({ key, before: after, after: before ?? after }))

/** The names of fields that the card that stays would take from the others. */
export function takenOver(
  kept: StoredDocument,
  others: readonly StoredDocument[],
  { together }: MergeManner,
): string[] {
  const filled = filledFrom(kept, others, together)
  return Object.keys(filled).filter((name) => !sameJson(filled[name], kept.value[name]))
}

const filledFrom = (
  kept: StoredDocument,
  others: readonly StoredDocument[],
  together: MergeManner['together'],
): JsonObject => others.reduce<JsonObject>((card, { value }) => filled(card, value, together), kept.value)

/** A card with what another has beyond it. An address is taken whole or not at all: two halves are nobody's. */
function filled(card: JsonObject, other: JsonObject, together: MergeManner['together']): JsonObject {
  const alone = Object.keys(other).filter((name) => !together.some((names) => names.includes(name)))
  const lacking = [...alone.map((name) => [name]), ...together]
    .filter(([first = '']) => first !== 'archived' && isBlank(card[first]) && !isBlank(other[first]))
    .flat()
  const kept = Object.entries(card).filter(([name]) => !lacking.includes(name))
  const taken = Object.entries(other).filter(([name]) => lacking.includes(name))
  return Object.fromEntries([...kept, ...taken])
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === '' || (isObject(value) && Object.values(value).every(isBlank))
