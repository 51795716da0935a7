import type { Invoice } from '../../domain/invoice'
import { isBlankLine } from '../../domain/line'
import { bookedOf, isWithin, signed } from './booked'
import type { Booked, Period } from './booked'
import { csvText, Figure } from './csv-text'
import type { Cell, CsvManner } from './csv-text'
import { taxRows } from './tax-rows'

export const tableNames = ['documents', 'lines', 'payments', 'taxes'] as const
export type TableName = (typeof tableNames)[number]

/** Names of columns are those of the stored documents and of EN 16931, the same in every language: programs read them. */
const heads: Readonly<Record<TableName, readonly string[]>> = {
  documents: [
    'kind',
    'number',
    'state',
    'issueDate',
    'dueDate',
    'buyerName',
    'buyerTaxId',
    'buyerCountry',
    'purchaseOrder',
    'currency',
    'netTotal',
    'taxTotal',
    'grossTotal',
    'withheldTotal',
    'prepaid',
    'rounding',
    'payable',
  ],
  lines: [
    'kind',
    'number',
    'issueDate',
    'buyerName',
    'line',
    'itemCode',
    'description',
    'quantity',
    'unit',
    'unitPrice',
    'taxes',
    'currency',
    'net',
  ],
  payments: ['kind', 'number', 'buyerName', 'date', 'movement', 'currency', 'amount', 'method', 'note'],
  taxes: ['month', 'currency', 'name', 'category', 'rate', 'taxable', 'tax'],
}

/**
 * One table over the documents of a period, as CSV. Documents, lines and taxes belong to the day of issue, payments to the day
 * that they moved. Void documents stand in the table of documents alone, without figures, so that each number is accounted for.
 * Amounts of credit notes and money that went back are negative, so that a column of one currency can be added up.
 */
export function tableText(
  name: TableName,
  invoices: readonly Invoice[],
  period: Period,
  manner: CsvManner,
): string {
  const booked = bookedOf(invoices)
  const issued = booked.filter(({ invoice }) => isWithin(invoice.issueDate, period))
  const counting = issued.filter(({ invoice }) => invoice.state === 'issued')
  switch (name) {
    case 'documents':
      return csvText(heads.documents, issued.map(documentRow), manner)
    case 'lines':
      return csvText(heads.lines, counting.flatMap(lineRows), manner)
    case 'payments':
      return csvText(
        heads.payments,
        booked.flatMap((one) => paymentRows(one, period)),
        manner,
      )
    case 'taxes':
      return csvText(heads.taxes, taxRows(counting), manner)
  }
}

function documentRow(one: Booked): Cell[] {
  const { invoice, totals } = one
  const { buyer } = invoice
  const figures = [
    totals.netTotal,
    totals.taxTotal,
    totals.grossTotal,
    totals.withheldTotal,
    totals.prepaid,
    totals.rounding,
    totals.payable,
  ]
  return [
    invoice.kind,
    invoice.number,
    invoice.state,
    invoice.issueDate,
    invoice.kind === 'invoice' ? invoice.dueDate : undefined,
    buyer.name,
    buyer.taxId,
    buyer.address.country,
    invoice.purchaseOrder,
    totals.currency,
    ...figures.map((amount) => (invoice.state === 'void' ? undefined : new Figure(signed(amount, one)))),
  ]
}

function lineRows(one: Booked): Cell[][] {
  const { invoice, totals } = one
  const nets = new Map(totals.lines.map(({ id, net }) => [id, net]))
  return invoice.lines
    .filter((line) => !isBlankLine(line))
    .map((line, index) => {
      const net = nets.get(line.id)
      return [
        invoice.kind,
        invoice.number,
        invoice.issueDate,
        invoice.buyer.name,
        new Figure(String(index + 1)),
        line.itemCode,
        line.description,
        new Figure(line.quantity),
        line.unit,
        new Figure(line.unitPrice),
        line.taxes.map(({ name, rate }) => `${name} ${rate}%`.trim()).join('; '),
        totals.currency,
        net === undefined ? undefined : new Figure(signed(net, one)),
      ]
    })
}

function paymentRows(one: Booked, period: Period): Cell[][] {
  const { invoice, totals } = one
  return invoice.payments
    .filter(({ date }) => isWithin(date, period))
    .map(({ kind, amount, date, method, note }) => {
      const isBack = (kind === 'refund' || kind === 'credit-out') !== (invoice.kind === 'credit-note')
      const figure = isBack && !amount.startsWith('-') ? `-${amount}` : amount
      return [
        invoice.kind,
        invoice.number,
        invoice.buyer.name,
        date,
        kind,
        totals.currency,
        new Figure(figure.trim()),
        method,
        note,
      ]
    })
}
