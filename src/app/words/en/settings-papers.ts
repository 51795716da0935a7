import type { LogoProblem } from '../../papers/draw-logo'
import type { TableName } from '../../../papers/tables/tables'

/** Words of the settings about papers, and of taking many of them out at once. */
export const settingsPapers = {
  intro:
    'How your invoices look on paper and as a PDF. Those that you gave out stay as they were; made again, they look like this.',
  looks: 'Looks',
  design: 'Design',
  designs: { calm: 'Calm', bold: 'Bold' },
  sheet: 'Paper',
  sheets: { a4: 'A4', letter: 'US Letter' },
  colour: 'Your colour',
  logo: 'Logo',
  logoHint: 'PNG, JPEG, SVG, WebP or GIF, up to 10 MB. It is made small on this device.',
  logoPick: 'Choose a picture',
  logoRemove: 'Remove logo',
  logoAlt: 'Your logo',
  logoProblems: {
    'too-large': 'That file is larger than 10 MB. Pick a smaller one.',
    'no-picture': 'That is no picture that can be read. Pick a PNG, JPEG, SVG, WebP or GIF file.',
    'too-many-points': 'That picture has more than 60 million points. Pick a smaller one.',
  } satisfies Record<LogoProblem, string>,
  notKept: 'The logo could not be stored. Nothing has changed.',

  takeOut: 'Take documents out',
  takeOutHint: 'Documents by their date, payments by theirs. Leave a date empty for no limit.',
  from: 'From',
  to: 'To',
  tables: {
    documents: 'Documents (CSV)',
    lines: 'Lines (CSV)',
    payments: 'Payments (CSV)',
    taxes: 'Taxes by month (CSV)',
  } satisfies Record<TableName, string>,
  separator: 'CSV for',
  separators: {
    locale: 'My spreadsheet',
    comma: 'Programs: comma and point',
    semicolon: 'Semicolon and decimal comma',
    tab: 'Tab and point',
  },
  zip: 'All PDFs (zip)',
  calendar: 'Due dates (calendar)',
}
