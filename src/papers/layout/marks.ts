import type { Modules } from '../payment/qr-modules'
import type { Line } from '../text/set-line'

/** What is put on a page. Points (1/72 inch) from the top left corner; a text's `y` is its baseline. Colours are '#rrggbb'. */
export type Mark =
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly line: Line
      readonly size: number
      readonly colour: string
    }
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly colour: string
    }
  | {
      readonly kind: 'picture'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }
  | {
      readonly kind: 'code'
      readonly x: number
      readonly y: number
      /** Of its side. */
      readonly size: number
      readonly modules: Modules
      readonly colour: string
    }
  /** A word across the page, faint and slanting, around a middle. */
  | {
      readonly kind: 'watermark'
      readonly x: number
      readonly y: number
      readonly line: Line
      readonly size: number
      readonly colour: string
    }

/** Marks in reading order. */
export type Page = readonly Mark[]

const widthOfMark = (mark: Mark): number => {
  switch (mark.kind) {
    case 'text':
      return (mark.line.width * mark.size) / 1000
    case 'box':
    case 'picture':
      return mark.width
    case 'code':
      return mark.size
    case 'watermark':
      return 0
  }
}

/** The same marks lower by so many points. */
export const lowered = (marks: readonly Mark[], by: number): Mark[] =>
  by === 0 ? [...marks] : marks.map((mark) => ({ ...mark, y: mark.y + by }))

/** The same marks as a paper of a language that reads from right to left has them. */
export const mirrored = (marks: readonly Mark[], sheetWidth: number): Mark[] =>
  marks.map((mark) => ({ ...mark, x: sheetWidth - mark.x - widthOfMark(mark) }))
