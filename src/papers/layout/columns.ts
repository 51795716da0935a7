import type { PaperRow } from '../model/paper'
import type { Desk, Design } from './design'

export type ColumnName = 'description' | 'quantity' | 'price' | 'tax' | 'amount'

export interface Column {
  readonly name: ColumnName
  readonly x: number
  readonly width: number
}

const figures = ['quantity', 'price', 'tax', 'amount'] as const
const gutter = 14
/** A figure column's share of the width, at most; what is wider breaks. */
const widest = 0.26

/** Columns as wide as what stands in them; what is left is the description's. A column without anything is not there. */
export function columnsOf({ paper, set, x, width }: Desk, design: Design): Column[] {
  const inner = width - 2 * design.inset
  const texts = (name: (typeof figures)[number], rows: readonly PaperRow[]) =>
    new Set(rows.map((row) => row[name]))
  const widths = figures
    .filter((name) => paper.columns[name] !== '')
    .map((name) => {
      const title = set.width(paper.columns[name], design.columnTitle)
      const all = [...texts(name, paper.rows)].map((text) => set.width(text, design.rowFigure))
      return { name, width: Math.min(Math.max(title, ...all) + 0.01, inner * widest) }
    })
  const taken = widths.reduce((sum, column) => sum + column.width + gutter, 0)
  const columns: Column[] = [{ name: 'description', x: x + design.inset, width: inner - taken }]
  let at = x + design.inset + inner - taken
  for (const column of widths) {
    at += gutter
    columns.push({ ...column, x: at })
    at += column.width
  }
  return columns
}
