import { isObject } from '../../../sync/json'
import type { Json, JsonObject } from '../../../sync/json'

/** Field names and, inside lists, item ids: `['lines', <id>, 'quantity']`, the paths that conflicts carry too. */
export type JsonPath = readonly string[]

/** What stands at a path, or `undefined` where nothing does. */
export function valueAt(value: Json | undefined, path: JsonPath): Json | undefined {
  let found = value
  for (const step of path) found = child(found, step)
  return found
}

/** A copy with `next` at the path; `undefined` takes the field or the list item away. A path that leads nowhere changes nothing. */
export function withValue(value: JsonObject, path: JsonPath, next: Json | undefined): JsonObject {
  return put(value, path, next) as JsonObject
}

function put(value: Json, path: JsonPath, next: Json | undefined): Json {
  const [step, ...rest] = path
  if (step === undefined) return next ?? null
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((item) => {
      if (!isObject(item) || item['id'] !== step) return [item]
      return rest.length === 0 && next === undefined ? [] : [put(item, rest, next)]
    })
  }
  if (!isObject(value)) return value
  const { [step]: held, ...others } = value
  if (rest.length > 0) return { ...value, [step]: put(held ?? {}, rest, next) }
  return next === undefined ? others : { ...value, [step]: next }
}

function child(value: Json | undefined, step: string): Json | undefined {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).find((item) => isObject(item) && item['id'] === step)
  }
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
}
