import type { PaperRow } from '../model/paper'
import type { Line } from '../text/set-line'
import type { Block } from './break-pages'
import { columnsOf } from './columns'
import type { Column } from './columns'
import type { Design, Desk } from './design'
import { beside, padded, stacked } from './pieces'
import { lineHeight } from './type-setter'
import type { Piece, Style } from './type-setter'

interface StyledLine {
  readonly line: Line
  readonly style: Style
}

/** The table of lines as blocks: one for its head, one for each row, more for a row that no page could hold. */
export function tableBlocks(desk: Desk, design: Design, pageHeight: number): Block[] {
  const { paper, set } = desk
  if (paper.rows.length === 0) {
    const empty = set.text(paper.empty, design.detail, desk.x, desk.width)
    return [padded(empty, 12, 12)]
  }
  const columns = columnsOf(desk, design)
  const titles = beside(
    ...columns.map(({ name, x, width }) =>
      set.text(paper.columns[name], design.columnTitle, x, width, alignOf(name)),
    ),
  )
  const head = design.tableHead(titles, desk)
  const most = pageHeight - head.height
  const rows = paper.rows.flatMap((row, index) =>
    rowPieces(row, columns, desk, design, most).map((piece): Block => ({
      ...design.tableRow(piece, index, desk),
      head,
    })),
  )
  return [{ ...head, glued: true }, ...rows]
}

const alignOf = (name: Column['name']) => (name === 'description' ? 'start' : 'end')

/** A row in one piece where a page can hold it, else the lines of its description in as many as it takes. */
function rowPieces(
  row: PaperRow,
  columns: readonly Column[],
  { set }: Desk,
  design: Design,
  most: number,
): Piece[] {
  const [description, ...figureColumns] = columns
  if (description === undefined) return []
  const { width } = description
  const styled = (text: string, style: Style): StyledLine[] =>
    set.lines(text, style, width).map((line) => ({ line, style }))
  const lines = [
    ...styled(row.description, design.rowText),
    ...row.details.flatMap((text) => styled(text, design.detail)),
  ]
  const figures = figureColumns.map(({ name, x, width: room }) =>
    set.text(row[name], design.rowFigure, x, room, 'end'),
  )
  const room = most - 2 * design.rowPadding - 2
  return parts(lines, room).map((part, index) => {
    const text = stacked(
      part.map(({ line, style }) => set.placed([line], style, description.x, width, 'start')),
    )
    return padded(index === 0 ? beside(text, ...figures) : text, design.rowPadding, design.rowPadding)
  })
}

/** Lines in parts that are no higher than `most`; at least one line each. */
function parts(lines: readonly StyledLine[], most: number): StyledLine[][] {
  const all: StyledLine[][] = [[]]
  let height = 0
  for (const one of lines) {
    const own = lineHeight(one.style.size)
    if (height + own > most && height > 0) {
      all.push([])
      height = 0
    }
    all.at(-1)?.push(one)
    height += own
  }
  return all
}
