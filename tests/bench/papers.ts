import { join } from 'node:path'
import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer'
import pdfmakeModule from 'pdfmake'
import { chromium } from 'playwright-core'
import { createElement as h } from 'react'
import { computeTotals } from '../../src/domain/totals/compute-totals'
import { makePaper } from '../../src/papers/model/make-paper'
import type { Paper } from '../../src/papers/model/paper'
import { serveFolder } from '../../src/lab/serving/serve-folder'
import { builtApp, ensureBuiltApp, repository } from '../support/built-app'
import { chromiumFlags, ensureChromium } from '../support/chromium'
import { manner, pdfOf, plainText, textOf } from '../papers/made-paper'
import { documentOf, invoiceOf, lines } from '../papers/sample-documents'
import { shelfOf } from '../papers/font-files'
import { seedDocuments } from '../e2e/seed-documents'
import type { JsonObject } from '../../src/sync/json'
import type { Row } from './row'

const rounds = 15
const font = (name: string) => join(repository, 'node_modules/@expo-google-fonts/noto-sans', name)
const regular = font('400Regular/NotoSans_400Regular.ttf')
const bold = font('700Bold/NotoSans_700Bold.ttf')

/** The median, in milliseconds, once everything is warm: fonts are loaded and code is compiled. */
async function median(work: () => unknown): Promise<number> {
  for (let round = 0; round < 5; round += 1) await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return Math.round((times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0) * 100) / 100
}

interface PdfMake {
  setFonts(fonts: object): void
  setUrlAccessPolicy?(policy: () => boolean): void
  createPdf(definition: object): { getBuffer(): Promise<Buffer> }
}

const pdfmake = pdfmakeModule as unknown as PdfMake

/** The same page by pdfmake: the same texts in the same places, more or less, in the same font. */
function byPdfmake(paper: Paper): () => Promise<Buffer> {
  pdfmake.setFonts({ Noto: { normal: regular, bold } })
  pdfmake.setUrlAccessPolicy?.(() => false)
  const names = ['description', 'quantity', 'price', 'tax', 'amount'] as const
  const facts = (list: Paper['facts']) => ({
    layout: 'noBorders',
    table: { body: list.map(({ name, value }) => [name, value]) },
  })
  return () =>
    pdfmake
      .createPdf({
        defaultStyle: { font: 'Noto', fontSize: 9 },
        content: [
          {
            columns: [
              [{ text: paper.seller.name, bold: true }, ...paper.seller.lines],
              { text: paper.title, fontSize: 25 },
            ],
          },
          {
            columns: [
              [paper.buyerTitle, { text: paper.buyer.name, bold: true }, ...paper.buyer.lines],
              facts(paper.facts),
            ],
          },
          {
            table: {
              headerRows: 1,
              widths: ['*', 'auto', 'auto', 'auto', 'auto'],
              body: [
                names.map((name) => paper.columns[name]),
                ...paper.rows.map((row) => names.map((name) => row[name])),
              ],
            },
          },
          facts(paper.sums),
          ...(paper.payment === undefined
            ? []
            : [
                paper.payment.title,
                facts(paper.payment.facts),
                { qr: paper.payment.code?.payload ?? '', fit: 84 },
              ]),
          ...paper.prose,
          paper.footer.join(' · '),
        ],
      })
      .getBuffer()
}

/** The same page by @react-pdf/renderer. It draws no QR code, so it has that much less to do. */
function byReactPdf(paper: Paper): () => Promise<Buffer> {
  Font.register({ family: 'Noto', fonts: [{ src: regular }, { src: bold, fontWeight: 700 }] })
  const styles = StyleSheet.create({
    page: { fontFamily: 'Noto', fontSize: 9, padding: 54 },
    row: { flexDirection: 'row' },
    cell: { flex: 1 },
  })
  const text = (value: string, key?: string | number) => h(Text, { key }, value)
  const row = (cells: readonly string[], key: string | number) =>
    h(
      View,
      { key, style: styles.row, wrap: false },
      cells.map((cell, index) => h(View, { key: index, style: styles.cell }, text(cell))),
    )
  const names = ['description', 'quantity', 'price', 'tax', 'amount'] as const
  const party = ({ name, lines: said }: Paper['seller']) => h(View, {}, [name, ...said].map(text))
  return () =>
    renderToBuffer(
      h(Document, {}, [
        h(Page, { key: 1, size: 'A4', style: styles.page }, [
          h(View, { key: 'a', style: styles.row }, [party(paper.seller), text(paper.title, 't')]),
          h(View, { key: 'b', style: styles.row }, [party(paper.buyer)]),
          ...paper.facts.map(({ name, value }) => row([name, value], name)),
          row(
            names.map((name) => paper.columns[name]),
            'head',
          ),
          ...paper.rows.map((one) =>
            row(
              names.map((name) => one[name]),
              one.id,
            ),
          ),
          ...paper.sums.map(({ name, value }, index) => row([name, value], `s${index}`)),
          ...(paper.payment?.facts ?? []).map(({ name, value }) => row([name, value], `p${name}`)),
          ...paper.prose.map(text),
          text(paper.footer.join(' · '), 'foot'),
        ]),
      ]),
    )
}

