import { isObject } from '../../../sync/json'
import type { Edit } from '../../../sync/changes'
import type { JsonObject } from '../../../sync/json'
import type { StoredDocument } from '../../../sync/local'
import { idOf } from '../../../sync/scalars'

/**
 * What merging doubles writes: documents of the others point to the card that stays, which takes from them what it lacks; the others go.
 * A copy of the party on a document stays as it was: what was issued is never told otherwise.
 *
 * @param documents all that point to one of the others
 */
export function mergeEdits(
  kept: StoredDocument,
  others: readonly StoredDocument[],
  documents: readonly StoredDocument[],
): readonly Edit[] {
  const whole = others.reduce<JsonObject>((card, { value }) => filled(card, value), kept.value)
  return [
    { key: kept.key, before: kept.value, after: whole },
    ...documents.map(({ key, value }) => ({
      key,
      before: value,
      after: { ...value, customerId: idOf(kept.key) },
    })),
    ...others.map(({ key, value }) => ({ key, before: value, after: value, deleted: true })),
  ]
}

/** The edits that take edits back. */
export const reversed = (edits: readonly Edit[]): readonly Edit[] =>
  edits.map(({ key, before, after }) => ({ key, before: after, after: before ?? after }))

/** A card with what another has beyond it. An address is taken whole or not at all: two halves are nobody's. */
function filled(card: JsonObject, other: JsonObject): JsonObject {
  const lacking = Object.entries(other).filter(
    ([name, value]) => name !== 'archived' && isBlank(card[name]) && !isBlank(value),
  )
  return { ...card, ...Object.fromEntries(lacking) }
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === '' || (isObject(value) && Object.values(value).every(isBlank))
