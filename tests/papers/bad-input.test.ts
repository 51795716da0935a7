import { describe, expect, it } from 'vitest'
import { documentOf, lines, totalsOf } from './sample-documents'
import { infoOf, manner, pdfOf, plainText, textOf } from './made-paper'
import { shelfOf } from './font-files'
import { formatMoney } from '../../src/domain/format'

const shelf = shelfOf(['base'])

describe('whatever was typed becomes a right paper', () => {
  it('a description of 50,000 characters is there to its last word, over several pages', () => {
    const words = Array.from({ length: 7_000 }, (_, index) => `word${index}`)
    const description = words.join(' ').slice(0, 50_000)
    const made = pdfOf(documentOf({ lines: lines(1, { description }) }), shelf)
    expect(made.pages).toBeGreaterThan(5)
    const text = plainText(textOf(made.pdf))
    for (const word of description.split(' ').slice(0, -1)) expect(text).toContain(word)
  })

  it('50,000 characters without a space are broken and kept, all of them', () => {
    const description = 'Donaudampfschifffahrt'.repeat(2_400)
    const made = pdfOf(documentOf({ lines: lines(1, { description }) }), shelf)
    const text = textOf(made.pdf, 'raw').replace(/\s/g, '')
    expect(text.match(/Donaudampfschifffahrt/g)?.length ?? 0).toBeGreaterThan(2_300)
  })

  it('control characters, halves of characters and marks without letters are no text', () => {
    const description = 'Aa\u0000B\u0007C\u001b[31mD\u0085Early\u2028Fi\u200bG\ufeffH\r\nIvory\tJug'
    const made = pdfOf(documentOf({ lines: lines(1, { description }) }), shelf)
    expect(textOf(made.pdf, 'raw')).toContain('AaBC[31mD\nEarly\nFiGH\nIvory Jug\n')
  })

  it('PDF syntax in a text is a text', () => {
    const name = 'Evil) /Names <</JavaScript 1 0 R>> endobj (\\'
    const made = pdfOf(documentOf({ buyer: { name, address: {} }, number: 'A-1) /OpenAction' }), shelf)
    expect(plainText(textOf(made.pdf))).toContain(name)
    expect(infoOf(made.pdf)).toMatch(/JavaScript:\s+no/)
    expect(made.name).not.toMatch(/[\\/:*?"<>|]/)
  })

  it('10,000 lines come out whole, with the sum of them all', () => {
    const document = documentOf({ lines: lines(10_000, { description: 'Work' }) })
    const totals = totalsOf(document.invoice)
    const made = pdfOf(document, shelf)
    const text = plainText(textOf(made.pdf))
    expect(text.match(/Work /g)).toHaveLength(10_000)
    expect(text).toContain(`Amount due ${formatMoney(totals.payable, totals.currency, 'en-GB')}`)
    expect(text).toContain(`Page ${made.pages} of ${made.pages}`)
  })

  it('amounts of 18 digits and words as long as the paper overlap nothing', () => {
    const document = documentOf({
      lines: lines(2, { description: 'W'.repeat(400), quantity: '1', unitPrice: '99999999999999999.99' }),
      buyer: { name: 'M'.repeat(200), address: { line1: 'i'.repeat(500) } },
    })
    const totals = totalsOf(document.invoice)
    for (const design of ['calm', 'bold'] as const) {
      const text = plainText(textOf(pdfOf(document, shelf, manner({ design })).pdf, 'raw'))
      expect(text).toContain(formatMoney(totals.payable, totals.currency, 'en-GB'))
      expect(text.replace(/\s/g, '')).toContain('M'.repeat(200))
    }
  })

  it('a draft with figures that can’t be read shows a dash in their place', () => {
    const document = documentOf({ state: 'draft', lines: lines(1, { quantity: 'many', unitPrice: '' }) })
    expect(plainText(textOf(pdfOf(document, shelf).pdf))).toMatch(/Analytical work – –/)
  })
})
