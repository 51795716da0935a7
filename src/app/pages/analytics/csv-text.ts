import Papa from 'papaparse'

export type CsvCell = string | number

/** Cells that a spreadsheet would run, behind spaces too: `=`, `+`, `@`, or a minus that begins no number. */
const runs = /^[\s\u00a0]*(?:[=+@\uff1d\uff0b\uff20]|[-\uff0d](?![\d.]+$))|^[\t\r\n]/

/**
 * Comma-separated, every line ended by CR LF (RFC 4180), with the mark that tells spreadsheets that it is UTF-8. Figures are plain
 * decimal texts, dates ISO 8601. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  const cells = rows.map((row) => row.map(String))
  return `\ufeff${Papa.unparse(cells, { newline: '\r\n', escapeFormulae: runs })}\r\n`
}
