import * as v from 'valibot'

/**
 * What comes over the channel is checked before it is believed: another version of the app, an extension or a stranger
 * may be at the other end. Everything that is not of the protocol reads as `undefined`.
 */
export function believed<Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
): v.InferOutput<Schema> | undefined {
  const parsed = v.safeParse(schema, data)
  return parsed.success ? parsed.output : undefined
}
