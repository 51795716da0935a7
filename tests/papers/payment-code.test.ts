import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { epcPayload } from '../../src/papers/payment/epc-payload'
import { ibanOf } from '../../src/papers/payment/iban'
import { documentOf, totalsOf } from './sample-documents'
import { manner, pdfOf, picturesOf } from './made-paper'
import { shelfOf } from './font-files'

const shelf = shelfOf(['base'])

/** What a telephone's camera would read from the first page. */
function scanned(pdf: ArrayBuffer): string | undefined {
  const [page] = picturesOf(pdf, 150, 1)
  if (page === undefined) return undefined
  return jsQR(new Uint8ClampedArray(page.data), page.width, page.height)?.data
}

describe('the code for a SEPA credit transfer', () => {
  it('is the text of the standard’s published examples (EPC069-12)', () => {
    expect(
      epcPayload({
        version: '001',
        bic: 'BPOTBEB1',
        name: 'Red Cross of Belgium',
        iban: 'BE72000000001616',
        amount: '1.00',
        purpose: 'CHAR',
        text: 'Urgency fund',
        information: 'Sample EPC QR code',
      }),
    ).toBe(
      'BCD\n001\n1\nSCT\nBPOTBEB1\nRed Cross of Belgium\nBE72000000001616\nEUR1\nCHAR\n\nUrgency fund\nSample EPC QR code',
    )
    expect(
      epcPayload({
        name: "François D'Alsace S.A.",
        iban: 'FR1420041010050500013M02606',
        amount: '12.30',
        text: 'Client:Marie Louise La Lune',
      }),
    ).toBe(
      "BCD\n002\n1\nSCT\n\nFrançois D'Alsace S.A.\nFR1420041010050500013M02606\nEUR12.3\n\n\nClient:Marie Louise La Lune",
    )
  })

  for (const design of ['calm', 'bold'] as const) {
    it(`is read back from the printed page: who, where and how much, ${design}`, () => {
      const document = documentOf()
      const totals = totalsOf(document.invoice)
      const lines = scanned(pdfOf(document, shelf, manner({ design })).pdf)?.split('\n')
      expect(lines?.slice(0, 8)).toEqual([
        'BCD',
        '002',
        '1',
        'SCT',
        'COBADEFFXXX',
        'Ada Lovelace Studio',
        'DE89370400440532013000',
        `EUR${totals.payable.replace(/\.?0+$/, '')}`,
      ])
      expect(lines?.[10]).toBe('A2026-0042')
    })
  }

  it('a long name in any letters is read back whole up to the 70 characters that there is room for', () => {
    const name = 'Ζωγράφος & Σία Ομόρρυθμη Εταιρεία Παροχής Υπηρεσιών Πληροφορικής Αθηνών Ελλάδος'
    const document = documentOf({ seller: { ...documentOf().seller, name } })
    expect(scanned(pdfOf(document, shelf).pdf)).toContain(`\n${[...name].slice(0, 70).join('').trim()}\n`)
  })

  it('is not there where SEPA can’t carry the money', () => {
    const { seller } = documentOf()
    for (const fields of [
      { currency: 'USD' },
      { seller: { ...seller, iban: 'DE89370400440532013001' } },
      { seller: { ...seller, iban: '1234567' } },
      { state: 'draft' },
      { state: 'void' },
      { kind: 'credit-note' },
      { prepaid: '100000' },
    ]) {
      expect(scanned(pdfOf(documentOf(fields), shelf).pdf)).toBeUndefined()
    }
  })

  it('knows amounts and accounts that the standard has no place for', () => {
    const transfer = { name: 'A', iban: 'BE72000000001616' }
    expect(epcPayload({ ...transfer, amount: '0.00' })).toBeUndefined()
    expect(epcPayload({ ...transfer, amount: '-1.00' })).toBeUndefined()
    expect(epcPayload({ ...transfer, amount: '1000000000.00' })).toBeUndefined()
    expect(epcPayload({ ...transfer, name: ' ', amount: '1.00' })).toBeUndefined()
    expect(epcPayload({ ...transfer, amount: '999999999.99' })).toContain('EUR999999999.99')
    expect(epcPayload({ ...transfer, amount: '1', text: `a\nb${'\n'}c` })).toMatch(/\na b c$/)
    expect(ibanOf('de89 3704 0044 0532 0130 00')).toBe('DE89370400440532013000')
    expect(ibanOf('DE00 3704 0044 0532 0130 00')).toBeUndefined()
  })
})
