import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings'
import { issuedBooks } from './issued-books'
import { openScene } from './scene'
import type { Scene } from './scene'
import type { Person } from './person'
import { seedDocuments } from './seed-documents'

const books = issuedBooks([
  { price: '100', rate: '19', date: '2026-01-10', paid: '119' },
  { price: '200', rate: '7', date: '2026-03-31', customer: '=Babbage <b>&</b> Sons' },
  { price: '50', date: '2026-03-01', customer: '\u202eBob' },
  { price: '700', date: '2026-03-01', currency: 'JPY' },
])

const looks = [
  { name: 'desktop, dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  { name: 'phone, light', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
] as const

describe.each(looks)('the reports: $name', ({ name, viewport, colorScheme }) => {
  let scene: Scene
  let person: Person
  const isPhone = name.startsWith('phone')

  beforeAll(async () => {
    scene = await openScene()
    person = await (
      await scene.newProfile({ viewport, colorScheme, reducedMotion: 'reduce', acceptDownloads: true })
    ).open()
  })
  afterAll(() => scene.close())

  async function holds(): Promise<void> {
    expect(await axeFindings(person.page)).toEqual([])
    const wide = await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
  }
  const report = (title: string) => person.page.getByRole('region', { name: title, exact: true }).first()
  async function asTable(title: string) {
    const table = report(title).getByRole('button', { name: 'Table', exact: true })
    if (isPhone) await table.click()
    return report(title).getByRole('table')
  }

  it('say what to do while there is nothing', async () => {
    await person.page.getByRole('link', { name: 'Analytics' }).click()
    await person.page.getByRole('heading', { name: 'Nothing to report yet' }).waitFor()
    await holds()
  })

  it('sum one currency, by the period and the day that are in the address', async () => {
    const { page } = person
    await seedDocuments(page, books)
    await page.goto(`${scene.address}#/analytics?period=own&from=2026-01-01&to=2026-06-30&asof=2026-04-15`)
    const turnover = await asTable('Issued and received')
    await turnover.getByRole('row', { name: 'Total 3 €350.00 €33.00 €383.00 €119.00' }).waitFor()
    await turnover.getByRole('row', { name: /^January 2026 1 €100.00 €19.00 €119.00 €119.00/ }).waitFor()
    await turnover.getByRole('row', { name: /^February 2026 0/ }).waitFor()
    const open = await asTable('Outstanding by age')
    await open.getByRole('row', { name: '1–30 days late 1 €214.00' }).waitFor()
    await open.getByRole('row', { name: '31–60 days late 1 €50.00' }).waitFor()
    const taxes = await asTable('Tax by rate')
    await taxes.getByRole('row', { name: /January 2026 VAT 19% 1 €100.00 €19.00/ }).waitFor()
    await report('Days to pay').getByText('0 days on average, median 0').waitFor()
    await holds()
  })

  it('take another currency and other sums, and keep them over a reload', async () => {
    const { page } = person
    await page.getByLabel('Currency', { exact: true }).selectOption('JPY')
    await report('Issued and received')
      .getByText(/¥700 issued/)
      .waitFor()
    await page.getByLabel('Sums by').selectOption('quarter')
    await page.reload()
    const turnover = await asTable('Issued and received')
    await turnover.getByRole('row', { name: /^Q1 2026 1 \D*700/ }).waitFor()
    await page.getByLabel('Currency', { exact: true }).selectOption('EUR')
    await report('Issued and received').getByText('€383.00 issued').waitFor()
  })

  it('show names from outside as the texts they are, and hand them to no spreadsheet as formulas', async () => {
    const customers = await asTable('Best customers')
    await customers.getByRole('rowheader', { name: '=Babbage <b>&</b> Sons' }).waitFor()
    const [download] = await Promise.all([
      person.page.waitForEvent('download'),
      report('Best customers').getByRole('button', { name: /CSV/ }).click(),
    ])
    const text = await readFile(await download.path(), 'utf8')
    expect(download.suggestedFilename()).toBe('customers.csv')
    expect(text).toContain("'=Babbage <b>&</b> Sons,1,214.00,214.00,EUR")
  })

  it('lead to the documents behind a figure', async () => {
    const { page } = person
    const turnover = await asTable('Issued and received')
    await turnover.getByRole('link', { name: 'Q1 2026' }).click()
    await page.getByRole('heading', { name: 'Invoices', level: 1 }).waitFor()
    expect(page.url()).toContain('#/invoices?currency=EUR&from=2026-01-01&to=2026-03-31')
    await page.goBack()
    await page.getByRole('heading', { name: 'Analytics', level: 1 }).waitFor()
  })

  it('draw a bar that leads there too', async () => {
    const { page } = person
    if (isPhone)
      await report('Issued and received').getByRole('button', { name: 'Chart', exact: true }).click()
    const picture = report('Issued and received').getByRole('img')
    await picture.waitFor()
    const box = await picture.boundingBox()
    if (box === null) throw new Error('no chart is drawn')
    await picture.scrollIntoViewIfNeeded()
    await picture.click({ position: { x: box.width / 2, y: 100 } })
    await page.getByRole('heading', { name: 'Invoices', level: 1 }).waitFor()
    expect(person.complaints).toEqual([])
  })
})
