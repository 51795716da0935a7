import bidiFactory from 'bidi-js'
import type { Face, FaceChoice } from '../fonts/font-shelf'
import type { Weight } from '../fonts/packs'
import { isSteering, steering } from './clean-text'

export type Direction = 'ltr' | 'rtl'

/** Characters that follow one another from left to right in one font, as they stand on paper. */
export interface Run {
  readonly face: Face
  readonly text: string
  /** They are read from right to left. */
  readonly isReversed: boolean
  /** The bracket that is meant, where the one on paper looks the other way. */
  readonly readAs?: string
  /** In thousandths of the size. */
  readonly width: number
}

export interface Line {
  readonly runs: readonly Run[]
  readonly width: number
}

let made: ReturnType<typeof bidiFactory> | undefined
const bidi = () => (made ??= bidiFactory())

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200f\u202b\u202e\u2067]/

/** Whether any character of the text reads from right to left. */
const hasRightToLeft = (text: string): boolean => rightToLeft.test(text)

interface Placed {
  readonly character: string
  readonly isReversed: boolean
  readonly readAs?: string
}

/** The characters of one line in the order in which they stand on paper, by the Unicode Bidirectional Algorithm (UAX 9). */
function visualOrder(text: string, base: Direction | 'auto'): Placed[] {
  if (base !== 'rtl' && !hasRightToLeft(text)) {
    return [...text.replace(steering, '')].map((character) => ({ character, isReversed: false }))
  }
  const resolved = bidi().getEmbeddingLevels(text, base)
  const mirrored = bidi().getMirroredCharactersMap(text, resolved.levels)
  return bidi()
    .getReorderedIndices(text, resolved)
    .flatMap((index) => {
      const meant = text[index] ?? ''
      const character = mirrored.get(index)
      const isReversed = ((resolved.levels[index] ?? 0) & 1) === 1
      if (character !== undefined) return [{ character, isReversed, readAs: meant }]
      return isSteering.test(meant) ? [] : [{ character: meant, isReversed }]
    })
}

/** Advance of a character in thousandths of the size; what no font has counts as nothing. */
export function widthOf(character: string, weight: Weight, faces: FaceChoice): number {
  if (isSteering.test(character)) return 0
  const face = faces.faceOf(character, weight)
  return face === undefined ? 0 : face.font.advanceOf(face.font.glyphOf(character.codePointAt(0) ?? 0))
}

/** One line of joined text in logical order, set: ordered for the eye and parted by font. What no font has is left out. */
export function setLine(text: string, weight: Weight, base: Direction | 'auto', faces: FaceChoice): Line {
  const runs: { -readonly [Key in keyof Run]: Run[Key] }[] = []
  let width = 0
  for (const { character, isReversed, readAs } of visualOrder(text, base)) {
    const face = faces.faceOf(character, weight)
    if (face === undefined) continue
    const advance = face.font.advanceOf(face.font.glyphOf(character.codePointAt(0) ?? 0))
    const last = runs.at(-1)
    width += advance
    const isSame = last?.face === face && last.isReversed === isReversed
    if (last !== undefined && isSame && last.readAs === undefined && readAs === undefined) {
      last.text += character
      last.width += advance
    } else {
      runs.push({
        face,
        text: character,
        width: advance,
        isReversed,
        ...(readAs !== undefined && { readAs }),
      })
    }
  }
  return { runs, width }
}
