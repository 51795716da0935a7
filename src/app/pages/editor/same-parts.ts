import { isObject, sameJson } from '../../../sync/json'
import type { Json, JsonObject } from '../../../sync/json'

/**
 * `after`, with each part that says the same as in `before` being the very same object: what did not change is then known by a glance,
 * and of 200 lines only the one that did is drawn.
 */
export const sharingParts = (before: JsonObject, after: JsonObject): JsonObject =>
  shared(before, after) as JsonObject

function shared(before: Json | undefined, after: Json): Json {
  if (before === after || sameJson(before, after)) return before ?? after
  if (Array.isArray(before) && Array.isArray(after)) {
    const held = new Map((before as readonly Json[]).filter(isObject).map((item) => [item['id'], item]))
    return (after as readonly Json[]).map((item) =>
      isObject(item) && item['id'] !== undefined ? shared(held.get(item['id']), item) : item,
    )
  }
  if (!isObject(before) || !isObject(after)) return after
  return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, shared(before[name], value)]))
}
