import { describe, expect, it } from 'vitest'
import { formatAmount, formatMoney } from '../../src/domain/format'
import { paper as words } from '../../src/app/words/en/paper'
import { documentOf, lines, tax, totalsOf } from './sample-documents'
import { fontsOf, infoOf, manner, pdfOf, plainText, textOf } from './made-paper'
import { shelfOf } from './font-files'

const shelf = shelfOf(['base'])
const locale = 'en-GB'

describe('the text of a PDF says what the domain says', () => {
  const full = {
    lines: lines(4, { allowances: [{ id: 'a', percent: '5', reason: 'Volume' }] }),
    allowances: [{ id: 'a', percent: '10', reason: 'Loyal customer' }],
    charges: [{ id: 'c', amount: '12', reason: 'Freight' }],
    prepaid: '100',
    cashIncrement: '0.05',
    taxCurrency: 'CZK',
    taxCurrencyRate: '25.1',
  }
  for (const design of ['calm', 'bold'] as const) {
    for (const sheet of ['a4', 'letter'] as const) {
      it(`every figure of the totals stands on it, ${design} on ${sheet}`, () => {
        const document = documentOf(full)
        const totals = totalsOf(document.invoice)
        const text = plainText(textOf(pdfOf(document, shelf, manner({ design, sheet })).pdf))
        const money = (amount: Parameters<typeof formatMoney>[0]) =>
          formatMoney(amount, totals.currency, locale)
        for (const { amount } of totals.lines) {
          expect(text).toContain(formatAmount(amount, totals.currency, locale))
        }
        for (const { name, base, tax: amount } of totals.taxes) {
          expect(text).toContain(`${name}`)
          expect(text).toContain(`on ${money(base)} ${money(amount)}`)
        }
        expect(text).toContain(`Subtotal ${money(totals.lineTotal)}`)
        expect(text).toContain(`Loyal customer −${money(totals.allowanceTotal)}`)
        expect(text).toContain(`Freight ${money(totals.chargeTotal)}`)
        expect(text).toContain(`Net ${money(totals.netTotal)}`)
        expect(text).toContain(`Total ${money(totals.grossTotal)}`)
        expect(text).toContain(`Prepaid −${money(totals.prepaid)}`)
        expect(text).toContain(`Rounding ${money(totals.rounding)}`)
        expect(text).toContain(`Amount due ${money(totals.payable)}`)
        const second = totals.taxInTaxCurrency
        expect(text).toContain(
          second &&
            `Tax in ${second.currency} ${plainText(formatMoney(second.amount, second.currency, locale))}`,
        )
        expect(text).toContain('DE89 3704 0044 0532 0130 00')
        for (const said of [
          'Babbage & Sons',
          'A2026-0042',
          '26 Nov 2026',
          '26 Dec 2026',
          'PO-7781',
          'Volume −5%',
        ]) {
          expect(text).toContain(said)
        }
      })
    }
  }

  it('reads from the sender to the page number, in the order in which a person does', () => {
    const text = plainText(textOf(pdfOf(documentOf(), shelf).pdf, 'raw'))
    const order = [
      'Ada Lovelace Studio',
      'Invoice',
      'Bill to',
      'Babbage & Sons',
      'A2026-0042',
      'Description',
      'Analytical work',
      'Cards, punched',
      'Net',
      'Amount due',
      'Payment',
      'Thank you',
      'Please pay',
      'Page 1 of 1',
    ]
    const places = order.map((said) => text.indexOf(said))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('names itself, its author and its language, and embeds what it uses of its fonts alone', () => {
    const made = pdfOf(documentOf({ buyer: { name: 'Žluťoučký kůň', address: {} } }), shelf)
    const info = infoOf(made.pdf)
    expect(info).toMatch(/Title:\s+Invoice A2026-0042\n/)
    expect(info).toMatch(/Author:\s+Ada Lovelace Studio\n/)
    expect(info).toMatch(/Subject:\s+Invoice A2026-0042 · Žluťoučký kůň\n/)
    expect(new TextDecoder('latin1').decode(made.pdf)).toContain('/Lang (en)')
    const fonts = fontsOf(made.pdf).trim().split('\n').slice(2)
    expect(fonts).toHaveLength(2)
    for (const font of fonts) expect(font).toMatch(/TrueType\s+Identity-H\s+yes\s+\w+\s+yes/)
    expect(made.pdf.byteLength).toBeLessThan(60_000)
    expect(made.name).toBe('A2026-0042 Žluťoučký kůň.pdf')
  })

  it('is the same file for the same document and moment', () => {
    const bytes = () => Buffer.from(pdfOf(documentOf(), shelf).pdf)
    expect(bytes().equals(bytes())).toBe(true)
  })

  it('repeats the head of the table and numbers every page, and loses no line of 300', () => {
    const document = documentOf({
      lines: lines(300).map((line, index) => ({ ...line, itemCode: `N${index}` })),
    })
    const made = pdfOf(document, shelf)
    const pages = textOf(made.pdf).split('\f').slice(0, -1)
    expect(pages).toHaveLength(made.pages)
    pages.forEach((page, index) => expect(page).toContain(`Page ${index + 1} of ${made.pages}`))
    const whole = plainText(pages.join(' '))
    for (let index = 0; index < 300; index += 1) expect(whole).toContain(`Item N${index} `)
    for (const page of pages.filter((text) => /Item N/.test(text)))
      expect(page).toMatch(/Description.*Amount/)
    // The sums are on one page, and not alone there.
    const last = pages.find((page) => page.includes('Amount due'))
    expect(last).toMatch(/Item N299\s[\s\S]*Net[\s\S]*Amount due/)
  })

  it('says why no tax is charged, in the law’s words where the tax says nothing itself', () => {
    const reverse = documentOf({ lines: lines(1, { taxes: [tax('0', { category: 'AE' })] }) })
    expect(plainText(textOf(pdfOf(reverse, shelf).pdf))).toContain('VAT 0%: Reverse charge')
    const exempt = documentOf({
      lines: lines(1, { taxes: [tax('0', { category: 'E', exemptionReason: 'Small business, § 19 UStG' })] }),
    })
    expect(plainText(textOf(pdfOf(exempt, shelf).pdf))).toContain('VAT 0%: Small business, § 19 UStG')
    expect(textOf(pdfOf(documentOf(), shelf).pdf)).not.toContain('VAT 19%:')
  })

  it('a credit note names what it corrects, asks for nothing and shows nowhere to pay', () => {
    const note = documentOf({ kind: 'credit-note', number: 'CN-1', creditOfNumber: 'A2026-0040' })
    const text = plainText(textOf(pdfOf(note, shelf).pdf))
    expect(text).toContain('Credit note')
    expect(text).toContain('Corrects invoice A2026-0040')
    expect(text).toContain('Amount credited')
    expect(text).not.toMatch(/Amount due|COBADEFFXXX|Due 26/)
  })

  it('drafts and void documents are marked on every page', () => {
    for (const [state, mark] of [
      ['draft', words.sheet.draft],
      ['void', words.sheet.void],
    ] as const) {
      const made = pdfOf(documentOf({ state, lines: lines(60) }), shelf)
      const pages = textOf(made.pdf, 'raw').split('\f').slice(0, -1)
      expect(pages.length).toBeGreaterThan(1)
      for (const page of pages) expect(page).toContain(mark.toUpperCase())
    }
    expect(textOf(pdfOf(documentOf(), shelf).pdf)).not.toMatch(/DRAFT|VOID/)
  })

  it('empty fields leave no trace', () => {
    const bare = documentOf({
      state: 'draft',
      number: '',
      purchaseOrder: '',
      notes: ' ',
      termsNote: '',
      seller: { name: '', address: {} },
      buyer: { name: '', address: { line1: ' ' } },
      lines: [],
    })
    const text = plainText(textOf(pdfOf(bare, shelf).pdf))
    expect(text).toContain('Your name')
    expect(text).toContain('Lines appear here as you type.')
    expect(text).not.toMatch(/undefined|null|NaN|Payment|Purchase order/)
  })
})
