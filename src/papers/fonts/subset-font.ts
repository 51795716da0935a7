import { outlinesOf } from './outlines'
import { tableOf } from './truetype'
import type { TrueType } from './truetype'

/**
 * A TrueType file with the glyphs of the given characters alone, numbered anew, so that a paper carries kilobytes of a font and
 * not the font. Hinting is left out, and so are the tables of OpenType layout: papers are set by code points.
 */
export function subsetFont(font: TrueType, characters: Iterable<number>): Uint8Array {
  const codes = [...new Set(characters)].filter((code) => code <= 0xffff).sort((a, b) => a - b)
  const outlines = outlinesOf(
    font,
    codes.map((code) => font.glyphOf(code)),
  )
  const count = outlines.glyphs.length
  const numberOf = new Map(outlines.glyphs.map((glyph, index) => [glyph, index]))

  const head = copyOf(font, 'head')
  head.setInt16(50, 1)
  const hhea = copyOf(font, 'hhea')
  hhea.setUint16(34, count)
  const maxp = copyOf(font, 'maxp')
  maxp.setUint16(4, count)
  const post = new DataView(new ArrayBuffer(32))
  post.setUint32(0, 0x0003_0000)
  return fileOf([
    ['OS/2', copyOf(font, 'OS/2')],
    ['cmap', characterMap(codes.map((code) => [code, numberOf.get(font.glyphOf(code)) ?? 0]))],
    ['glyf', outlines.data],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', advances(font, outlines.glyphs)],
    ['loca', outlines.offsets],
    ['maxp', maxp],
    ['name', names()],
    ['post', post],
  ])
}

function copyOf(font: TrueType, tag: string): DataView {
  const { offset, length } = tableOf(font.tables, tag)
  return new DataView(font.view.buffer.slice(offset, offset + length) as ArrayBuffer)
}

function advances(font: TrueType, glyphs: readonly number[]): DataView {
  const { offset } = tableOf(font.tables, 'hmtx')
  const table = new DataView(new ArrayBuffer(4 * glyphs.length))
  glyphs.forEach((glyph, index) => {
    const last = font.metrics - 1
    const bearing = glyph > last ? offset + 4 * font.metrics + 2 * (glyph - last - 1) : offset + 4 * glyph + 2
    table.setUint16(4 * index, font.view.getUint16(offset + 4 * Math.min(glyph, last)))
    table.setInt16(4 * index + 2, font.view.getInt16(bearing))
  })
  return table
}

/** One empty PostScript name (6): readers look for it, and nothing shows it. */
function names(): DataView {
  const table = new DataView(new ArrayBuffer(20))
  table.setUint16(2, 1)
  table.setUint16(4, 18)
  table.setUint16(6, 1)
  table.setUint16(12, 6)
  table.setUint16(14, 1)
  table.setUint8(18, 'N'.charCodeAt(0))
  return table
}

/** A `cmap` of format 4, one segment for each character and the one that ends the list. */
function characterMap(glyphs: readonly (readonly [code: number, glyph: number])[]): DataView {
  const segments = [...glyphs.filter(([code]) => code !== 0xffff), [0xffff, 0] as const]
  const count = segments.length
  const length = 16 + 8 * count
  const table = new DataView(new ArrayBuffer(12 + length))
  table.setUint16(2, 1)
  table.setUint16(4, 3)
  table.setUint16(6, 1)
  table.setUint32(8, 12)
  table.setUint16(12, 4)
  table.setUint16(14, length)
  table.setUint16(18, 2 * count)
  const ends = 26
  const starts = ends + 2 * count + 2
  segments.forEach(([code, glyph], index) => {
    table.setUint16(ends + 2 * index, code)
    table.setUint16(starts + 2 * index, code)
    table.setUint16(starts + 2 * count + 2 * index, (glyph - code) & 0xffff)
  })
  return table
}

function fileOf(tables: readonly (readonly [tag: string, data: DataView])[]): Uint8Array {
  const padded = (length: number) => (length + 3) & ~3
  const start = 12 + 16 * tables.length
  const size = tables.reduce((sum, [, { byteLength }]) => sum + padded(byteLength), start)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x0001_0000)
  view.setUint16(4, tables.length)
  let at = start
  tables.forEach(([tag, data], index) => {
    const record = 12 + 16 * index
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(record + letter, tag.charCodeAt(letter))
    view.setUint32(record + 8, at)
    view.setUint32(record + 12, data.byteLength)
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at)
    at += padded(data.byteLength)
  })
  return bytes
}
