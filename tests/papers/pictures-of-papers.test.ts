import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import type { Picture } from '../../src/papers/pdf/write-pdf'
import type { PaperStyle } from '../../src/papers/layout/place-paper'
import type { PaperDocument } from '../../src/papers/model/paper'
import { documentOf, lines } from './sample-documents'
import { manner, pdfOf, picturesOf } from './made-paper'
import { shelfOf } from './font-files'

/**
 * Pages as they were when somebody last looked at them. To keep new ones, run this file with KEEP_PAPERS=1, and look at every one
 * that changed.
 */
const folder = join(import.meta.dirname, 'kept')
const dotsPerInch = 50
/** Share of the points that may differ by more than a shade: versions of poppler smooth letters differently. */
const tolerance = 0.004

const shelf = shelfOf()

/** A picture of stripes, see-through between them. */
function logo(width: number, height: number): Picture {
  const picture = new PNG({ width, height })
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = 4 * (y * width + x)
      const isStripe = (x + y) % 24 < 12
      picture.data.set(isStripe ? [200, 40, 90, 255] : [0, 0, 0, 0], at)
    }
  }
  return { format: 'PNG', bytes: new Uint8Array(PNG.sync.write(picture)), width, height }
}

interface Kept {
  readonly name: string
  readonly document: PaperDocument
  readonly style?: Partial<PaperStyle>
  readonly locale?: string
  readonly logo?: Picture
}

const arabicSeller = {
  name: 'استوديو لؤي',
  address: { line1: 'شارع الملك فهد 12', city: 'الرياض', country: 'SA' },
}
const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3)
const busy = {
  lines: lines(30),
  allowances: [{ id: 'a', percent: '10', reason: 'Loyal customer' }],
  charges: [{ id: 'c', amount: '12', reason: 'Freight' }],
  prepaid: '100',
}

const papers: readonly Kept[] = [
  { name: 'one-calm', document: documentOf({ lines: lines(1) }) },
  {
    name: 'one-bold',
    document: documentOf({ lines: lines(1) }),
    style: { design: 'bold', colour: '#7a1fa2' },
  },
  { name: 'thirty-calm', document: documentOf(busy) },
  {
    name: 'thirty-bold-letter',
    document: documentOf(busy),
    style: { design: 'bold', sheet: 'letter', colour: '#f2b705' },
  },
  {
    name: 'long-words',
    document: documentOf({
      lines: lines(2, { description: long, quantity: '1', unitPrice: '9999999999999999.99' }),
      buyer: { name: long, address: {} },
    }),
  },
  {
    name: 'empty-draft',
    document: documentOf({
      state: 'draft',
      number: '',
      lines: [],
      seller: { name: '', address: {} },
      buyer: undefined,
      notes: '',
      termsNote: '',
    }),
    style: { design: 'bold' },
  },
  {
    name: 'arabic',
    document: documentOf({
      seller: arabicSeller,
      lines: lines(2, { description: 'تصميم الموقع الإلكتروني (المرحلة الأولى) Tidebill' }),
    }),
    locale: 'ar-SA',
  },
  {
    name: 'hebrew',
    document: documentOf({ lines: lines(2, { description: 'עיצוב אתר (שלב 1) עבור Tidebill' }) }),
    style: { design: 'bold' },
    locale: 'he-IL',
  },
  {
    name: 'cjk',
    document: documentOf({
      buyer: { name: '株式会社サンプル', address: { city: '東京都千代田区丸の内' } },
      lines: lines(2, {
        description: '网站设计与开发(第一阶段),包括用户界面、前端程序与数据库的设计,以及三个月的维护服务',
      }),
      notes: '감사합니다.',
    }),
  },
  { name: 'wide-logo', document: documentOf({ lines: lines(1) }), logo: logo(1200, 40) },
  {
    name: 'tall-logo-bold',
    document: documentOf({ lines: lines(1) }),
    logo: logo(30, 900),
    style: { design: 'bold' },
  },
  {
    name: 'void-credit-note',
    document: documentOf({ kind: 'credit-note', state: 'void', creditOfNumber: 'A2026-0001' }),
  },
]

describe('papers look as they did when they were last looked at', () => {
  for (const { name, document, style, locale = 'en-GB', logo: picture } of papers) {
    it(name, () => {
      const made = pdfOf(document, shelf, manner(style, { locale, logo: picture }))
      const pages = picturesOf(made.pdf, dotsPerInch)
      expect(pages.length).toBe(Math.min(made.pages, 3))
      pages.forEach((page, index) => {
        const path = join(folder, `${name}-${index + 1}.png`)
        if (process.env['KEEP_PAPERS'] === '1') {
          mkdirSync(folder, { recursive: true })
          writeFileSync(path, PNG.sync.write(page, { colorType: 2 }))
        }
        expect(existsSync(path), `${path} is kept`).toBe(true)
        const kept = PNG.sync.read(readFileSync(path))
        expect([page.width, page.height]).toEqual([kept.width, kept.height])
        const differing = pixelmatch(page.data, kept.data, undefined, page.width, page.height, {
          threshold: 0.2,
        })
        expect(differing / (page.width * page.height)).toBeLessThan(tolerance)
      })
    })
  }
})
