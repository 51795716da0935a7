import { isPlainDate, type PlainDate } from './plain-date'

/** A stored value as it comes from the store or from another device: fields of any type, some of them unknown. */
export type Stored = Record<string, unknown>

export function asStored(value: unknown): Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Stored) : {}
}

type Check<Value> = (value: unknown) => value is Value

export const isText: Check<string> = (value): value is string => typeof value === 'string'
export const isTrue: Check<true> = (value): value is true => value === true
export const isDate: Check<PlainDate> = isPlainDate

export const isList = ((value) => Array.isArray(value)) as Check<never[]>

/** Text, or a finite number that {@link figureField} makes text of. */
export const isFigure = ((value) =>
  isText(value) || (typeof value === 'number' && Number.isFinite(value))) as Check<string>

export function isOneOf<Value extends string>(values: readonly Value[]): Check<Value> {
  return (value): value is Value => values.some((known) => known === value)
}

/**
 * A copy of the stored value without the optional fields whose type is wrong. What no check names is carried along, so that a
 * newer version's fields survive a visit of this one.
 */
export function carry<Shape extends object>(
  stored: Stored,
  checks: { [Field in keyof Shape]: Check<Shape[Field]> },
): Partial<Shape> {
  const kept: Stored = { ...stored }
  for (const [field, check] of Object.entries(checks)) {
    if (field in kept && !(check as Check<unknown>)(kept[field])) delete kept[field]
  }
  return kept as Partial<Shape>
}

/** Text of a field, or the fallback where it is missing or no text. */
export function textField(stored: Stored, field: string, fallback = ''): string {
  const value = stored[field]
  return typeof value === 'string' ? value : fallback
}

/** Decimal text of a field; a number that another program wrote is taken at its shortest text. */
export function figureField(stored: Stored, field: string, fallback = ''): string {
  const value = stored[field]
  return typeof value === 'number' && Number.isFinite(value)
    ? String(value)
    : textField(stored, field, fallback)
}

/** The decimal texts under the names that hold one; to be spread behind `carry` with {@link isFigure} for the same names. */
export function figureFields<Name extends string>(
  stored: Stored,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const figures: Partial<Record<Name, string>> = {}
  for (const name of names) if (isFigure(stored[name])) figures[name] = figureField(stored, name)
  return figures
}

/** A list of records with an `id`: what is no record is left out, a missing id is made from the place. */
export function listField<Item>(
  stored: Stored,
  field: string,
  read: (value: Stored & { id: string }) => Item,
): Item[] {
  const value = stored[field]
  if (!Array.isArray(value)) return []
  return value.flatMap((entry: unknown, index) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return []
    const record = entry as Stored
    return [read({ ...record, id: textField(record, 'id') || `${field}-${index}` })]
  })
}
