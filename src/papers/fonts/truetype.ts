import { readCharacterMap } from './character-map'
import type { CharacterMap } from './character-map'

/** A table of a TrueType file, as a window on its bytes. */
export interface Table {
  readonly offset: number
  readonly length: number
}

/** A TrueType font as measuring and subsetting need it; its outlines are looked at only when they are embedded. */
export interface TrueType {
  readonly view: DataView
  readonly tables: ReadonlyMap<string, Table>
  readonly glyphs: number
  /** How many glyphs have an advance of their own in `hmtx`. */
  readonly metrics: number
  readonly longOffsets: boolean
  /** Glyph of a code point, 0 for none. */
  readonly glyphOf: CharacterMap
  /** Advance width in thousandths of the font's size. */
  advanceOf(glyph: number): number
}

class NoFont extends Error {
  override readonly name = 'NoFont'
}

/** The table of a tag. @throws NoFont where the file lacks it */
export function tableOf(tables: ReadonlyMap<string, Table>, tag: string): Table {
  const table = tables.get(tag)
  if (table === undefined) throw new NoFont(`no table ${tag}`)
  return table
}

/**
 * Reads a font file with TrueType outlines (Apple's TrueType Reference Manual; OpenType 1.9).
 * @throws NoFont for anything else, such as a page that a web server sent in its place
 */
export function readTrueType(bytes: ArrayBuffer): TrueType {
  const view = new DataView(bytes)
  if (bytes.byteLength < 12 || view.getUint32(0) !== 0x0001_0000) throw new NoFont('no TrueType file')
  const tables = new Map<string, Table>()
  for (let at = 12, left = view.getUint16(4); left > 0; left -= 1, at += 16) {
    const tag = String.fromCharCode(...new Uint8Array(bytes, at, 4))
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) })
  }
  const head = tableOf(tables, 'head').offset
  const hmtx = tableOf(tables, 'hmtx').offset
  const metrics = view.getUint16(tableOf(tables, 'hhea').offset + 34)
  const perEm = view.getUint16(head + 18)
  return {
    view,
    tables,
    glyphs: view.getUint16(tableOf(tables, 'maxp').offset + 4),
    metrics,
    longOffsets: view.getInt16(head + 50) === 1,
    glyphOf: readCharacterMap(view, tableOf(tables, 'cmap').offset),
    advanceOf: (glyph) => (view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) * 1000) / perEm,
  }
}
