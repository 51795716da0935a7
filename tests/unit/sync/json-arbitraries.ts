import fc from 'fast-check'
import type { Json, JsonObject } from '../../../src/sync/json'

/** Names that trip up whoever treats an object as a dictionary. */
const names = fc.oneof(
  fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'toString', 'length', ''),
  fc.string({ maxLength: 4 }),
)

const scalars: fc.Arbitrary<Json> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.string({ maxLength: 3 }),
)

const objectFrom = (entries: readonly (readonly [string, Json])[]): JsonObject => Object.fromEntries(entries)

/** Any JSON, two or three levels deep. */
export const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalars,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(names, tie('value')), { maxLength: 3 }).map(objectFrom),
  ),
})).value

/** A document's fields. */
export const fields: fc.Arbitrary<JsonObject> = fc
  .array(fc.tuple(names, json), { maxLength: 5 })
  .map(objectFrom)