/** A page's longest task and the time that 1,000 papers in a zip take, in the built app. */
async function zipInBrowser(count: number): Promise<{ longestTask: number; seconds: number }> {
  ensureBuiltApp()
  const server = await serveFolder({ folder: builtApp, port: 0 })
  const browser = await chromium.launch({ executablePath: ensureChromium().path, args: [...chromiumFlags] })
  try {
    const page = await (await browser.newContext({ acceptDownloads: true })).newPage()
    await page.addInitScript('globalThis.__name ??= (named) => named')
    await page.goto(`http://localhost:${server.port}/`)
    await page.getByRole('button', { name: /^AWS/ }).waitFor()
    const seeded = Array.from({ length: count }, (_, index) => {
      const id = `bench-${index}`
      return [
        `invoice#${id}`,
        JSON.parse(JSON.stringify(invoiceOf({ id, number: `B-${index}`, lines: lines(5) }))) as JsonObject,
      ] as const
    })
    await seedDocuments(page, Object.fromEntries(seeded))
    await page.goto(`http://localhost:${server.port}/#/settings/papers`)
    const button = page.getByRole('button', { name: 'All PDFs (zip)' })
    await button.waitFor()
    await page.evaluate(() => {
      const tasks: number[] = []
      Object.assign(globalThis, { tasks })
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({ type: 'longtask' })
    })
    const start = performance.now()
    await Promise.all([page.waitForEvent('download', { timeout: 600_000 }), button.click()])
    const seconds = (performance.now() - start) / 1000
    // The browser tells of tasks over 50 ms alone; none told of is nought.
    const longestTask = await page.evaluate(() =>
      Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks),
    )
    return { longestTask, seconds: Math.round(seconds * 10) / 10 }
  } finally {
    await browser.close()
    await server.close()
  }
}

/**
 * One page by us, by pdfmake and by @react-pdf/renderer, from the same texts in the same font (limit 100 ms), each checked to say
 * what is due; and 1,000 papers zipped in the built app, with the page's longest task meanwhile (limit 50 ms).
 */
export async function run(): Promise<readonly Row[]> {
  const shelf = shelfOf(['base'])
  const document = documentOf({ lines: lines(8) })
  const how = manner()
  const outcome = computeTotals(document.invoice)
  if (!outcome.ok) throw new Error('the sample has no totals')
  const paper = makePaper(document, outcome.totals, how.words, how.locale)
  const ours = () => pdfOf(document, shelf, how)
  const make = byPdfmake(paper)
  const reactPdf = byReactPdf(paper)
  const due = paper.sums.at(-1)?.value ?? ''
  const files = [new Uint8Array(ours().pdf), new Uint8Array(await make()), new Uint8Array(await reactPdf())]
  for (const [index, file] of files.entries()) {
    if (!plainText(textOf(file.slice().buffer)).includes(due))
      throw new Error(`file ${index} does not say ${due}`)
  }
  const sizes = files.map(({ byteLength }) => Math.round(byteLength / 100) / 10)
  const times = [await median(ours), await median(make), await median(reactPdf)]
  const zipped = await zipInBrowser(1_000)
  const versus = (name: string, unit: string, [own = 0, make = 0, react = 0]: readonly number[]): Row => ({
    name,
    unit,
    ours: own,
    peers: { pdfmake: make, '@react-pdf/renderer': react },
    ratio: own / Math.min(make, react),
  })
  return [
    versus('a one-page invoice as PDF, fonts loaded', 'ms', times),
    versus('its size', 'kB', sizes),
    { name: '1,000 PDFs in a zip, in Chromium’s worker', unit: 's', ours: zipped.seconds, peers: {} },
    {
      name: 'longest task of the page meanwhile, of those over 50',
      unit: 'ms',
      ours: zipped.longestTask,
      peers: {},
    },
  ]
}
