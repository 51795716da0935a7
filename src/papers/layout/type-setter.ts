import type { FaceChoice, FontShelf } from '../fonts/font-shelf'
import type { Weight } from '../fonts/packs'
import { joinArabic } from '../text/arabic-forms'
import { breakLines } from '../text/break-lines'
import { setLine, widthOf } from '../text/set-line'
import type { Direction, Line } from '../text/set-line'
import type { Mark } from './marks'

export interface Style {
  readonly size: number
  readonly weight: Weight
  readonly colour: string
}

/** Height of a line of text by its size. */
export const lineHeight = (size: number): number => size * 1.42
/** From the top of a line to its baseline. */
const baseline = (size: number): number => lineHeight(size) / 2 + size * 0.36

/** Something of some height, with its marks from its own top; `x` is already that of the page. */
export interface Piece {
  readonly height: number
  readonly marks: readonly Mark[]
}

export const nothing: Piece = { height: 0, marks: [] }

export type Align = 'start' | 'end'

/** Sets texts of one paper: measures, breaks and places them. */
export class TypeSetter {
  private readonly choices = new Map<string, FaceChoice>()

  constructor(
    private readonly shelf: FontShelf,
    private readonly locale: string,
    readonly direction: Direction,
  ) {}

  /** Lines of a text that may hold line breaks of its own, no wider than `width` points. */
  lines(text: string, { size, weight }: Style, width: number): Line[] {
    const most = (width * 1000) / size
    return text.split('\n').flatMap((paragraph) => {
      const faces = this.facesFor(paragraph)
      const joined = joinArabic(paragraph)
      // A text without a letter goes the document's way.
      const base = /\p{L}/u.test(joined) ? 'auto' : this.direction
      return breakLines(joined, most, (character) => widthOf(character, weight, faces)).map((line) =>
        setLine(line, weight, base, faces),
      )
    })
  }

  /** Width of a text on one line, in points. */
  width(text: string, style: Style): number {
    return Math.max(...this.lines(text, style, 1e6).map((line) => (line.width * style.size) / 1000))
  }

  /** A text in a column that begins at `x`. */
  text(text: string, style: Style, x: number, width: number, align: Align = 'start'): Piece {
    return this.placed(this.lines(text, style, width), style, x, width, align)
  }

  /** Lines under one another in a column. */
  placed(lines: readonly Line[], { size, colour }: Style, x: number, width: number, align: Align): Piece {
    const marks = lines.map((line, index): Mark => {
      const room = width - (line.width * size) / 1000
      const start = align === 'end' ? x + room : x
      return { kind: 'text', x: start, y: index * lineHeight(size) + baseline(size), line, size, colour }
    })
    return { height: lines.length * lineHeight(size), marks: marks.filter(isSeen) }
  }

  private facesFor(paragraph: string): FaceChoice {
    // Most texts need nothing beyond the base and share one choice.
    const key = /^[\u0000-\u036f\u1e00-\u1eff\u2000-\u206f]*$/.test(paragraph) ? '' : paragraph
    const known = this.choices.get(key) ?? this.shelf.choose(key, this.locale)
    if (key === '') this.choices.set(key, known)
    return known
  }
}

const isSeen = (mark: Mark): boolean => mark.kind !== 'text' || mark.line.runs.length > 0
