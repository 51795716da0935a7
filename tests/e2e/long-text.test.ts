import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from './eventually'
import { openScene } from './scene'
import type { Scene } from './scene'
import type { Person } from './person'

/** With ends of words, as a pasted book has them, and one that tells whether all of it came. */
const million = `${'many words '.repeat(90_909)}the end`

describe('a million characters pasted into a field', () => {
  let scene: Scene
  let person: Person

  beforeAll(async () => {
    scene = await openScene()
    person = await (await scene.newProfile({ acceptDownloads: true })).open()
  })
  afterAll(() => scene.close())

  const paste = async (label: string) => {
    const field = person.page.getByLabel(label, { exact: true })
    await field.click()
    // As a paste arrives: at once, and through the browser's own editing.
    await person.page.keyboard.insertText(million)
  }
  const holds = (label: string) =>
    eventually(async () =>
      (await person.page.getByLabel(label, { exact: true }).inputValue()).endsWith('the end')
        ? true
        : undefined,
    )
  const answers = async () => {
    await person.page.keyboard.press('Tab')
    await person.badge().click()
    await person.page.getByRole('dialog', { name: 'AWS status' }).waitFor()
    await person.page.keyboard.press('Escape')
  }

  it('of a draft are kept, shown on the paper, and in the way of nothing', async () => {
    const { page } = person
    await page.goto(`${scene.address}#/invoices/new`)
    await page.getByLabel('Your name or firm', { exact: true }).fill('Firm')
    await page.getByLabel('Price 1', { exact: true }).fill('10')
    for (const label of ['Customer', 'Description 1', 'Notes']) {
      await paste(label)
      await answers()
    }
    await page.getByText('Saved on this device').first().waitFor({ timeout: 60_000 })
    await page.reload()
    for (const label of ['Customer', 'Description 1', 'Notes']) await holds(label)
    await person.goToInvoices()
    await page.getByRole('link', { name: /^Draft/ }).waitFor()
  })

  it.each([
    ['a customer', '#/customers/new', 'Name'],
    ['an item', '#/items/new', 'Description'],
    ['the texts of new invoices', '#/settings/invoices', 'Notes'],
  ])('of %s are kept', async (_, address, label) => {
    const { page } = person
    await page.goto(`${scene.address}${address}`)
    await paste(label)
    await answers()
    await page.goto(page.url())
    await page.reload()
    await holds(label)
  })

  it('of the search find nothing, and the next search finds', async () => {
    const { page } = person
    await person.goToInvoices()
    await paste('Search invoices')
    await answers()
    const box = page.getByRole('searchbox', { name: 'Search invoices' })
    await box.fill('firm')
    await box.fill('')
    await page.getByRole('link', { name: /^Draft/ }).waitFor()
  })

  it('made nothing complain', () => {
    expect(person.complaints.filter((text) => !/Failed to load resource/.test(text))).toEqual([])
  })
})
