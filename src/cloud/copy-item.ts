import type { Json, JsonObject } from '../sync/json'
import type { ReadableCopy } from '../sync/log'

/** DynamoDB takes items of 400 kB; above this a copy leaves its lines out. In bytes of JSON, a little more than DynamoDB counts. */
const largestCopyBytes = 390_000

const own = new Set(['pk', 'sk', 'kind', 'deleted', 'epoch', 'entry', 'linesLeftOut'])

/**
 * A readable copy as plain attributes. A field that would hide one of the copy's own gets an underscore in front; a
 * deleted document leaves a marker; one that is too large says that its lines are left out.
 */
export function copyItem(pk: string, copy: ReadableCopy): Record<string, unknown> {
  const { key, kind, deleted, value, epoch, entry } = copy
  const frame = { pk, sk: key, kind, deleted, epoch, entry }
  if (deleted) return frame
  const item = { ...attributesOf(value), ...frame }
  if (new TextEncoder().encode(JSON.stringify(item)).length <= largestCopyBytes) return item
  const { lines, ...rest } = value
  const without = { ...attributesOf(rest), ...frame, linesLeftOut: true }
  const fits = new TextEncoder().encode(JSON.stringify(without)).length <= largestCopyBytes
  return fits ? without : { ...frame, linesLeftOut: true }
}

const attributesOf = (value: JsonObject): Record<string, Json> =>
  Object.fromEntries(Object.entries(value).map(([name, field]) => [own.has(name) ? `_${name}` : name, field]))
