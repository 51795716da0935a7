import { lowered } from './marks'
import type { Piece } from './type-setter'

/** Pieces under one another, with a gap between those that are not empty. */
export function stacked(pieces: readonly Piece[], gap = 0): Piece {
  let height = 0
  const marks = pieces
    .filter((piece) => piece.height > 0)
    .flatMap((piece, index) => {
      const top = index === 0 ? 0 : height + gap
      height = top + piece.height
      return lowered(piece.marks, top)
    })
  return { height, marks }
}

/** Pieces side by side, in reading order: as high as the highest. */
export const beside = (...pieces: readonly Piece[]): Piece => ({
  height: Math.max(0, ...pieces.map(({ height }) => height)),
  marks: pieces.flatMap(({ marks }) => marks),
})

/** A piece with room above and below it. */
export const padded = (piece: Piece, above: number, below: number): Piece => ({
  height: piece.height + above + below,
  marks: lowered(piece.marks, above),
})

/** A piece on a coloured ground. */
export const grounded = (piece: Piece, x: number, width: number, colour: string): Piece => ({
  height: piece.height,
  marks: [{ kind: 'box', x, y: 0, width, height: piece.height, colour }, ...piece.marks],
})

/** A rule of some thickness, with nothing above or below it. */
export const rule = (x: number, width: number, thickness: number, colour: string): Piece => ({
  height: thickness,
  marks: [{ kind: 'box', x, y: 0, width, height: thickness, colour }],
})
