import { readTrueType } from './truetype'
import type { TrueType } from './truetype'
import { packOrder, weightsOf } from './packs'
import type { FontPack, Weight } from './packs'

/** One font file in use. */
export interface Face {
  readonly id: string
  readonly font: TrueType
  /** Bold is asked for and the family has none: a stroke makes it. */
  readonly stroked: boolean
}

/** Chooses the face for each character of one paragraph. */
export interface FaceChoice {
  /** Undefined where no font has the character. */
  faceOf(character: string, weight: Weight): Face | undefined
}

/** The fonts that are at hand. Read once, used by every paper. */
export class FontShelf {
  private readonly faces = new Map<string, Face>()

  /** @throws NoFont where the bytes are no TrueType file */
  add(pack: FontPack, weight: Weight, bytes: ArrayBuffer): void {
    const font = readTrueType(bytes)
    this.faces.set(`${pack}-${weight}`, { id: `${pack}-${weight}`, font, stroked: false })
    if (!weightsOf(pack).includes('bold')) {
      this.faces.set(`${pack}-bold`, { id: `${pack}-${weight}`, font, stroked: true })
    }
  }

  has(pack: FontPack): boolean {
    return weightsOf(pack).every((weight) => this.faces.has(`${pack}-${weight}`))
  }

  choose(text: string, locale: string): FaceChoice {
    const order = packOrder(text, locale)
    const known = new Map<string, Face | undefined>()
    const find = (character: string, weight: Weight): Face | undefined => {
      const code = character.codePointAt(0) ?? 0
      for (const pack of order(character)) {
        const face = this.faces.get(`${pack}-${weight}`)
        if (face !== undefined && hasGlyph(face, code)) return face
      }
      return undefined
    }
    return {
      faceOf(character, weight) {
        const key = weight + character
        if (!known.has(key)) known.set(key, find(character, weight))
        return known.get(key)
      },
    }
  }

  /** What a character of a text still needs: a pack that may have it and is not here, or nothing that could be fetched. */
  lacks(character: string, order: readonly FontPack[]): FontPack | 'nothing' | 'a font' {
    const code = character.codePointAt(0) ?? 0
    for (const pack of order) {
      const face = this.faces.get(`${pack}-regular`)
      if (face === undefined) return pack
      if (hasGlyph(face, code)) return 'nothing'
    }
    return 'a font'
  }
}

/** What is beyond 16 bits has no place in a paper's fonts: emoji, rare Han. */
const hasGlyph = ({ font }: Face, code: number): boolean => code <= 0xffff && font.glyphOf(code) !== 0
