import fc from 'fast-check'
import { draft, tax } from './build'

export const currencies = ['EUR', 'JPY', 'KWD', 'CLF', 'CHF'] as const

/** A decimal text of up to `whole` digits before and `decimals` after the point. */
export function decimals(whole: number, fraction: number, signed = true): fc.Arbitrary<string> {
  const limit = 10n ** BigInt(whole + fraction) - 1n
  return fc
    .tuple(fc.bigInt({ min: signed ? -limit : 0n, max: limit }), fc.integer({ min: 0, max: fraction }))
    .map(([scaled, places]) => {
      const text = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
      const figure = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
      return scaled < 0n ? `-${figure}` : figure
    })
}

const taxLists = [
  [],
  [tax('19')],
  [tax('7')],
  [tax('9.975')],
  [tax('0', { category: 'E', exemptionReason: 'Art. 132' })],
  [tax('5', { name: 'GST' }), tax('7', { name: 'PST' })],
  [tax('5', { name: 'GST' }), tax('9.5', { name: 'QST', compound: true })],
  [tax('5', { name: 'GST' })],
]

const taxes = fc.constantFrom(...taxLists)

const adjustment = (id: string) =>
  fc.oneof(
    decimals(3, 2).map((amount) => ({ id, amount, reason: 'r' })),
    decimals(1, 2, false).map((percent) => ({ id, percent, reason: 'r' })),
    fc.tuple(decimals(3, 2), taxes).map(([amount, own]) => ({ id, amount, reason: 'r', taxes: own })),
  )

const adjustments = (id: string) =>
  fc.oneof(
    fc.constant([]),
    adjustment(id).map((one) => [one]),
  )

const line = fc.record({
  quantity: decimals(3, 3),
  unitPrice: decimals(5, 4),
  baseQuantity: fc.constantFrom('1', '3', '100', '0.7'),
  allowances: adjustments('la'),
  charges: adjustments('lc'),
  taxes,
})

const lists = fc.array(line, { minLength: 1, maxLength: 8 })

/** Documents in every currency and mode, with everything on them that has figures. */
export const documents = fc
  .record({
    lines: lists,
    currency: fc.constantFrom(...currencies),
    priceMode: fc.constantFrom('exclusive', 'inclusive'),
    taxRounding: fc.constantFrom('document', 'line'),
    allowances: adjustments('da'),
    charges: adjustments('dc'),
    withholdings: fc.oneof(fc.constant([]), fc.constant([{ id: 'w', name: 'W', rate: '15' }])),
    prepaid: decimals(3, 0, false),
    cashIncrement: fc.constantFrom('', '1', '5'),
  })
  .map(({ lines, ...fields }) => draft(lines, fields))
