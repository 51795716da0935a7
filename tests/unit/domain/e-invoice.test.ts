import { invoiceSchema } from '@e-invoice-eu/core'
import { describe, expect, it } from 'vitest'
import { creditNoteFor } from '../../../src/domain/correct'
import type { DocumentId } from '../../../src/domain/document-key'
import { deliverToCountry, eInvoiceProblems } from '../../../src/domain/e-invoice'
import type { CodeList } from '../../../src/domain/e-invoice-rules/code-list'
import { countryCodes } from '../../../src/domain/e-invoice-rules/country-codes'
import { paymentMeansOf } from '../../../src/domain/e-invoice-rules/payment-rules'
import {
  addressSchemes,
  allowanceReasons,
  chargeReasons,
  exemptionCodes,
  paymentMeansCodes,
} from '../../../src/domain/e-invoice-rules/small-code-lists'
import { unitCodes } from '../../../src/domain/e-invoice-rules/unit-codes'
import { type IssuedInvoice, readInvoice } from '../../../src/domain/invoice'
import { exemptionCodeOf, taxCategories } from '../../../src/domain/tax'
import { unitCodes as knownUnits } from '../../../src/domain/units'
import { tax } from './build'

type Fields = Record<string, unknown>

const address = { line1: 'High Street 1', city: 'Bonn', postalCode: '53113', country: 'DE' }
const plainSeller = { name: 'Ada', address, taxId: 'DE123456789' }
const plainBuyer = { name: 'Bob', address: { ...address, country: 'AT' }, taxId: 'ATU12345678' }
const plainLine = {
  id: 'l',
  description: 'Work',
  quantity: '1',
  unitPrice: '100',
  unit: 'HUR',
  taxes: [tax('19')],
}

/** A document that is a good e-invoice, with some fields changed. */
function issued({
  seller = {},
  buyer = {},
  line = {},
  ...fields
}: { seller?: Fields; buyer?: Fields; line?: Fields } & Fields = {}): IssuedInvoice {
  const read = readInvoice({
    id: 'd',
    state: 'issued',
    number: '2026-0001',
    currency: 'EUR',
    issueDate: '2026-11-26',
    dueDate: '2026-12-26',
    seller: { ...plainSeller, ...seller },
    buyer: { ...plainBuyer, ...buyer },
    lines: [{ ...plainLine, ...line }],
    ...fields,
  })
  if (read.state !== 'issued') throw new Error('not issued')
  return read
}

const found = (fields?: Parameters<typeof issued>[0]) =>
  eInvoiceProblems(issued(fields)).map(({ code, field }) => `${code.replace('e-invoice-', '')} ${field}`)

const category = (code: string, more: Fields = {}) => ({
  line: { taxes: [tax('0', { category: code as never, exemptionReason: 'why', ...more })] },
})
const noIds = { taxId: undefined, taxNumber: undefined }
const allowance = (more: Fields) => [{ id: 'a', amount: '1', reason: 'Loyal', ...more }]
const representative = { name: 'Rep', address, taxId: 'DE1' }

