import {
  add,
  type Dinero,
  dinero,
  halfAwayFromZero,
  multiply,
  subtract,
  toDecimal,
  toSnapshot,
  transformScale,
} from 'dinero.js'
import { EUR } from 'dinero.js/currencies'
import { type Invoice, readInvoice } from '../../src/domain/invoice'
import { computeTotals } from '../../src/domain/totals/compute-totals'
import type { Row } from './row'

type Money = Dinero<number>

/** What both sides are given: figures as text, as they are stored. */
interface LineFigures {
  quantity: string
  unitPrice: string
  rate: string
}

/** Rows that differ from document to document as real ones do: fractions of hours, prices to the tenth of a cent, three rates. */
function rows(count: number, seed: number): LineFigures[] {
  const rates = ['19', '7', '5.5']
  return Array.from({ length: count }, (_, index) => {
    const mixed = (seed * 7919 + index * 104_729) % 99_991
    return {
      quantity: ((mixed % 160) / 4 + 0.25).toString(),
      unitPrice: ((mixed + 1) / (index % 4 === 0 ? 1000 : 100)).toFixed(index % 4 === 0 ? 3 : 2),
      rate: rates[(mixed + index) % 3] ?? '19',
    }
  })
}

function invoiceOf(list: readonly LineFigures[], priceMode: 'exclusive' | 'inclusive'): Invoice {
  return readInvoice({
    id: 'bench',
    currency: 'EUR',
    priceMode,
    lines: list.map(({ quantity, unitPrice, rate }, index) => ({
      id: `l${index}`,
      description: 'Work',
      quantity,
      unitPrice,
      taxes: [{ id: `vat${rate}`, name: 'VAT', category: 'S', rate }],
    })),
  })
}

/** A decimal text as dinero.js takes figures: a whole number and how many of its digits are decimals. */
function scaled(text: string): { amount: number; scale: number } {
  const [whole = '', fraction = ''] = text.split('.')
  return { amount: Number(whole + fraction), scale: fraction.length }
}

function toCents(money: Money): Money {
  return toSnapshot(money).scale === 2 ? money : transformScale(money, 2, halfAwayFromZero)
}

/** The same sums as dinero.js does them: line nets, tax by rate, totals, all rounded in the same places. */
function dineroGross(list: readonly LineFigures[]): string {
  const byRate = new Map<string, Money>()
  let net: Money = dinero({ amount: 0, currency: EUR })
  for (const { quantity, unitPrice, rate } of list) {
    const { amount, scale } = scaled(unitPrice)
    const line = toCents(multiply(dinero({ amount, scale, currency: EUR }), scaled(quantity)))
    net = add(net, line)
    const sum = byRate.get(rate)
    byRate.set(rate, sum === undefined ? line : add(sum, line))
  }
  let gross = net
  for (const [rate, sum] of byRate) {
    const { amount, scale } = scaled(rate)
    gross = add(gross, toCents(multiply(sum, { amount, scale: scale + 2 })))
  }
  // The other totals that ours answers too.
  subtract(gross, net)
  return toDecimal(gross)
}

function ourGross(invoice: Invoice): string {
  const outcome = computeTotals(invoice)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.totals.grossTotal
}

/** The median of several rounds, in milliseconds. */
function median(rounds: number, work: () => void): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}

/** Milliseconds to two places. */
function figure(value: number): number {
  return Math.round(value * 100) / 100
}

/**
 * Measures totals beside dinero.js: one document of 1,000 lines (limit 10 ms), 100,000 documents of 5 lines (limit 3,000 ms). Both
 * sides must come to the same gross, or the bench fails: a fast wrong sum is no figure.
 */
export async function run(): Promise<readonly Row[]> {
  const large = rows(1000, 1)
  const many = Array.from({ length: 1000 }, (_, index) => rows(5, index))
  const largeInvoice = invoiceOf(large, 'exclusive')
  const manyInvoices = many.map((list) => invoiceOf(list, 'exclusive'))
  const inclusive = many.map((list) => invoiceOf(list, 'inclusive'))
  for (const [index, list] of many.entries()) {
    const invoice = manyInvoices[index]
    if (invoice === undefined || ourGross(invoice) !== dineroGross(list))
      throw new Error(`sums differ: ${index}`)
  }
  if (ourGross(largeInvoice) !== dineroGross(large)) throw new Error('sums differ: 1,000 lines')

  const hundredTimes = <Item>(items: readonly Item[], work: (item: Item) => string) => {
    return () => {
      for (let time = 0; time < 100; time += 1) for (const item of items) work(item)
    }
  }
  return [
    {
      name: 'totals of a document of 1,000 lines',
      unit: 'ms',
      limit: 10,
      ours: figure(median(30, () => ourGross(largeInvoice))),
      peers: { 'dinero.js': figure(median(30, () => dineroGross(large))) },
    },
    {
      name: 'totals of 100,000 documents of 5 lines',
      unit: 'ms',
      limit: 3_000,
      ours: figure(median(3, hundredTimes(manyInvoices, ourGross))),
      peers: { 'dinero.js': figure(median(3, hundredTimes(many, dineroGross))) },
    },
    {
      name: 'totals of 100,000 documents of 5 lines, prices with tax',
      unit: 'ms',
      ours: figure(median(3, hundredTimes(inclusive, ourGross))),
      peers: {},
    },
  ]
}
