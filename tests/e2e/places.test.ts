import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleBooks } from '../pictures/sample-books'
import { openScene } from './scene'
import type { Scene } from './scene'
import { seedDocuments } from './seed-documents'
import type { Person } from './person'

describe('whoever goes from page to page knows where they are', () => {
  let scene: Scene
  let person: Person

  beforeAll(async () => {
    scene = await openScene()
    const profile = await scene.newProfile({ reducedMotion: 'reduce' })
    // The browser's offer to install the app stands above the list as soon as it has come.
    await profile.context.addInitScript(() =>
      addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation()),
    )
    person = await profile.open()
    await seedDocuments(person.page, sampleBooks(new Date(2026, 10, 26)))
  })
  afterAll(() => scene.close())

  const titled = (title: string) =>
    expect.poll(() => person.page.title(), { timeout: 20_000 }).toBe(`${title} · Tidebill`)
  /** Tag, and name or text, of what has the focus. */
  const focused = () =>
    person.page.evaluate(() => {
      const element = document.activeElement
      return `${element?.tagName} ${element?.getAttribute('aria-label') ?? element?.textContent}`
    })
  const focusIs = (wanted: string | RegExp) => expect.poll(focused, { timeout: 20_000 }).toMatch(wanted)
  const row = (number: string) => person.page.getByRole('link', { name: new RegExp(number) })

  it('each page says in the tab what it is, and reading goes on at its heading', async () => {
    const { page } = person
    await titled('Invoices')
    for (const [name, title] of [
      ['Customers', 'Customers'],
      ['Items', 'Items'],
      ['Analytics', 'Analytics'],
      ['Settings', 'Settings'],
    ] as const) {
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
      await titled(title)
      await focusIs(`H1 ${title}`)
    }
    await page.goto(`${scene.address}#/nowhere`)
    await titled('There is no page at this address')
    await focusIs('H1 There is no page at this address')
    await page.goto(`${scene.address}#/customers/c0`)
    await titled('Babbage & Sons')
    await page.goto(`${scene.address}#/invoices/s30`)
    await titled('Invoice 2026-0131')
  })

  it('a list that is come back to is where it was left, and so is the cursor', async () => {
    const { page } = person
    await person.goToInvoices()
    await row('2026-0120').focus()
    await page.evaluate(() => scrollTo(0, 700))
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(700)
    await page.keyboard.press('Enter')
    await titled('Invoice 2026-0120')
    await focusIs('H1 Invoice 2026-0120')
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
    await page.goBack()
    await focusIs(/^A 2026-0120/)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(700)
  })

  it('what had the focus and is gone leaves it to what held it', async () => {
    const { page } = person
    await page.goto(`${scene.address}#/invoices/s33`)
    await page.getByRole('button', { name: 'Delete draft' }).press('Enter')
    await titled('Invoices')
    await focusIs('H1 Invoices')
    await page.getByRole('button', { name: 'Undo' }).press('Enter')
    await row('Draft').waitFor()
    await focusIs(/^MAIN/)

    await row('2026-0133').press('Space')
    await page.getByRole('button', { name: 'Mark paid' }).press('Enter')
    await page.getByText('One invoice is marked as paid today.').waitFor()
    await focusIs(/^MAIN/)
    await page.getByRole('button', { name: 'Undo' }).press('Enter')

    await page.goto(`${scene.address}#/customers`)
    await row('Ng Textiles').press('Space')
    await row('Hopper Systems').press('Space')
    await page.getByRole('button', { name: 'Merge' }).press('Enter')
    await page.getByRole('dialog').getByRole('radio').first().press('Space')
    const merge = page.getByRole('dialog').getByRole('button', { name: 'Merge' })
    // What a merge would do is worked out first.
    await expect.poll(() => merge.isEnabled(), { timeout: 20_000 }).toBe(true)
    await merge.press('Enter')
    await page.getByText('6 customers').waitFor()
    await focusIs(/^MAIN/)
  })

  it('a link out of a sheet takes its place in the history', async () => {
    const { page } = person
    await person.goToInvoices()
    await page.keyboard.press('?')
    await page.getByRole('link', { name: 'The single letters can be switched off' }).press('Enter')
    await titled('Settings')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.goBack()
    await titled('Invoices')
  })

  it('a link that is followed while a sheet still closes leads where it says', async () => {
    const { page } = person
    await person.goToInvoices()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.evaluate(async () => {
      const wentBack = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }))
      document.querySelector<HTMLElement>('dialog [aria-label="Close"]')?.click()
      document.querySelector<HTMLElement>('nav a[href="#/items"]')?.click()
      await wentBack
    })
    await titled('Items')
    await page.goBack()
    await titled('Invoices')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })
})
