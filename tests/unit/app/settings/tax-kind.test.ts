import { describe, expect, it } from 'vitest'
import { ofKind } from '../../../../src/app/pages/settings/tax-kind'
import { typedTaxes } from '../../../../src/app/pages/editor/tax-text'
import type { CatalogueTax } from '../../../../src/domain/tax'

const vat: CatalogueTax = { id: 'v', name: 'VAT', category: 'S', rate: '19', isDefault: true }

describe('a tax of another kind', () => {
  it('takes the rate that the kind allows, with its legal reason and code', () => {
    expect(ofKind(vat, 'AE', 'de-DE')).toEqual({
      ...vat,
      category: 'AE',
      rate: '0',
      exemptionReason: 'Steuerschuldnerschaft des Leistungsempfängers',
      exemptionCode: 'VATEX-EU-AE',
    })
  })

  it('loses a reason that no longer holds', () => {
    expect(ofKind(ofKind(vat, 'G', 'en'), 'Z', 'en')).toEqual({ ...vat, category: 'Z', rate: '0' })
    expect(ofKind(ofKind(vat, 'G', 'en'), 'E', 'en')).toEqual({ ...vat, category: 'E', rate: '0' })
    expect(ofKind({ ...vat, rate: '7' }, 'L', 'es')).toEqual({ ...vat, category: 'L', rate: '7' })
  })
})

describe('a tax typed on a line', () => {
  const reverse = { ...ofKind(vat, 'AE', 'en'), id: 'r', name: 'Reverse charge' }
  const typing = { locale: 'en', catalogue: [reverse, vat], name: 'Tax', newId: () => 'new' }

  it('is no reverse charge because of a zero, but by its name', () => {
    expect(typedTaxes('0', [], typing)).toMatchObject([{ category: 'Z', rate: '0', name: 'Tax' }])
    expect(typedTaxes('reverse charge', [], typing)).toMatchObject([
      { category: 'AE', exemptionReason: 'Reverse charge' },
    ])
  })
})
