import type { PaperSettings } from '../../domain/settings'
import type { Paper } from '../model/paper'
import type { Colours } from './colours'
import type { Sheet } from './sheet'
import type { Piece, Style, TypeSetter } from './type-setter'

export type DesignName = NonNullable<PaperSettings['design']>

/** Proportions of a picture that is drawn somewhere. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** What the parts of a layout share. */
export interface Desk {
  readonly paper: Paper
  readonly set: TypeSetter
  readonly sheet: Sheet
  readonly colours: Colours
  readonly logo: PictureSize | undefined
  /** Left edge and width of what is written. */
  readonly x: number
  readonly width: number
}

/** A row of the table or a line of the sums, as a design dresses it. */
export interface Design {
  /** Between what is written and the edge of the paper. */
  readonly margin: number
  /** Where the flow begins on the pages after the first. */
  readonly nextTop: number
  /** Everything above the table, from the upper edge of the paper. */
  readonly head: (desk: Desk) => Piece
  readonly rowText: Style
  readonly rowFigure: Style
  readonly detail: Style
  readonly columnTitle: Style
  readonly rowPadding: number
  /** Between the edge of the table and its texts. */
  readonly inset: number
  readonly tableHead: (titles: Piece, desk: Desk) => Piece
  readonly tableRow: (row: Piece, index: number, desk: Desk) => Piece
  readonly sum: Style
  readonly total: Style
  readonly due: Style
  readonly dueLine: (due: Piece, x: number, width: number, desk: Desk) => Piece
  readonly dueInset: number
  readonly boxTitle: Style
  readonly prose: Style
  readonly factName: Style
  readonly factValue: Style
  readonly paymentBox: (box: Piece, desk: Desk) => Piece
  readonly paymentInset: number
  /** On every page, below everything else. */
  readonly edges: (desk: Desk, isFirst: boolean) => Piece
}

/** The size at which a picture fits into a box, without being enlarged past a point a pixel. */
export function fitted({ width, height }: PictureSize, most: PictureSize): PictureSize {
  const scale = Math.min(most.width / width, most.height / height, 1)
  return { width: width * scale, height: height * scale }
}
