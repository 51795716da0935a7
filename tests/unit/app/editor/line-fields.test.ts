import { describe, expect, it } from 'vitest'
import { readSettings } from '../../../../src/domain/settings'
import { discountText, typedDiscount } from '../../../../src/app/pages/editor/discount-text'
import { withAddedLine, withMovedLine, withoutLine } from '../../../../src/app/pages/editor/draft-lines'
import { taxText, typedTaxes } from '../../../../src/app/pages/editor/tax-text'

const ids = () => {
  let next = 0
  return () => `id-${next++}`
}
const typing = (locale: string) => ({ locale, catalogue: [], name: 'Tax', newId: ids() })

describe('the tax of a line', () => {
  it('is the percent typed, and is shown as it was typed', () => {
    const taxes = typedTaxes('19 %', [], typing('en'))
    expect(taxes).toMatchObject([{ name: 'Tax', category: 'S', rate: '19' }])
    expect(taxText(taxes, 'de')).toBe('19')
  })

  it('reads several taxes and a decimal comma', () => {
    const taxes = typedTaxes('5 + 9,975', [], typing('fr'))
    expect(taxes.map((tax) => tax.rate)).toEqual(['5', '9.975'])
    expect(taxText(taxes, 'fr')).toBe('5 + 9,975')
  })

  it('keeps the id where the rate changes, so that a change of rate is one field', () => {
    const held = typedTaxes('1', [], typing('en'))
    expect(typedTaxes('19', held, { ...typing('en'), newId: () => 'other' })[0]?.id).toBe(held[0]?.id)
  })

  it('is zero rated at zero, and none where nothing is typed', () => {
    expect(typedTaxes('0', [], typing('en'))).toMatchObject([{ category: 'Z', rate: '0' }])
    expect(typedTaxes(' ', [], typing('en'))).toEqual([])
  })

  it('is the catalogue’s where it has one of that rate or name', () => {
    const catalogue = [
      { id: 'mwst', name: 'MwSt', category: 'S' as const, rate: '19', isDefault: true as const },
      { id: 'rc', name: 'Reverse charge', category: 'AE' as const, rate: '0', exemptionCode: 'VATEX-EU-AE' },
    ]
    expect(typedTaxes('19', [], { ...typing('de'), catalogue })).toEqual([
      { id: 'id-0', name: 'MwSt', category: 'S', rate: '19' },
    ])
    const [reverse] = typedTaxes('reverse CHARGE', [], { ...typing('de'), catalogue })
    expect(reverse).toMatchObject({ category: 'AE', exemptionCode: 'VATEX-EU-AE' })
    expect(taxText(reverse ? [reverse] : [], 'de')).toBe('Reverse charge')
  })
})

describe('the discount', () => {
  const fresh = { locale: 'de', reason: 'Discount', newId: ids() }

  it('is a percent where a percent sign is typed, else an amount', () => {
    expect(typedDiscount('10 %', undefined, fresh)).toMatchObject({ percent: '10', reason: 'Discount' })
    expect(typedDiscount('12,50', undefined, fresh)).toMatchObject({ amount: '12.5', reason: 'Discount' })
    expect(typedDiscount('', { id: 'a', amount: '1' }, fresh)).toBeUndefined()
  })

  it('keeps its id and reason when it turns from amount to percent', () => {
    const turned = typedDiscount('5%', { id: 'a', amount: '5', reason: 'Loyal' }, fresh)
    expect(turned).toEqual({ id: 'a', percent: '5', reason: 'Loyal' })
    expect(discountText(turned, 'de')).toBe('5 %')
  })
})

describe('lines of a draft', () => {
  const settings = readSettings({})
  const order = (draft: object): unknown[] =>
    (draft as { lines: { id: string }[] }).lines.map((line) => line.id)

  it('start with the tax and unit of the line before', () => {
    const taxes = [{ id: 't', name: 'VAT', category: 'S', rate: '19' }]
    const draft = withAddedLine({ lines: [{ id: 'a', unit: 'HUR', taxes }] }, 'b', settings)
    expect(draft['lines']).toMatchObject([
      { id: 'a' },
      { id: 'b', unit: 'HUR', taxes, quantity: '1', unitPrice: '' },
    ])
  })

  it('move within the list and no further', () => {
    const draft = { lines: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }
    expect(order(withMovedLine(draft, 'c', -1))).toEqual(['a', 'c', 'b'])
    expect(withMovedLine(draft, 'a', -1)).toBe(draft)
    expect(withMovedLine(draft, 'c', 1)).toBe(draft)
    expect(order(withoutLine(draft, 'b'))).toEqual(['a', 'c'])
  })
})
