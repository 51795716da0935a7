import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/sync/json'
import { axeFindings } from './axe-findings'
import { openScene } from './scene'
import type { Scene } from './scene'
import { seedDocuments } from './seed-documents'
import type { Person } from './person'

const line = {
  id: 'l',
  description: 'Analytical work',
  quantity: '1',
  unit: 'HUR',
  unitPrice: '100',
  taxes: [],
}

const invoice = (value: JsonObject): JsonObject => ({
  kind: 'invoice',
  state: 'issued',
  currency: 'EUR',
  issueDate: '2024-03-01',
  dueDate: '2024-03-15',
  lines: [line],
  buyer: { name: 'Lovelace Analytics', address: {} },
  ...value,
})

const books: Readonly<Record<string, JsonObject>> = {
  'customer#a': { id: 'a', name: 'Lovelace Analytics', address: { city: 'London' } },
  'customer#b': { id: 'b', name: 'LOVELACE analytics', email: 'ada@lovelace.test', address: {} },
  'customer#c': { id: 'c', name: 'Müller & Söhne', address: {} },
  'invoice#1': invoice({ id: '1', number: '2024-0001', customerId: 'a' }),
  'invoice#2': invoice({ id: '2', number: '2024-0002', customerId: 'b', issueDate: '2024-03-02' }),
  'invoice#3': invoice({
    id: '3',
    number: '2024-0003',
    customerId: 'c',
    currency: 'USD',
    buyer: { name: 'Müller & Söhne', address: {} },
  }),
  'invoice#4': invoice({ id: '4', state: 'draft', customerId: 'c', buyer: { name: 'Müller & Söhne' } }),
}

