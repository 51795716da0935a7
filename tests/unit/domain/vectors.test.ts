import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readInvoice } from '../../../src/domain/invoice'
import { computeTotals } from '../../../src/domain/totals/compute-totals'

interface VectorLine {
  quantity: string
  price: string
  priceBaseQuantity: string | null
  allowances: string[]
  charges: string[]
  net: string
  taxCategory: string
  taxRate: string | null
}

interface Vector {
  source: string
  kind: 'Invoice' | 'CreditNote'
  currency: string
  lines: VectorLine[]
  documentAllowancesAndCharges: {
    isCharge: boolean
    amount: string
    taxCategory: string
    taxRate: string | null
  }[]
  expected: {
    taxBreakdown: { category: string; rate: string | null; taxable: string; tax: string }[]
    lineTotal: string
    allowanceTotal: string | null
    chargeTotal: string | null
    netTotal: string
    taxTotal: string | null
    grossTotal: string
    prepaid: string | null
    rounding: string | null
    payable: string
  }
}

const folder = new URL('./vectors/', import.meta.url)
const vectors = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Vector[])

function taxes(category: string, rate: string | null) {
  return [{ id: 'vat', name: 'VAT', category, rate: rate ?? '' }]
}

function amounts(list: string[]) {
  return list.map((amount, index) => ({ id: String(index), amount }))
}

function invoiceOf(vector: Vector) {
  const adjustments = (isCharge: boolean) =>
    vector.documentAllowancesAndCharges
      .filter((adjustment) => adjustment.isCharge === isCharge)
      .map(({ amount, taxCategory, taxRate }, index) => ({
        id: `${index}`,
        amount,
        taxes: taxes(taxCategory, taxRate),
      }))
  return readInvoice({
    id: 'vector',
    kind: vector.kind === 'CreditNote' ? 'credit-note' : 'invoice',
    currency: vector.currency,
    lines: vector.lines.map((line, index) => ({
      id: `${index}`,
      description: 'line',
      quantity: line.quantity,
      unitPrice: line.price,
      ...(line.priceBaseQuantity === null ? {} : { baseQuantity: line.priceBaseQuantity }),
      allowances: amounts(line.allowances),
      charges: amounts(line.charges),
      taxes: taxes(line.taxCategory, line.taxRate),
    })),
    allowances: adjustments(false),
    charges: adjustments(true),
    ...(vector.expected.prepaid === null ? {} : { prepaid: vector.expected.prepaid }),
    ...(vector.expected.rounding === null ? {} : { roundingAmount: vector.expected.rounding }),
  })
}

const same = (text: string | null | undefined) => Number(text ?? '0').toFixed(4)

describe('published EN 16931 examples come out exactly', () => {
  it('reads every vector of the folder', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(59)
  })

  it.each(vectors.map((vector) => [vector.source, vector] as const))('%s', (_source, vector) => {
    const outcome = computeTotals(invoiceOf(vector))
    if (!outcome.ok) expect.fail(JSON.stringify(outcome.problems))
    const { totals } = outcome
    const { expected } = vector
    expect(totals.lines.map(({ net }) => same(net))).toEqual(vector.lines.map(({ net }) => same(net)))
    for (const name of [
      'lineTotal',
      'allowanceTotal',
      'chargeTotal',
      'netTotal',
      'taxTotal',
      'grossTotal',
      'prepaid',
      'rounding',
      'payable',
    ] as const) {
      expect([name, same(totals[name])]).toEqual([name, same(expected[name])])
    }
    const rows = (list: { category: string; rate: string | null; taxable: string; tax: string }[]) =>
      list.map((row) => [row.category, same(row.rate), same(row.taxable), same(row.tax)].join(' ')).sort()
    expect(rows(totals.taxes)).toEqual(rows(expected.taxBreakdown))
  })
})
