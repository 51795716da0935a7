import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleBooks } from '../pictures/sample-books'
import { openScene } from './scene'
import type { Scene } from './scene'
import { seedDocuments } from './seed-documents'
import type { Person } from './person'

describe('the app has the manners of a good one', () => {
  let scene: Scene
  let person: Person

  beforeAll(async () => {
    scene = await openScene()
    const profile = await scene.newProfile({
      acceptDownloads: true,
      colorScheme: 'light',
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    person = await profile.open()
    await seedDocuments(person.page, sampleBooks(new Date()))
  })
  afterAll(() => scene.close())

  const dialogs = () => person.page.getByRole('dialog').count()

  it('a page that fails leaves shell, badge, export and the other pages at work, and can be told of without secrets', async () => {
    const { page } = person
    await person.goToInvoices()
    await page.evaluate(() => {
      // Only what customers owe is told by it.
      const ListFormat = function () {
        throw new TypeError('no lists here, ASIAIOSFODNN7EXAMPLE')
      }
      Object.assign(Intl, { ListFormat })
    })
    await page.getByRole('link', { name: 'Customers' }).click()
    await page.getByText('This page stopped').waitFor()

    await page.getByRole('button', { name: 'Copy what happened' }).click()
    await page.getByText('There are no credentials in it').waitFor()
    const told = await page.evaluate(() => navigator.clipboard.readText())
    expect(told).toMatch(/^Tidebill #\/customers\n.*\nTypeError: no lists here, …/)
    expect(told).not.toContain('ASIA')

    const exporting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export everything' }).click()
    const file = JSON.parse(await readFile(await (await exporting).path(), 'utf8')) as {
      documents: { key: string }[]
    }
    expect(file.documents.length).toBeGreaterThan(40)

    await person.badge().click()
    await page.getByRole('dialog', { name: 'AWS status' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Items' }).click()
    await page.getByText('5 items').waitFor()
    await page.getByRole('link', { name: 'Customers' }).click()
    await page.getByText('This page stopped').waitFor()
    await page.reload()
    await page.getByText('7 customers').waitFor()
  })

  it('the browser’s back closes a sheet and stays on the page', async () => {
    const { page } = person
    await person.goToInvoices()
    for (const open of ['?', 'r']) {
      await page.keyboard.press(open)
      await page.getByRole('dialog').waitFor()
      await page.goBack()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(new URL(page.url()).hash).toBe('#/invoices')
    }
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    // One entry in the history was one sheet: nothing is left over to go back through.
    await page.getByRole('link', { name: 'Items' }).click()
    await page.getByText('5 items').waitFor()
    await page.goBack()
    await page.getByText('34 documents').waitFor()
    expect(await dialogs()).toBe(0)
  })

  it('a theme that is chosen holds, from the first moment of the next start', async () => {
    const { page } = person
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    await page.goto(`${scene.address}#/settings/appearance`)
    await page.getByLabel('Theme').waitFor()
    const light = await paper()
    await page.getByLabel('Theme').selectOption('dark')
    await expect.poll(paper).not.toBe(light)
    const dark = await paper()
    await page.reload()
    await page.getByLabel('Theme').waitFor()
    await expect.poll(() => paper()).toBe(dark)
    await page.getByLabel('Theme').selectOption('system')
    await expect.poll(paper).toBe(light)
  })

  it('Ctrl+S in a field says that all is saved; letters are letters there, and can be switched off elsewhere', async () => {
    const { page } = person
    await page.goto(`${scene.address}#/invoices/s33`)
    const notes = page.getByLabel('Notes', { exact: true })
    await notes.fill('n/?')
    await notes.press('Control+s')
    await page.getByText('Everything is saved on this device.').waitFor()
    expect(await dialogs()).toBe(0)
    await page.goto(`${scene.address}#/settings/appearance`)
    const letters = page.getByRole('checkbox', { name: /Single letters/ })
    await letters.uncheck()
    await page.getByRole('link', { name: 'Items' }).click()
    await page.getByText('5 items').waitFor()
    await page.keyboard.press('?')
    await page.keyboard.press('n')
    expect(await dialogs()).toBe(0)
    expect(new URL(page.url()).hash).toBe('#/items')
    await page.goto(`${scene.address}#/settings/appearance`)
    await letters.check()
    await page.getByRole('link', { name: 'Items' }).focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('a duplicate is a draft of today with the same lines, without number or payments', async () => {
    const { page } = person
    await page.goto(`${scene.address}#/invoices/s29`)
    await page.getByRole('button', { name: 'Duplicate' }).click()
    await page.getByRole('heading', { name: 'New invoice' }).waitFor()
    await expect
      .poll(() => page.getByLabel('Customer', { exact: true }).inputValue())
      .toBe('Østfold Marine AS')
    await expect
      .poll(() => page.getByLabel('Description 2', { exact: true }).inputValue())
      .toBe('Training on site')
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv'))
    await expect.poll(() => page.getByLabel('Invoice date').inputValue()).toBe(today)
    await page.goto(`${scene.address}#/invoices/s29`)
    await page.getByText('Payments', { exact: true }).waitFor()
  })
})
