import type { Encoding } from '../../../clerk/import/decode-text'
import type { ImportProblemCode } from '../../../clerk/import/make-invoice'
import type { ImportField } from '../../../clerk/import/raw-invoice'
import type { ImportFault } from '../../../clerk/import/table'

const line = (place: string | undefined): string => (place === undefined ? '' : ` (line ${place})`)

/** Words of the import. Functions take what is already formatted for the locale. */
export const importing = {
  title: 'Import invoices',
  intro:
    'From a spreadsheet saved as CSV, from Serverless Invoices (Export), or from the JSON that another app keeps. Nothing leaves this device, and you see what it comes to before it is done.',
  source: 'Where from',
  choose: 'Choose a file…',
  paste: 'Or paste the text',
  pasteHint: 'With its first line of column names.',
  readPasted: 'Read it',
  reading: 'Reading…',
  again: 'Choose another',
  pasted: 'Pasted text',
  sources: {
    csv: (rows: string) => `A table of ${rows} rows`,
    records: (rows: string) => `A list of ${rows} records`,
    'serverless-invoices': (rows: string) => `${rows} invoices from Serverless Invoices`,
  },
  failed: 'The file could not be read.',
  faults: {
    empty: () => 'There is nothing in it.',
    'not-text': () => 'This is not a text file. Save the spreadsheet as CSV first.',
    'quote-open': (place) =>
      `A quote is opened and never closed${line(place)}, so everything behind it would be one cell. Close it, then try again.`,
    'quote-inside': (place) =>
      `A quote stands in the middle of a cell${line(place)}. Double it, or remove it, then try again.`,
    'no-columns': () => 'There is only one column. Was it saved as CSV, with commas, semicolons or tabs?',
    'json-broken': () => 'This JSON is cut or broken.',
    'json-no-list': () => 'There is no list of invoices in this JSON.',
    'too-large': () => 'This file is too large for one import. Part it, then import the parts.',
  } satisfies Record<ImportFault['code'], (place: string | undefined) => string>,

  encoding: 'Encoding',
  encodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows (Western)',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16, big-endian',
    'iso-8859-2': 'Central European (ISO 8859-2)',
    macintosh: 'Mac Roman',
    shift_jis: 'Japanese (Shift JIS)',
  } satisfies Record<Encoding, string>,
  encodingHint: 'Change it if letters with accents look wrong below.',
  matching: 'Which column is what',
  none: 'Not in the file',
  sample: (text: string) => `For example ${text}`,
  fields: {
    number: 'Number',
    kind: 'Kind (invoice or credit note)',
    status: 'State',
    issueDate: 'Date of issue',
    dueDate: 'Due date',
    customer: 'Customer',
    customerEmail: 'Customer’s email',
    customerAddress: 'Customer’s street',
    customerPostalCode: 'Customer’s postal code',
    customerCity: 'Customer’s city',
    customerCountry: 'Customer’s country',
    customerTaxId: 'Customer’s VAT ID',
    currency: 'Currency',
    description: 'Description of the line',
    quantity: 'Quantity',
    unit: 'Unit',
    unitPrice: 'Unit price',
    taxName: 'Name of the tax',
    taxRate: 'Tax in percent',
    net: 'Net total',
    total: 'Total',
    paid: 'Paid (amount, or yes)',
    paidDate: 'Paid on',
    notes: 'Notes',
  } satisfies Record<ImportField, string>,

  meaning: 'How it is meant',
  decimal: 'Decimal sign',
  decimals: { '.': 'Point: 1,234.50', ',': 'Comma: 1.234,50' },
  order: 'Dates',
  orders: { DMY: 'Day first: 31/12/2026', MDY: 'Month first: 12/31/2026' },
  pleaseSay: 'Please choose…',
  unclearDecimal:
    'The file does not show which sign its decimals have. A wrong one makes amounts a hundred or a thousand times too large.',
  unclearOrder: 'The file does not show which comes first, day or month.',
  currency: 'Currency where none is given',
  as: 'Bring in as',
  asWhat: { issued: 'Issued invoices with their numbers', draft: 'Drafts' },

  preview: 'What it comes to',
  looking: 'Working it out…',
  invoices: (count: number, text: string) => (count === 1 ? 'One invoice' : `${text} invoices`),
  customers: (count: number, text: string) => (count === 1 ? 'one new customer' : `${text} new customers`),
  already: (count: number, text: string) =>
    count === 1
      ? 'One is here already, or its number is; it stays as it is.'
      : `${text} are here already, or their numbers are; they stay as they are.`,
  firstOnes: 'The first of them',
  columns: {
    number: 'Number',
    date: 'Date',
    customer: 'Customer',
    lines: 'Lines',
    total: 'Total',
    state: 'State',
  },
  problems: (count: number, text: string) => (count === 1 ? 'One thing to know' : `${text} things to know`),
  problemsShown: (shown: string) => `The first ${shown} are shown.`,
  at: (place: string) => `Line ${place}`,
  atRecord: (place: string) => `Record ${place}`,
  problem: {
    figure: (text) => `Left out: “${text}” is no figure.`,
    date: (text) => `Left out: “${text}” is no date.`,
    currency: (text) => `Left out: “${text}” is no currency.`,
    totals: () => 'Left out: its total can’t be worked out.',
    empty: () => 'Left out: it has no line with a price or a description.',
    'total-differs': (text) => `Its lines come to another total than “${text}”. The lines count.`,
    'draft-without-number': () => 'Comes in as a draft: it has no number.',
    'draft-without-date': () => 'Comes in as a draft: it has no date.',
    'draft-without-customer': () => 'Comes in as a draft: it has no customer.',
  } satisfies Record<ImportProblemCode, (text: string) => string>,
  go: (count: number, text: string) => (count === 1 ? 'Import one invoice' : `Import ${text} invoices`),
  nothing: 'There is nothing to import.',
  importing: 'Importing…',
  done: (count: number, text: string) => (count === 1 ? 'One invoice imported' : `${text} invoices imported`),
  notDone: 'The import did not work. Nothing was changed.',
}
