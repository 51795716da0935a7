import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decimal } from 'decimal.js'
import { currencyExponent } from '../../../src/domain/currency'
import { documents } from './arbitraries'
import { draft, tax, totalsOf } from './build'
import { Reference } from './reference'

function sum(amounts: readonly string[]): Decimal {
  return amounts.reduce((all, amount) => all.plus(amount), new Reference(0))
}

const plain = (value: Decimal) => value.toFixed()
const runs = { numRuns: 120 }
const shuffled = documents.chain((document) =>
  fc.tuple(fc.constant(document), fc.shuffledSubarray(document.lines, { minLength: document.lines.length })),
)

describe('totals, whatever is on the document', { timeout: 60_000 }, () => {
  it('equal the sum of their parts in every mode and currency', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const totals = totalsOf(document)
        const is = (amount: string, parts: Decimal) => expect(plain(new Reference(amount))).toBe(plain(parts))
        is(totals.lineTotal, sum(totals.lines.map(({ net }) => net)))
        is(totals.allowanceTotal, sum(totals.allowances.map(({ net }) => net)))
        is(totals.chargeTotal, sum(totals.charges.map(({ net }) => net)))
        for (const { net, parts } of [...totals.allowances, ...totals.charges]) {
          is(net, sum(parts.map((part) => part.net)))
        }
        is(
          totals.netTotal,
          new Reference(totals.lineTotal).minus(totals.allowanceTotal).plus(totals.chargeTotal),
        )
        is(totals.taxTotal, sum(totals.taxes.map((group) => group.tax)))
        is(totals.grossTotal, new Reference(totals.netTotal).plus(totals.taxTotal))
        is(totals.withheldTotal, sum(totals.withholdings.map(({ amount }) => amount)))
        const due = new Reference(totals.grossTotal).minus(totals.withheldTotal).minus(totals.prepaid)
        is(totals.payable, due.plus(totals.rounding))
        for (const { amount, beforeAdjustments, allowances, charges } of totals.lines) {
          is(amount, new Reference(beforeAdjustments).minus(allowances).plus(charges))
        }
      }),
      runs,
    )
  })

  it('are whole minor units, never a negative zero', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const totals = totalsOf(document)
        const shape = new RegExp(
          `^-?\\d+${currencyExponent(totals.currency) === 0 ? '' : `\\.\\d{${currencyExponent(totals.currency)}}`}$`,
        )
        const amounts = [
          ...totals.lines.flatMap(({ id: _id, ...line }) => Object.values(line)),
          ...totals.taxes.flatMap(({ taxable, base, tax: amount }) => [taxable, base, amount]),
          totals.netTotal,
          totals.taxTotal,
          totals.grossTotal,
          totals.rounding,
          totals.payable,
        ]
        for (const amount of amounts) {
          expect(amount).toMatch(shape)
          expect(amount).not.toMatch(/^-[0.]+$/)
        }
      }),
      runs,
    )
  })

  it('do not depend on the order of lines', () => {
    fc.assert(
      fc.property(shuffled, ([document, lines]) => {
        const order = (totals: ReturnType<typeof totalsOf>) => ({
          ...totals,
          lines: totals.lines.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
          taxes: totals.taxes.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
        })
        expect(order(totalsOf({ ...document, lines }))).toEqual(order(totalsOf(document)))
        expect(order(totalsOf({ ...document, lines: document.lines.toReversed() }))).toEqual(
          order(totalsOf(document)),
        )
      }),
      runs,
    )
  })

  it('of inclusive prices charge the gross that was typed, to the minor unit', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const totals = totalsOf({ ...document, priceMode: 'inclusive' })
        const typed = sum(totals.lines.map(({ amount }) => amount))
          .minus(sum(totals.allowances.map(({ amount }) => amount)))
          .plus(sum(totals.charges.map(({ amount }) => amount)))
        expect(plain(new Reference(totals.grossTotal))).toBe(plain(typed))
      }),
      runs,
    )
  })

  it('of inclusive prices agree with exclusive ones of the same nets within one minor unit per line and tax', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const bare = { ...document, allowances: [], charges: [] }
        const inclusive = totalsOf({ ...bare, priceMode: 'inclusive' })
        const nets = bare.lines.map((line, index) => ({
          ...line,
          quantity: '1',
          baseQuantity: '1',
          unitPrice: inclusive.lines[index]?.net ?? '',
          allowances: [],
          charges: [],
        }))
        const exclusive = totalsOf({ ...bare, lines: nets, priceMode: 'exclusive' })
        const unit = new Reference(10).pow(-currencyExponent(inclusive.currency))
        const bound = unit.times(bare.lines.reduce((all, line) => all + Math.max(1, line.taxes.length), 0))
        expect(exclusive.netTotal).toBe(inclusive.netTotal)
        expect(new Reference(exclusive.grossTotal).minus(inclusive.grossTotal).abs().lte(bound)).toBe(true)
      }),
      runs,
    )
  })

  it('agree with whole-number arithmetic done another way', () => {
    const cents = (text: string) => BigInt(Math.round(Number(text) * 100))
    // round(a × b / scale) half away from zero, in whole numbers alone
    const share = (a: bigint, b: bigint, scale: bigint) => {
      const product = a * b
      const away = ((product < 0n ? -product : product) * 2n + scale) / (scale * 2n)
      return product < 0n ? -away : away
    }
    const rows = fc.array(
      fc.tuple(
        fc.integer({ min: -9999, max: 9999 }),
        fc.integer({ min: 0, max: 999_999 }),
        fc.constantFrom(7, 19, 25),
      ),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(rows, (lines) => {
        const totals = totalsOf(
          draft(
            lines.map(([milli, price, rate]) => ({
              quantity: (milli / 1000).toFixed(3),
              unitPrice: (price / 1000).toFixed(3),
              taxes: [tax(String(rate))],
            })),
          ),
        )
        const nets = lines.map(([milli, price]) => share(BigInt(milli), BigInt(price), 10_000n))
        const taxesByRate = [7, 19, 25].map((rate) =>
          share(
            lines.reduce((all, [, , own], index) => (own === rate ? all + (nets[index] ?? 0n) : all), 0n),
            BigInt(rate),
            100n,
          ),
        )
        expect(cents(totals.netTotal)).toBe(nets.reduce((a, b) => a + b, 0n))
        expect(cents(totals.taxTotal)).toBe(taxesByRate.reduce((a, b) => a + b, 0n))
      }),
      runs,
    )
  })
})
