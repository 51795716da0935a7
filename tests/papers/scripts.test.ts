import { describe, expect, it } from 'vitest'
import { makePdf } from '../../src/papers/making/make-pdf'
import { documentOf, lines } from './sample-documents'
import { fontsOf, manner, pdfOf, plainText, textOf } from './made-paper'
import { shelfOf } from './font-files'

const all = shelfOf()
const base = shelfOf(['base'])

/** Some joined forms are of two letters; poppler reports those as they are drawn. */
const letters = (text: string): string => plainText(text).normalize('NFKC')

const written = (description: string, fields = {}) =>
  documentOf({ lines: lines(1, { description }), ...fields })
const textFor = (description: string, locale = 'en-GB') =>
  letters(textOf(pdfOf(written(description), all, manner({}, { locale })).pdf))

describe('what is written in any script is read back as it was written', () => {
  it.each([
    ['Latin', 'Ŵyłączność ǅ ẞ ṩ ﬁ Ƶ ɓ ĳ'],
    ['Greek', 'Ἀνάλυσις τῶν στοιχείων, Ελλάδα'],
    ['Cyrillic', 'Съешь ещё этих мягких французских булок, їжак, ђак'],
    ['Vietnamese', 'Tiếng Việt: Nguyễn Đặng Phường Ưu tiên'],
    ['Hebrew', 'עיצוב אתר (שלב ראשון) עבור חברה'],
    ['Arabic', 'تصميم الموقع الإلكتروني (المرحلة الأولى) لإطلاق'],
    ['Persian', 'طراحی وب‌سایت پیشرفته گچپژ'],
    ['Urdu', 'ویب سائٹ کی تیاری ٹڈڑ ہے'],
    ['Chinese, simplified', '网站设计与开发(第一阶段),包括用户界面'],
    ['Chinese, traditional', '網站設計與開發,包括使用者介面'],
    ['Japanese', 'ウェブサイトの設計、東京都千代田区'],
    ['Korean', '웹사이트 설계와 개발'],
  ])('%s', (_script, text) => {
    const seen = textFor(text)
    // Joiners steer and are not drawn.
    const wanted = letters(text.replace(/[\u200c\u200d]/g, ''))
    for (const word of wanted.split(' ')) expect(seen).toContain(word)
  })

  it('Arabic with vowels keeps each of them, on letters that join as if they were not there', () => {
    const vowelled = 'شُكْرًا لِتَعَامُلِكُمْ'
    const bare = vowelled.replace(/\p{Mn}/gu, '')
    const seen = textFor(vowelled)
    expect(seen.replace(/\p{Mn}/gu, '')).toContain(bare)
    expect([...seen].filter((one) => /\p{Mn}/u.test(one))).toHaveLength(
      [...vowelled].length - [...bare].length,
    )
  })

  it('chooses a font for each run of a text, whatever the document’s language', () => {
    const document = written('Tidebill для 上海 и תל אביב, الرياض, 서울 と 東京')
    const fonts = fontsOf(pdfOf(document, all).pdf)
    for (const pack of ['base', 'hebrew', 'arabic', 'korean', 'japanese'])
      expect(fonts).toContain(`${pack}-regular`)
  })

  it('a Japanese document with simplified Chinese in it takes both fonts and loses no sign', () => {
    const document = written('网站设计', { notes: '東京の会社' })
    const made = pdfOf(document, all, manner({}, { locale: 'ja-JP' }))
    const text = plainText(textOf(made.pdf))
    expect(text).toContain('网站设计')
    expect(text).toContain('東京の会社')
  })

  it('joined letters are the ones that were typed: looking for a word finds it', () => {
    // Without a lam and an alef side by side, which are one sign.
    expect(plainText(textOf(pdfOf(written('تصميم موقع'), all).pdf))).toContain('تصميم موقع')
  })
})

describe('nothing is made with a character less than the document has', () => {
  it('asks for the packs that a text needs, and no others', () => {
    const needs = (text: string, locale = 'en-GB') => {
      const made = makePdf(written(text), manner({}, { locale }), base)
      return made.kind === 'needs-fonts' ? made.packs : made.kind
    }
    expect(needs('Größe')).toBe('made')
    expect(needs('שלום')).toEqual(['hebrew'])
    expect(needs('مرحبا')).toEqual(['arabic'])
    expect(needs('上海')).toEqual(['chinese'])
    expect(needs('東京', 'ja-JP')).toEqual(['japanese'])
    expect(needs('東京の')).toEqual(['japanese'])
    expect(needs('서울 漢')).toEqual(['korean'])
    expect(needs('שלום 서울')).toEqual(['hebrew', 'korean'])
  })

  it.each([
    ['an emoji', 'Tea ☕ and 🎉', ['☕', '🎉']],
    ['a script that is not set here', 'हिन्दी', ['ह', 'न', 'द']],
    ['Thai', 'ภาษา', ['ภ', 'า', 'ษ']],
    ['a private character', 'x\ue123', ['\ue123']],
    ['an Arabic letter without joined forms', 'ݐب', ['ݐ']],
  ])('names %s before anything is made', (_what, text, characters) => {
    const made = makePdf(written(text), manner(), all)
    expect(made).toMatchObject({ kind: 'missing-glyphs' })
    if (made.kind === 'missing-glyphs') expect(made.characters).toEqual(expect.arrayContaining(characters))
  })
})
