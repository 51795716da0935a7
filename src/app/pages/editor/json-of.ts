import type { JsonObject } from '../../../sync/json'

/** A domain value as it is stored: plain JSON, without fields that are `undefined`. */
export const jsonOf = (value: object): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject
