/**
 * Bytes that DynamoDB counts for an item, reckoned from above: names and texts in UTF-8, numbers at their longest, three
 * bytes and one an element for lists and maps.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function itemBytes(value: unknown): number {
  if (typeof value === 'string') return utf8Bytes(value)
  if (typeof value === 'number') return 21
  if (value instanceof Uint8Array) return value.length
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + 1 + itemBytes(each), 3)
  if (typeof value !== 'object' || value === null) return 1
  const fields = value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value)
  return fields.reduce((sum, [name, each]) => sum + 1 + utf8Bytes(name) + itemBytes(each), 3)
}

const encoder = new TextEncoder()
const utf8Bytes = (text: string): number => encoder.encode(text).length
