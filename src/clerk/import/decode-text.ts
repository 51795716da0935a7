import { refused } from './table'
import type { Read } from './table'

/** Encodings offered, by their names for TextDecoder. */
export const encodings = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'iso-8859-2',
  'macintosh',
  'shift_jis',
] as const
export type Encoding = (typeof encodings)[number]

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

/** More than this no spreadsheet writes, and a phone can't hold it. */
const mostBytes = 150_000_000

/**
 * Bytes as text. Without a wish: by the byte order mark, else UTF-8 where every byte fits it, else Windows-1252, which spreadsheets
 * in the West write. What has zero bytes is no text.
 */
export function decodeText(bytes: Uint8Array, wish?: Encoding): Read<Decoded> {
  if (bytes.length > mostBytes) return refused('too-large')
  if (wish !== undefined) return decoded(bytes, wish) ?? refused('not-text')
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return decoded(bytes, 'utf-16le') ?? refused('not-text')
  if (a === 0xfe && b === 0xff) return decoded(bytes, 'utf-16be') ?? refused('not-text')
  if (bytes.subarray(0, 4_000).includes(0)) return refused('not-text')
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'windows-1252') ?? refused('not-text')
}

function decoded(bytes: Uint8Array, encoding: Encoding): Read<Decoded> | undefined {
  try {
    return { ok: true, value: { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding } }
  } catch {
    return undefined
  }
}
