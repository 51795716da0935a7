import { csvMannerOf, csvText, Figure } from '../../../papers/tables/csv-text'

/** Numbers and decimal texts are figures; every other text is one. */
export type CsvCell = string | number

const byteOrderMark = '\ufeff'
const figure = /^-?\d+(\.\d+)?$/

/** A report's table as the spreadsheets of a locale read it, heads first. */
export function reportCsv(rows: readonly (readonly CsvCell[])[], locale: string): string {
  const [head = [], ...rest] = rows
  const cells = rest.map((row) =>
    row.map(String).map((text) => (figure.test(text) ? new Figure(text) : text)),
  )
  return byteOrderMark + csvText(head.map(String), cells, csvMannerOf(locale))
}
