import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../src/domain/plain-date'
import { csvMannerOf, csvText, Figure } from '../../../src/papers/tables/csv-text'
import { tableText } from '../../../src/papers/tables/tables'
import { invoiceOf, lines } from '../../papers/sample-documents'

const plain = { separator: ',', decimal: '.' } as const

/** Rows of a table, read by another reader than a comma's own. */
const rowsOf = (text: string, delimiter: string = ',') =>
  Papa.parse<string[]>(text.replace(/\r\n$/, ''), { delimiter, newline: '\r\n' }).data

const day = (text: string) => text as PlainDate

describe('a table as CSV', () => {
  it('whatever stands in a cell comes back, by RFC 4180', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r\n', ' ', 'é', '日') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
        const safe = rows.map((row) => row.map((text) => `x${text}`))
        const text = csvText(['a', 'b', 'c'], safe, plain)
        expect(rowsOf(text)).toEqual([['a', 'b', 'c'], ...safe])
        expect(text.endsWith('\r\n')).toBe(true)
      }),
    )
  })

  it.each(['=1+1', '+49 30', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '=HYPERLINK("http://x","y")'])(
    'no spreadsheet runs %j',
    (text) => {
      const [, row] = rowsOf(csvText(['a'], [[text]], plain))
      expect(row?.[0]).toBe(`'${text}`)
    },
  )

  it('figures stay figures, also below zero and with a decimal comma', () => {
    const figures = [new Figure('-12.50'), new Figure('1000'), new Figure('=1'), undefined]
    expect(csvText(['a', 'b', 'c', 'd'], [figures], plain)).toBe('a,b,c,d\r\n-12.50,1000,,\r\n')
    expect(csvText(['a', 'b', 'c', 'd'], [figures], csvMannerOf('de-DE'))).toBe(
      'a;b;c;d\r\n-12,50;1000;;\r\n',
    )
    expect(csvMannerOf('en-US')).toEqual(plain)
  })
})

describe('tables of a period', () => {
  const invoices = [
    invoiceOf({
      id: 'a',
      number: 'A-1',
      issueDate: '2026-10-31',
      lines: lines(1, { quantity: '1', unitPrice: '100' }),
    }),
    invoiceOf({
      id: 'b',
      number: 'A-2',
      issueDate: '2026-11-01',
      lines: lines(1, { quantity: '1', unitPrice: '200' }),
      payments: [
        { id: 'p', kind: 'payment', amount: '50', date: '2026-12-01', method: '=cash' },
        { id: 'q', kind: 'refund', amount: '20', date: '2026-11-30' },
      ],
    }),
    invoiceOf({
      id: 'c',
      kind: 'credit-note',
      number: 'CN-1',
      issueDate: '2026-11-02',
      lines: lines(1, { quantity: '1', unitPrice: '40' }),
    }),
    invoiceOf({ id: 'd', state: 'void', number: 'A-3', issueDate: '2026-11-03' }),
    invoiceOf({ id: 'e', state: 'draft', number: '', issueDate: '2026-11-04' }),
  ]
  const november = { from: day('2026-11-01'), to: day('2026-11-30') }
  const table = (name: Parameters<typeof tableText>[0]) =>
    rowsOf(tableText(name, invoices, november, plain)).slice(1)

  it('documents: those given out in it, void ones without figures, credit notes against', () => {
    const rows = table('documents')
    expect(rows.map((row) => [row[1], row[2], row[10], row[16]])).toEqual([
      ['A-2', 'issued', '200.00', '214.00'],
      ['CN-1', 'issued', '-40.00', '-42.80'],
      ['A-3', 'void', '', ''],
    ])
  })

  it('lines: of what counts', () => {
    expect(table('lines').map((row) => [row[1], row[4], row[12]])).toEqual([
      ['A-2', '1', '200.00'],
      ['CN-1', '1', '-40.00'],
    ])
  })

  it('payments: by the day on which they moved', () => {
    expect(table('payments').map((row) => row.slice(3))).toEqual([
      ['2026-11-30', 'refund', 'EUR', '-20', '', ''],
    ])
  })

  it('taxes: by month and rate, credit notes taken off', () => {
    expect(table('taxes')).toEqual([['2026-11', 'EUR', 'VAT', 'S', '7', '160.00', '11.20']])
  })

  it('currencies are never added together', () => {
    const text = tableText(
      'taxes',
      [invoices[1], invoiceOf({ id: 'f', currency: 'USD', issueDate: '2026-11-05' })].flatMap(
        (one) => one ?? [],
      ),
      november,
      plain,
    )
    expect(
      rowsOf(text)
        .slice(1)
        .map((row) => row[1]),
    ).toEqual(['EUR', 'USD', 'USD'])
  })
})