describe('an e-invoice by EN 16931', () => {
  it('is a plain invoice between parties with addresses', () => {
    expect(found()).toEqual([])
  })

  it.each<[string, Parameters<typeof issued>[0], string[]]>([
    ['BR-8', { seller: { address: { country: 'DE' } } }, ['seller-address-missing seller.address']],
    [
      'BR-9',
      { seller: { address: { ...address, country: '' } } },
      ['seller-country-missing seller.address.country'],
    ],
    ['BR-10', { buyer: { address: { country: 'DE' } } }, ['buyer-address-missing buyer.address']],
    ['BR-11', { buyer: { address: { line1: 'x' } } }, ['buyer-country-missing buyer.address.country']],
    ['BR-17', { seller: { payee: { name: ' ' } } }, ['payee-name-missing seller.payee.name']],
    [
      'BR-18 to BR-20 and BR-56',
      { seller: { taxRepresentative: {} } },
      [
        'representative-name-missing seller.taxRepresentative.name',
        'representative-vat-id-missing seller.taxRepresentative.taxId',
        'representative-address-missing seller.taxRepresentative.address',
        'representative-country-missing seller.taxRepresentative.address.country',
      ],
    ],
    ['BR-23', { line: { unit: ' ' } }, ['unit-missing lines.l.unit']],
    ['BR-27', { line: { unitPrice: '-1' } }, ['negative-price lines.l.unitPrice']],
    ['BR-28', { line: { grossPrice: '-0.01' } }, ['negative-price lines.l.grossPrice']],
    ['BR-32', { allowances: allowance({ taxes: [] }) }, ['line-without-tax allowances.a.taxes']],
    ['BR-37', { charges: allowance({ taxes: [] }) }, ['line-without-tax charges.a.taxes']],
    ['BR-49 and BR-CL-16', { paymentMeans: '999' }, ['payment-means-unknown paymentMeans']],
    ['BR-50 and BR-61', { paymentMeans: '58' }, ['account-missing seller.iban']],
    ['BR-57', { deliveryAddress: { city: 'Ulm' } }, ['delivery-country-missing deliveryAddress.country']],
    [
      'BR-62',
      { seller: { electronicAddress: 'a@b' } },
      ['address-scheme-missing seller.electronicAddressScheme'],
    ],
    [
      'BR-63',
      { buyer: { electronicAddress: 'a@b' } },
      ['address-scheme-missing buyer.electronicAddressScheme'],
    ],
    ['BR-CO-4', { line: { taxes: [] } }, ['line-without-tax lines.l.taxes']],
    ['BR-CO-4, several', { line: { taxes: [tax('5'), tax('9')] } }, ['several-taxes lines.l.taxes']],
    ['BR-CO-9, seller', { seller: { taxId: '123' } }, ['vat-id-without-country seller.taxId']],
    ['BR-CO-9, buyer', { buyer: { taxId: 'QQ1' } }, ['vat-id-without-country buyer.taxId']],
    ['BR-CO-9, Greece', { seller: { taxId: 'EL123456789' } }, []],
    ['BR-CO-9, Northern Ireland', { buyer: { taxId: 'xi 123456789' } }, []],
    [
      'BR-CO-9, representative',
      { seller: { taxRepresentative: { ...representative, taxId: '1' } } },
      ['vat-id-without-country seller.taxRepresentative.taxId'],
    ],
    ['BR-CO-17', { taxRounding: 'line' }, ['tax-rounding taxRounding']],
    [
      'BR-CO-26',
      { seller: { taxId: undefined, taxNumber: '1' } },
      ['seller-unidentified seller.registrationId'],
    ],
    ['BR-CO-26, register', { seller: { ...noIds, taxNumber: '1', registrationId: 'HRB 1' } }, []],
    ['BR-DEC', { currency: 'KWD' }, ['currency-decimals currency']],
    [
      'BR-CL-14, seller',
      { seller: { address: { ...address, country: 'UK' } } },
      ['country-unknown seller.address.country'],
    ],
    [
      'BR-CL-14, delivery',
      { deliveryAddress: { country: 'ZZ' } },
      ['country-unknown deliveryAddress.country'],
    ],
    [
      'BR-CL-19, document',
      { allowances: allowance({ reasonCode: 'ZZ' }) },
      ['reason-code-unknown allowances.a.reasonCode'],
    ],
    [
      'BR-CL-19, line',
      { line: { allowances: allowance({ reasonCode: 'FC' }) } },
      ['reason-code-unknown lines.l.allowances.a.reasonCode'],
    ],
    [
      'BR-CL-20',
      { line: { charges: allowance({ reasonCode: '95' }) }, charges: allowance({ reasonCode: 'FC' }) },
      ['reason-code-unknown lines.l.charges.a.reasonCode'],
    ],
    [
      'BR-CL-22',
      category('E', { exemptionCode: 'VATEX-EU-999' }),
      ['exemption-code-unknown lines.l.taxes.t0.exemptionCode'],
    ],
    ['BR-CL-22, known', category('E', { exemptionCode: 'VATEX-EU-132-1I' }), []],
    [
      'BR-AE-10',
      category('AE', { exemptionCode: 'VATEX-EU-G' }),
      ['exemption-code-unknown lines.l.taxes.t0.exemptionCode'],
    ],
    ['BR-CL-23', { line: { unit: 'hours' } }, ['unit-unknown lines.l.unit']],
    [
      'BR-CL-25',
      { buyer: { electronicAddress: 'x', electronicAddressScheme: 'MAIL' } },
      ['address-scheme-unknown buyer.electronicAddressScheme'],
    ],
    ['BR-CL-25, known', { buyer: { electronicAddress: 'x', electronicAddressScheme: '0204' } }, []],
    ['BR-S-2', { seller: { ...noIds, registrationId: 'HRB 1' } }, ['seller-tax-id-missing seller.taxId']],
    [
      'BR-G-2',
      { ...category('G'), seller: { ...noIds, taxNumber: '1', registrationId: 'HRB 1' } },
      ['seller-tax-id-missing seller.taxId'],
    ],
    [
      'BR-G-2, represented',
      {
        ...category('G'),
        seller: { ...noIds, registrationId: 'HRB 1', taxRepresentative: representative },
      },
      [],
    ],
    ['BR-O-2', category('O'), ['vat-id-outside-scope seller.taxId', 'vat-id-outside-scope buyer.taxId']],
    [
      'BR-O-2, represented',
      {
        ...category('O'),
        seller: { ...noIds, registrationId: '1', taxRepresentative: representative },
        buyer: noIds,
      },
      ['vat-id-outside-scope seller.taxRepresentative.taxId'],
    ],
    ['BR-IC-11', category('K'), ['delivery-missing deliveryDate']],
    [
      'BR-IC-12',
      { ...category('K'), deliveryDate: '2026-11-20', deliveryAddress: { city: 'Linz' } },
      ['delivery-country-missing deliveryAddress.country'],
    ],
    ['BR-IC-12, to the buyer', { ...category('K'), deliveryDate: '2026-11-20' }, []],
    [
      'BR-IC-11 by a charge alone',
      { charges: allowance({ taxes: [tax('0', { category: 'K', exemptionReason: 'why' })] }) },
      ['delivery-missing deliveryDate'],
    ],
    [
      'BR-IG-2',
      { ...category('L'), seller: { ...noIds, registrationId: '1' } },
      ['seller-tax-id-missing seller.taxId'],
    ],
    [
      'BR-IP-2',
      { ...category('M'), seller: { ...noIds, registrationId: '1' } },
      ['seller-tax-id-missing seller.taxId'],
    ],
    ['BR-B-1', { line: { taxes: [tax('22', { category: 'B' })] } }, ['split-payment-abroad lines']],
    [
      'BR-B-2',
      {
        seller: { address: { ...address, country: 'IT' } },
        buyer: { address: { ...address, country: 'it' } },
        lines: [
          { ...plainLine, taxes: [tax('22', { category: 'B' })] },
          { ...plainLine, id: 'm' },
        ],
      },
      ['split-payment-mixed lines'],
    ],
    ['compound', { line: { taxes: [tax('9', { compound: true })] } }, ['compound-tax lines.l.taxes']],
    ['withheld', { withholdings: [{ id: 'w', name: 'W', rate: '15' }] }, ['withholding withholdings']],
  ])('keeps %s', (_rule, fields, problems) => {
    expect(found(fields)).toEqual(problems)
  })

  it('is credited by one: the credit note says what was delivered when and where', () => {
    const supply = issued({
      ...category('K'),
      deliveryDate: '2026-11-20',
      deliveryAddress: { country: 'AT' },
    })
    if (supply.kind !== 'invoice') throw new Error('no invoice')
    const original = { ...supply, kind: 'invoice' as const }
    const note = creditNoteFor(original, { id: 'cn' as DocumentId, today: supply.issueDate })
    expect(eInvoiceProblems({ ...supply, ...note, state: 'issued', number: 'CN-1' })).toEqual([])
    expect(note).toMatchObject({ creditOfNumber: '2026-0001', deliveryDate: '2026-11-20' })
  })

  it('says all at once', () => {
    const fields = { line: { unit: 'x', taxes: [] }, taxRounding: 'line', buyer: { address: {} } }
    expect(found(fields)).toHaveLength(5)
  })

  it('goes to the delivery address, else to the buyer (BT-80)', () => {
    expect(deliverToCountry(issued())).toBe('AT')
    expect(deliverToCountry(issued({ deliveryAddress: { country: 'IT' } }))).toBe('IT')
    expect(deliverToCountry(issued({ deliveryAddress: {} }))).toBeUndefined()
  })

  it('is paid as chosen, else by what the account tells (BT-81)', () => {
    const iban = 'DE89 3704 0044 0532 0130 00'
    expect(paymentMeansOf(issued())).toBeUndefined()
    expect(paymentMeansOf(issued({ seller: { iban } }))).toBe('58')
    expect(paymentMeansOf(issued({ seller: { iban }, currency: 'USD' }))).toBe('30')
    expect(paymentMeansOf(issued({ seller: { iban: '12-3456' } }))).toBe('30')
    expect(paymentMeansOf(issued({ seller: { iban }, paymentMeans: '10' }))).toBe('10')
  })
})

describe('the code lists', () => {
  const { $defs } = invoiceSchema as unknown as { $defs: { codeLists: Record<string, { enum: string[] }> } }

  it.each<[string, string, CodeList]>([
    ['countries', 'ISO3166', countryCodes],
    ['means of payment', 'UNCL4461', paymentMeansCodes],
    ['exemption reasons', 'vatex', exemptionCodes],
    ['electronic addresses', 'eas', addressSchemes],
    ['allowance reasons', 'UNCL5189', allowanceReasons],
    ['charge reasons', 'UNCL7161', chargeReasons],
    ['units', 'UNECERec20', unitCodes],
    ['categories', 'UNCL5305', new Set<string>(taxCategories)],
  ])('of %s are those that a maintained package has', (_what, name, list) => {
    expect([...list].sort()).toEqual([...new Set($defs.codeLists[name]?.enum)].sort())
  })

  it('hold every code that the app itself offers', () => {
    expect(knownUnits.filter((code) => !unitCodes.has(code))).toEqual([])
    expect(Object.values(exemptionCodeOf).filter((code) => !exemptionCodes.has(code))).toEqual([])
  })
})
