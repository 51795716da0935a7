import { asStored, isOneOf, textField } from './fields'

/** Formats that a picture is kept in: whatever was picked, it was drawn anew on the device. */
export const pictureTypes = ['image/png', 'image/jpeg'] as const

/**
 * A picture of its own, kept once however often it is used: the id is a hash of its bytes, so nobody ever changes one. What uses it
 * names its key.
 */
export interface StoredPicture {
  type: (typeof pictureTypes)[number]
  /** In pixels. */
  width: number
  height: number
  /** The file, in base64. */
  data: string
}

const isSide = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 4096

/** A stored picture, or undefined where a part that it can't be shown without is missing. */
export function readPicture(value: unknown): StoredPicture | undefined {
  const stored = asStored(value)
  const { type, width, height } = stored
  const data = textField(stored, 'data')
  if (!isOneOf(pictureTypes)(type) || !isSide(width) || !isSide(height)) return undefined
  return /^[A-Za-z\d+/]+={0,2}$/.test(data) ? { type, width, height, data } : undefined
}
