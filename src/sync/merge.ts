import { isObject, objectOf, sameJson } from './json'
import type { Json, JsonObject } from './json'

export type Side = 'mine' | 'theirs'

/** Both sides changed the same field since their common base. `undefined`: the field is absent there. */
export interface Clash {
  /** Field names and, inside lists, item ids. */
  readonly path: readonly string[]
  readonly base: Json | undefined
  readonly mine: Json | undefined
  readonly theirs: Json | undefined
  /** Which one the merged result holds. */
  readonly stands: Side
}

export interface Merged {
  readonly value: JsonObject
  readonly clashes: readonly Clash[]
}

interface ListItem extends JsonObject {
  readonly id: string
}

/** Decides a clash by its path: the later edit stands. */
export type Judge = (path: readonly string[]) => Side

/**
 * Three-way merge, field by field; lists whose items carry a string `id` by that id, the order of the items as one
 * field; everything else (scalars, other lists) as a whole. Without a base every difference is a clash.
 * A removal against an edit keeps the edit, whatever the judge says, and reports the clash.
 */
export function mergeValues(
  base: JsonObject | undefined,
  mine: JsonObject,
  theirs: JsonObject,
  judge: Judge,
): Merged {
  const clashes: Clash[] = []
  const value = mergeObjects(base, mine, theirs, [], { judge, clashes })
  return { value, clashes }
}

interface Work {
  readonly judge: Judge
  readonly clashes: Clash[]
}

function mergeObjects(
  base: JsonObject | undefined,
  mine: JsonObject,
  theirs: JsonObject,
  path: readonly string[],
  work: Work,
): JsonObject {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)])
  const fields: [string, Json][] = []
  for (const name of names) {
    const merged = mergeField(own(base, name), own(mine, name), own(theirs, name), [...path, name], work)
    if (merged !== undefined) fields.push([name, merged])
  }
  return objectOf(fields)
}

function mergeField(
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
  path: readonly string[],
  work: Work,
): Json | undefined {
  if (sameJson(mine, theirs)) return mine
  if (sameJson(base, mine)) return theirs
  if (sameJson(base, theirs)) return mine
  if (isObject(mine) && isObject(theirs)) {
    return mergeObjects(isObject(base) ? base : undefined, mine, theirs, path, work)
  }
  if (isList(mine) && isList(theirs)) {
    return mergeLists(isList(base) ? base : [], mine, theirs, path, work)
  }
  return clash(base, mine, theirs, path, work)
}

function clash(
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
  path: readonly string[],
  work: Work,
): Json | undefined {
  const stands = mine === undefined ? 'theirs' : theirs === undefined ? 'mine' : work.judge(path)
  work.clashes.push({ path, base, mine, theirs, stands })
  return stands === 'mine' ? mine : theirs
}

function mergeLists(
  base: readonly ListItem[],
  mine: readonly ListItem[],
  theirs: readonly ListItem[],
  path: readonly string[],
  work: Work,
): Json {
  const baseById = byId(base)
  const mineById = byId(mine)
  const theirsById = byId(theirs)
  const kept = new Map<string, Json>()
  for (const id of new Set([...theirsById.keys(), ...mineById.keys()])) {
    const item = mergeField(baseById.get(id), mineById.get(id), theirsById.get(id), [...path, id], work)
    if (item !== undefined) kept.set(id, item)
  }
  const order = mergeOrder([...baseById.keys()], [...mineById.keys()], [...theirsById.keys()], path, work)
  return order.flatMap((id) => kept.get(id) ?? [])
}

/** The order of the items as one field: judged over the ids that all sides know; the others keep their neighbour. */
function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  path: readonly string[],
  work: Work,
): readonly string[] {
  const known = [new Set(base), new Set(mine), new Set(theirs)]
  const only = (ids: readonly string[]): Json => ids.filter((id) => known.every((side) => side.has(id)))
  const [before, here, there] = [only(base), only(mine), only(theirs)]
  let lead: Side = 'theirs'
  if (!sameJson(here, there)) {
    if (sameJson(before, there)) lead = 'mine'
    else if (!sameJson(before, here)) {
      lead = work.judge([...path, 'order'])
      work.clashes.push({ path: [...path, 'order'], base: before, mine: here, theirs: there, stands: lead })
    }
  }
  return lead === 'mine' ? weave(mine, theirs) : weave(theirs, mine)
}

/** All of `lead` in its order, and what only `other` has behind the item that it follows there. */
function weave(lead: readonly string[], other: readonly string[]): readonly string[] {
  const woven = [...lead]
  const placed = new Set(lead)
  other.forEach((id, index) => {
    if (placed.has(id)) return
    const neighbour = other[index - 1]
    woven.splice(neighbour === undefined ? 0 : woven.indexOf(neighbour) + 1, 0, id)
    placed.add(id)
  })
  return woven
}

const own = (object: JsonObject | undefined, name: string): Json | undefined =>
  object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined

const byId = (items: readonly ListItem[]): Map<string, ListItem> =>
  new Map(items.map((item) => [item.id, item]))

/** Ids must be there and unique: a list in which two items share one is merged as a whole, or one of them would go. */
function isList(value: Json | undefined): value is readonly ListItem[] {
  if (!Array.isArray(value)) return false
  const ids = new Set<string>()
  for (const item of value as readonly Json[]) {
    if (!isObject(item) || typeof item.id !== 'string' || ids.has(item.id)) return false
    ids.add(item.id)
  }
  return true
}
