import { isObject } from '../../../../sync/json'
import type { Json, JsonObject } from '../../../../sync/json'

/** Lists and objects that an app keeps as text, as many do with lines. */
const holdsJson = /^\s*[[{]/

/**
 * An item in DynamoDB's own form as plain JSON. Numbers become the texts that they were written as: JavaScript's would round long
 * ones. Bytes say nothing here and are left out.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html#Programming.LowLevelAPI.DataTypeDescriptors
 */
export function plainItem(item: object): JsonObject {
  const entries = Object.entries(item).map(
    ([name, value]: [string, unknown]) => [name, plainValue(value)] as const,
  )
  return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined))
}

function plainValue(value: unknown): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const [[type, held] = []] = Object.entries(value) as [string, unknown][]
  switch (type) {
    case 'S':
      return typeof held === 'string' ? unfolded(held) : undefined
    case 'N':
      return typeof held === 'string' ? held : undefined
    case 'BOOL':
      return typeof held === 'boolean' ? held : undefined
    case 'NULL':
      return null
    case 'SS':
    case 'NS':
      return Array.isArray(held) ? held.filter((one) => typeof one === 'string') : undefined
    case 'L':
      return Array.isArray(held) ? held.flatMap((one) => plainValue(one) ?? []) : undefined
    case 'M':
      return typeof held === 'object' && held !== null ? plainItem(held) : undefined
    default:
      return undefined
  }
}

function unfolded(text: string): Json {
  if (!holdsJson.test(text)) return text
  try {
    const value = JSON.parse(text) as Json
    return Array.isArray(value) || isObject(value) ? value : text
  } catch {
    return text
  }
}
