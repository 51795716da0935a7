import { tableOf } from './truetype'
import type { TrueType } from './truetype'

/** Outlines of some glyphs, laid out anew. */
export interface Outlines {
  /** Old numbers by new number; the first is the empty glyph. */
  readonly glyphs: readonly number[]
  readonly data: DataView
  /** The `loca` table in its long form. */
  readonly offsets: DataView
}

const argumentsAreWords = 0x0001
const hasScale = 0x0008
const moreComponents = 0x0020
const hasTwoScales = 0x0040
const hasMatrix = 0x0080

/** Where the outline of a glyph lies in the file. */
function placeOf({ view, tables, longOffsets }: TrueType, glyph: number): { start: number; end: number } {
  const { offset } = tableOf(tables, 'loca')
  const glyf = tableOf(tables, 'glyf').offset
  const at = (index: number) =>
    longOffsets ? view.getUint32(offset + 4 * index) : 2 * view.getUint16(offset + 2 * index)
  return { start: glyf + at(glyph), end: glyf + at(glyph + 1) }
}

/** Where a composite outline names its parts; nowhere for a simple one. */
function partPlaces(view: DataView, start: number, end: number): number[] {
  if (end - start < 12 || view.getInt16(start) >= 0) return []
  const places: number[] = []
  let at = start + 10
  for (let flags = moreComponents; (flags & moreComponents) !== 0 && at + 4 <= end;) {
    flags = view.getUint16(at)
    places.push(at + 2)
    at += (flags & argumentsAreWords) !== 0 ? 8 : 6
    if ((flags & hasMatrix) !== 0) at += 8
    else if ((flags & hasTwoScales) !== 0) at += 4
    else if ((flags & hasScale) !== 0) at += 2
  }
  return places
}

/** The outlines of the glyphs and of every glyph that they are made of. */
export function outlinesOf(font: TrueType, wanted: readonly number[]): Outlines {
  const { view } = font
  const numbers = new Map<number, number>()
  const add = (glyph: number) => {
    if (!numbers.has(glyph) && glyph < font.glyphs) numbers.set(glyph, numbers.size)
  }
  ;[0, ...wanted].forEach(add)
  const places: { start: number; end: number; parts: number[] }[] = []
  // The map grows under the loop: parts of composites come behind what names them.
  for (const glyph of numbers.keys()) {
    const { start, end } = placeOf(font, glyph)
    const parts = partPlaces(view, start, end)
    parts.forEach((part) => add(view.getUint16(part)))
    places.push({ start, end, parts })
  }
  const padded = (length: number) => (length + 3) & ~3
  const size = places.reduce((sum, { start, end }) => sum + padded(end - start), 0)
  const data = new DataView(new ArrayBuffer(size))
  const offsets = new DataView(new ArrayBuffer(4 * (places.length + 1)))
  let at = 0
  places.forEach(({ start, end, parts }, index) => {
    offsets.setUint32(4 * index, at)
    new Uint8Array(data.buffer, at).set(new Uint8Array(view.buffer, start, end - start))
    for (const part of parts) data.setUint16(at + part - start, numbers.get(view.getUint16(part)) ?? 0)
    at += padded(end - start)
  })
  offsets.setUint32(4 * places.length, at)
  return { glyphs: [...numbers.keys()], data, offsets }
}
