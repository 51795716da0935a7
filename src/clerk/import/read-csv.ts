import Papa from 'papaparse'
import { refused } from './table'
import type { Read, Table } from './table'

/**
 * Comma-, semicolon-, tab- or bar-separated text with a line of names. A quote that is never closed swallows everything behind
 * it, so the text is refused with the line where it opens rather than read as something else.
 */
export function readCsv(text: string): Read<Table> {
  if (text.trim() === '') return refused('empty')
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: false })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken !== undefined) {
    const place = lineOf(data, broken.row ?? 0)
    return refused(broken.code === 'MissingQuotes' ? 'quote-open' : 'quote-inside', place)
  }
  const start = data.findIndex((row) => row.some((cell) => cell.trim() !== ''))
  const head = data[start]
  if (head === undefined || head.length < 2) return refused('no-columns')
  const rows: string[][] = []
  const places: number[] = []
  let line = lineOf(data, start + 1)
  for (const row of data.slice(start + 1)) {
    if (row.some((cell) => cell.trim() !== '')) {
      rows.push(row)
      places.push(line)
    }
    line += linesOf(row)
  }
  if (rows.length === 0) return refused('empty')
  return { ok: true, value: { columns: head.map((name) => name.trim()), rows, places } }
}

/** Cells may hold line feeds of their own. */
function linesOf(row: readonly string[]): number {
  let lines = 1
  for (const cell of row)
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) lines += 1
  return lines
}

function lineOf(rows: readonly (readonly string[])[], index: number): number {
  let line = 1
  for (const row of rows.slice(0, index)) line += linesOf(row)
  return line
}
