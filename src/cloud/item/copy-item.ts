import type { Json, JsonObject } from '../../sync/json'
import type { ReadableCopy } from '../../sync/log'
import { isWhole } from './item'
import type { Item } from './item'
import { itemBytes } from './item-size'

/** How far the readable copies are. */
export interface CopiedMark {
  readonly epoch: number
  readonly entry: number
}

/** DynamoDB's limit for an item is 400 KB, names and keys included. */
const maxCopyBytes = 390 * 1024
/** The names that the copy itself uses, and whatever an underscore in front would turn into one of them. */
const ownNames = /^_*(?:pk|sk|kind|deleted|epoch|entry|linesLeftOut)$/

/** A readable copy's attributes, keys apart: the value's own beside `kind`, `deleted`, `epoch`, `entry`. */
export function copyAttributes(copy: ReadableCopy): Item {
  const { kind, deleted, epoch, entry, value } = copy
  const own = { kind, deleted, epoch, entry }
  if (deleted) return own
  const named = [...plainFields(value)].map(
    ([name, field]) => [ownNames.test(name) ? `_${name}` : name, field] as const,
  )
  const whole = { ...Object.fromEntries(named), ...own }
  if (itemBytes(whole) <= maxCopyBytes) return whole
  return { ...Object.fromEntries(named.filter(([name]) => name !== 'lines')), ...own, linesLeftOut: true }
}

export const markAttributes = ({ epoch, entry }: CopiedMark): Item => ({ epoch, entry })

/** @returns undefined for what is no mark: copying then starts over */
export function readMark(item: Item | undefined): CopiedMark | undefined {
  const { epoch, entry } = item ?? {}
  return isWhole(epoch, 0) && isWhole(entry, 0) ? { epoch, entry } : undefined
}

/** Numbers that DynamoDB (38 digits, 1E-130 to 9.9E+125) or its client would refuse are kept as text. */
function plain(value: Json): unknown {
  if (typeof value === 'number') return fits(value) ? value : String(value)
  if (Array.isArray(value)) return value.map((each: Json) => plain(each))
  return typeof value === 'object' && value !== null ? plainFields(value as JsonObject) : value
}

/**
 * A map, for the client tells an object by its `constructor` and would refuse a field of that name. It builds attributes
 * by assignment, which would swallow a field called `__proto__`: as `___proto__` it stays in sight.
 */
const plainFields = (value: JsonObject): Map<string, unknown> =>
  new Map(
    Object.entries(value).map(([name, field]) => [
      /^_*__proto__$/.test(name) ? `_${name}` : name,
      plain(field),
    ]),
  )

const fits = (value: number): boolean => {
  const size = Math.abs(value)
  return size === 0 || (size >= 1e-129 && size <= Number.MAX_SAFE_INTEGER)
}
