/** Glyph of a code point, 0 for none. */
export type CharacterMap = (codePoint: number) => number

const none: CharacterMap = () => 0

/** Reads the `cmap` table at an offset: its widest Unicode subtable, of format 12 or 4. */
export function readCharacterMap(view: DataView, start: number): CharacterMap {
  const subtables: { offset: number; format: number }[] = []
  for (let index = 0; index < view.getUint16(start + 2); index += 1) {
    const record = start + 4 + 8 * index
    const platform = view.getUint16(record)
    const offset = start + view.getUint32(record + 4)
    if (platform === 0 || platform === 3) subtables.push({ offset, format: view.getUint16(offset) })
  }
  const wide = subtables.find(({ format }) => format === 12)
  if (wide !== undefined) return groups(view, wide.offset)
  const narrow = subtables.find(({ format }) => format === 4)
  return narrow === undefined ? none : segments(view, narrow.offset)
}

/** First index below `count` for which `reached` holds, where it holds for all after one for which it does. */
function firstIndex(count: number, reached: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (reached(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function groups(view: DataView, offset: number): CharacterMap {
  const count = view.getUint32(offset + 12)
  const at = (index: number) => offset + 16 + 12 * index
  return (code) => {
    const index = firstIndex(count, (middle) => view.getUint32(at(middle) + 4) >= code)
    if (index === count || view.getUint32(at(index)) > code) return 0
    return view.getUint32(at(index) + 8) + code - view.getUint32(at(index))
  }
}

function segments(view: DataView, offset: number): CharacterMap {
  const doubled = view.getUint16(offset + 6)
  const ends = offset + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const ranges = deltas + doubled
  return (code) => {
    if (code > 0xffff) return 0
    const index = firstIndex(doubled / 2, (middle) => view.getUint16(ends + 2 * middle) >= code)
    const start = 2 * index < doubled ? view.getUint16(starts + 2 * index) : 0xffff
    if (start > code || 2 * index >= doubled) return 0
    const delta = view.getUint16(deltas + 2 * index)
    const range = view.getUint16(ranges + 2 * index)
    if (range === 0) return (code + delta) & 0xffff
    const glyph = view.getUint16(ranges + 2 * index + range + 2 * (code - start))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}
