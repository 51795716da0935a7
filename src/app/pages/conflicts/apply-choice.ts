import { isObject, objectOf, sameJson } from '../../../sync/json'
import type { Json, JsonObject } from '../../../sync/json'

/** Field names and, inside lists, item ids; `order` behind a list is the order of its ids. */
export type ConflictPath = readonly string[]

interface ListItem extends JsonObject {
  readonly id: string
}

/**
 * A copy of a document with a chosen value at the path of a conflict, read as the merge wrote it: fields by name, list items
 * by id, the order of a list as a list of ids. An item that is gone comes back at the end of its list. An id is never changed:
 * it names what it belongs to.
 * @param choice `undefined`: the field or item is taken away
 * @returns `undefined` where the path leads nowhere in this document, or the choice does not fit there; `value` itself where
 *   the choice changes nothing
 */
export function withChoice(
  value: JsonObject,
  path: ConflictPath,
  choice: Json | undefined,
): JsonObject | undefined {
  const [name, ...rest] = path
  if (name === undefined || (name === 'id' && rest.length === 0)) return undefined
  const held = Object.hasOwn(value, name) ? value[name] : undefined
  const next = rest.length === 0 ? choice : inside(held, rest, choice)
  if (rest.length > 0 && next === undefined) return choice === undefined ? value : undefined
  if (sameJson(held, next)) return value
  const others = Object.entries(value).filter(([field]) => field !== name)
  if (next === undefined) return objectOf(others)
  return held === undefined
    ? objectOf([...others, [name, next]])
    : objectOf(Object.entries(value).map(([field, was]) => [field, field === name ? next : was]))
}

function inside(held: Json | undefined, path: ConflictPath, choice: Json | undefined): Json | undefined {
  if (isObject(held)) return withChoice(held, path, choice)
  return isList(held) ? withItem(held, path, choice) : undefined
}

function withItem(
  items: readonly ListItem[],
  path: ConflictPath,
  choice: Json | undefined,
): Json | undefined {
  const [id, ...rest] = path
  if (id === undefined) return undefined
  if (rest.length === 0 && id === 'order' && isIds(choice)) return inOrder(items, choice)
  const place = items.findIndex((item) => item.id === id)
  const item = items[place]
  if (rest.length > 0) {
    const next = item && withChoice(item, rest, choice)
    return next && items.toSpliced(place, 1, next as ListItem)
  }
  if (choice === undefined) return items.filter((one) => one.id !== id)
  if (!isObject(choice) || choice.id !== id) return undefined
  return item === undefined ? [...items, choice] : items.toSpliced(place, 1, choice as ListItem)
}

/** The items that the order names take each other's places; the others, which no side had moved, keep theirs. */
function inOrder(items: readonly ListItem[], ids: readonly string[]): Json {
  const byId = new Map(items.map((item) => [item.id, item]))
  const queue = [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
  const named = new Set(queue)
  return items.flatMap((item) => (named.has(item) ? (queue.shift() ?? []) : [item]))
}

/** What stands at a path, or `undefined` where nothing does. */
export function valueAt(value: Json | undefined, path: ConflictPath): Json | undefined {
  return path.reduce<Json | undefined>((found, step) => {
    if (isList(found)) return found.find((item) => item.id === step)
    return isObject(found) && Object.hasOwn(found, step) ? found[step] : undefined
  }, value)
}

/** The rule of the merge: only lists whose items carry ids of their own are merged by them. */
export function isList(value: Json | undefined): value is readonly ListItem[] {
  if (!Array.isArray(value)) return false
  const ids = new Set<string>()
  for (const item of value as readonly Json[]) {
    if (!isObject(item) || typeof item.id !== 'string' || ids.has(item.id)) return false
    ids.add(item.id)
  }
  return true
}

const isIds = (value: Json | undefined): value is readonly string[] =>
  Array.isArray(value) && (value as readonly Json[]).every((id) => typeof id === 'string')