const looks = [
  { name: 'desktop, light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'phone, dark', viewport: { width: 320, height: 700 }, colorScheme: 'dark' },
] as const

describe.each(looks)('lists can be searched, filtered and worked on: $name', ({ viewport, colorScheme }) => {
  let scene: Scene
  let person: Person

  beforeAll(async () => {
    scene = await openScene()
    person = await (await scene.newProfile({ viewport, colorScheme, reducedMotion: 'reduce' })).open()
    await seedDocuments(person.page, books)
  })
  afterAll(() => scene.close())

  const rows = () => person.page.getByRole('list', { name: 'Invoices and credit notes' }).getByRole('link')
  const shows = async (count: number) => {
    const text = count === 1 ? 'One document' : `${count} documents`
    await person.page.getByText(text, { exact: true }).waitFor()
    await expect.poll(() => rows().count()).toBe(count)
  }
  /** WCAG 2.2 AA by axe, and nothing to scroll sideways. */
  const isUsable = async () => {
    expect(await axeFindings(person.page)).toEqual([])
    const wide = await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
  }

  it('search forgives accents and typos, and sums stay apart by currency', async () => {
    const { page } = person
    await shows(4)
    await page.getByText('$100.00', { exact: false }).first().waitFor()
    const box = page.getByRole('searchbox', { name: 'Search invoices' })
    await box.fill('lovelase')
    await shows(2)
    await box.fill('muller')
    await shows(2)
    await box.fill('')
    await shows(4)
    await isUsable()
  })

  it('filters are in the address and survive a reload', async () => {
    const { page } = person
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByLabel('Currency').selectOption('EUR')
    await page.getByRole('button', { name: /^Overdue/ }).click()
    await shows(2)
    await isUsable()
    await page.waitForURL(/state=overdue&currency=EUR/)
    await page.reload()
    await shows(2)
    await page.getByRole('button', { name: 'Clear these filters' }).click()
    await page.getByRole('button', { name: /^All/ }).click()
    await shows(4)
  })

  it('several are picked by keyboard, marked paid, and an undo takes it back', async () => {
    const { page } = person
    const paid = page.getByRole('button', { name: /^Paid/ })
    await page.getByRole('link', { name: /2024-0002/ }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+a')
    await page.getByText('4 selected').waitFor()
    await isUsable()
    await page.getByRole('button', { name: 'Mark paid' }).click()
    await page.getByText('3 invoices are marked as paid today.').waitFor()
    await paid.filter({ hasText: '3' }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await paid.filter({ hasText: '0' }).waitFor()
  })

  it('what is picked is taken out as one zip of PDFs and as a table', async () => {
    const { page } = person
    await page.getByRole('link', { name: /2024-0002/ }).focus()
    await page.keyboard.press('Control+a')
    for (const [button, file, told] of [
      ['PDFs', 'invoices.zip', '3 papers in the zip file'],
      ['CSV', 'invoices.csv', '3 documents in the table.'],
    ] as const) {
      const downloading = page.waitForEvent('download')
      await page.getByRole('button', { name: button, exact: true }).click()
      expect((await downloading).suggestedFilename()).toBe(file)
      await page.getByText(told).waitFor()
    }
    await page.getByRole('button', { name: 'Clear selection' }).click()
  })

  it('drafts are deleted together and come back by undo', async () => {
    const { page } = person
    await page.getByRole('link', { name: /2024-0002/ }).focus()
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: 'Delete drafts' }).click()
    await page.getByText('One draft is deleted.').waitFor()
    await shows(3)
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await shows(4)
  })

  it('customers show what they owe; doubles are merged and their documents move', async () => {
    const { page } = person
    await page.getByRole('link', { name: 'Customers' }).click()
    await page.getByText('3 customers').waitFor()
    await page.getByRole('link', { name: /Müller.*\$100\.00 open/ }).waitFor()
    await isUsable()
    await page.getByRole('link', { name: /LOVELACE/ }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('checkbox', { name: 'Select Lovelace Analytics', exact: true }).click()
    await page.getByRole('button', { name: 'Merge' }).click()
    await page.getByRole('radio', { name: /Lovelace Analytics.*London/ }).check()
    await isUsable()
    await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click()
    await page.getByText('2 customers').waitFor()
    await page.getByRole('link', { name: /Lovelace Analytics/ }).click()
    await page.getByText('€200.00 open').waitFor()
    await expect.poll(() => page.getByLabel('Email').inputValue()).toBe('ada@lovelace.test')
    await page.getByRole('link', { name: /2024-0002/ }).waitFor()
    await isUsable()
  })

  it('a card put away is no longer in use, and can be taken out again', async () => {
    const { page } = person
    await page.getByRole('button', { name: 'Archive' }).click()
    await page.getByRole('link', { name: 'Customers' }).click()
    await page.getByText('One customer', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Archived' }).click()
    await page.getByRole('link', { name: /Lovelace Analytics/ }).click()
    await page.getByRole('button', { name: 'Take out of the archive' }).click()
    await page.getByRole('button', { name: 'Archive', exact: true }).waitFor()
  })

  it('an item is written once and picked on a line by keyboard', async () => {
    const { page } = person
    await page.getByRole('link', { name: 'Items' }).click()
    await page.getByText('What you sell again and again').waitFor()
    await isUsable()
    await page.getByRole('link', { name: 'Add an item' }).click()
    await page.getByLabel('Description').fill('Consulting day')
    await page.getByLabel('Price').fill('812.5')
    await page.getByRole('button', { name: 'Archive' }).waitFor()
    await isUsable()
    await page.goto(`${scene.address}#/invoices/new`)
    await page.getByLabel('Description 1', { exact: true }).pressSequentially('consul')
    await page.getByRole('option', { name: /Consulting day/ }).waitFor()
    await isUsable()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.getByLabel('Description 1', { exact: true }).inputValue())
      .toBe('Consulting day')
    await expect.poll(() => page.getByLabel('Price 1', { exact: true }).inputValue()).toBe('812.50')
    await page.getByText('Saved on this device').waitFor()
  })

  it('doubles of an item are merged: what the line says stays, an undo brings the double back', async () => {
    const { page } = person
    await page.getByRole('link', { name: 'Items' }).click()
    await page.getByRole('link', { name: 'New item' }).click()
    await page.getByLabel('Description').fill('Day of consulting')
    await page.getByLabel('Price').fill('900')
    await page.getByRole('button', { name: 'Archive' }).waitFor()
    await page.getByRole('link', { name: 'Items' }).click()
    await page.getByRole('link', { name: /Day of consulting/ }).focus()
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: 'Merge' }).click()
    await page.getByRole('radio', { name: /Day of consulting/ }).check()
    await page.getByText('One document moves. One card goes.').waitFor()
    await isUsable()
    await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click()
    await page.getByText('One item', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await page.getByText('2 items', { exact: true }).waitFor()
  })

  it('an item that is there only after the typing is offered all the same', async () => {
    const { page } = person
    await page.goto(`${scene.address}#/invoices/new`)
    const description = page.getByLabel('Description 1', { exact: true })
    await description.pressSequentially('late')
    const elsewhere = await page.context().newPage()
    await elsewhere.goto(`${scene.address}#/items/new`)
    await elsewhere.getByLabel('Description').fill('Later than typed')
    await page.getByRole('option', { name: /Later than typed/ }).waitFor()
    await elsewhere.close()
  })

  it('nothing complained on the console', () => {
    expect(person.complaints.filter((text) => !/Failed to load resource/.test(text))).toEqual([])
  })
})
