/** What an import can tell of an invoice, each as the text that stood there; '' for nothing. */
export const importFields = [
  'number',
  'kind',
  'status',
  'issueDate',
  'dueDate',
  'customer',
  'customerEmail',
  'customerAddress',
  'customerPostalCode',
  'customerCity',
  'customerCountry',
  'customerTaxId',
  'currency',
  'description',
  'quantity',
  'unit',
  'unitPrice',
  'taxName',
  'taxRate',
  'net',
  'total',
  'paid',
  'paidDate',
  'notes',
] as const
export type ImportField = (typeof importFields)[number]

/** Fields of which every line has its own. */
export const lineFields = ['description', 'quantity', 'unit', 'unitPrice', 'taxName', 'taxRate'] as const
type LineField = (typeof lineFields)[number]

export interface RawTax {
  readonly name: string
  readonly rate: string
}

export type RawLine = Readonly<Record<Exclude<LineField, 'taxName' | 'taxRate'>, string>> & {
  readonly taxes: readonly RawTax[]
}

/** One invoice of another program, not understood yet. */
export interface RawInvoice {
  /** Where it stood: the number of its first row or its place in the list, from 1. */
  readonly place: number
  readonly fields: Readonly<Record<Exclude<ImportField, LineField>, string>>
  readonly lines: readonly RawLine[]
  /** The seller of that day, where the other program kept it. */
  readonly seller?: Readonly<Record<string, unknown>>
}

export type Mapping = Readonly<Partial<Record<ImportField, number>>>
