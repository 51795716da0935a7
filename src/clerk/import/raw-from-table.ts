import { importFields, lineFields } from './raw-invoice'
import type { ImportField, Mapping, RawInvoice, RawLine } from './raw-invoice'
import type { Table } from './table'

const ownLine = new Set<ImportField>(lineFields)

/**
 * Invoices from rows: rows of one number (of one customer and day, where there is no number) belong to one invoice, wherever they stand. A
 * field of the invoice is taken from the first row that has it.
 */
export function rawFromTable(table: Table, mapping: Mapping): readonly RawInvoice[] {
  const cell = (row: readonly string[], field: ImportField): string => {
    const column = mapping[field]
    return column === undefined ? '' : (row[column] ?? '').trim()
  }
  const found = new Map<string, { place: number; fields: Record<string, string>; lines: RawLine[] }>()
  table.rows.forEach((row, index) => {
    const record = table.records?.[index]
    const number = cell(row, 'number')
    const key =
      record !== undefined ? `record ${record}` : number !== '' ? `number ${number}` : `row ${index}`
    let invoice = found.get(key)
    if (invoice === undefined) {
      invoice = { place: table.places[index] ?? index + 1, fields: {}, lines: [] }
      found.set(key, invoice)
    }
    for (const field of importFields) {
      if (!ownLine.has(field)) invoice.fields[field] = invoice.fields[field] || cell(row, field)
    }
    invoice.lines.push({
      description: cell(row, 'description'),
      quantity: cell(row, 'quantity'),
      unit: cell(row, 'unit'),
      unitPrice: cell(row, 'unitPrice'),
      taxes: cell(row, 'taxRate') === '' ? [] : [{ name: cell(row, 'taxName'), rate: cell(row, 'taxRate') }],
    })
  })
  return [...found.values()].map(({ place, fields, lines }) => {
    return { place, fields: fields as RawInvoice['fields'], lines }
  })
}
