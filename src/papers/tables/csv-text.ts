import { unparse } from 'papaparse'

/** How a table is written: what parts its cells, and what its figures have before their decimals. */
export interface CsvManner {
  readonly separator: ',' | ';' | '\t'
  readonly decimal: '.' | ','
}

/** What spreadsheets of a locale read without being asked: where the comma parts decimals, it can't part cells. */
export function csvMannerOf(locale: string): CsvManner {
  let sign: string | undefined
  try {
    sign = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value
  } catch {
    sign = '.'
  }
  return sign === '.' ? { separator: ',', decimal: '.' } : { separator: ';', decimal: ',' }
}

/** A figure as it stands in a document: decimal text. Marked, so that its sign is not taken for a formula's. */
export class Figure {
  constructor(readonly text: string) {}
}

export type Cell = string | Figure | undefined

/**
 * What a spreadsheet would run as a formula: = + - @ at the beginning, also behind a tab, a line break or spaces. A figure begins
 * with a minus too and stays a figure.
 */
const formula = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/

function cellText(cell: Cell, { decimal }: CsvManner): string {
  if (cell === undefined) return ''
  if (cell instanceof Figure) return /^-?\d+(\.\d+)?$/.test(cell.text) ? cell.text.replace('.', decimal) : ''
  return formula.test(cell) ? `'${cell}` : cell
}

/** A table as RFC 4180 has it: lines end with CRLF, and cells with separators, quotes or line breaks in them are quoted. */
export function csvText(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  manner: CsvManner,
): string {
  const data = rows.map((row) => row.map((cell) => cellText(cell, manner)))
  return `${unparse({ fields: [...head], data }, { delimiter: manner.separator, newline: '\r\n' })}\r\n`
}
