import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { issuedBooks } from './issued-books'
import { openScene } from './scene'
import type { Scene } from './scene'
import { seedDocuments } from './seed-documents'

/** Somebody who has keys and nothing else: no press, no field filled but by typing, no focus but by Tab. */
class Hands {
  constructor(readonly page: Page) {}

  press(...keys: string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve())
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text)
  }

  /** @param key how to go: `Tab`, `Shift+Tab` */
  async tabTo(wanted: Locator, key = 'Tab'): Promise<void> {
    await wanted.waitFor()
    for (let stop = 0; stop < 120; stop++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return
      await this.press(key)
    }
    throw new Error(`no way by ${key} to ${String(wanted)}`)
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  field(name: string): Locator {
    return this.page.getByLabel(name, { exact: true })
  }

  /** The tag of what has the focus. */
  focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.tagName ?? '')
  }
}

describe('by keys alone', () => {
  let scene: Scene
  let hands: Hands

  beforeAll(async () => {
    scene = await openScene()
    const profile = await scene.newProfile({
      reducedMotion: 'reduce',
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await profile.context.addInitScript(() =>
      addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation()),
    )
    hands = new Hands((await profile.open()).page)
  })
  afterAll(() => scene.close())

  it('an invoice of ten lines is written, its customer and an item kept on the way, and issued', async () => {
    const { page } = hands
    await hands.press('n')
    await hands.tabTo(hands.field('Your name or firm'))
    await hands.type('Ada Lovelace Studio')
    await hands.tabTo(hands.field('Customer'))
    await hands.type('Babbage & Sons')
    await hands.press('ArrowDown', 'Enter')
    await hands.tabTo(hands.field('Description 1'))
    for (let line = 1; line <= 10; line++) {
      if (line === 2) {
        // Written once, picked from then on.
        await hands.type('Analyt')
        await page.getByRole('option', { name: /^Analytical work/ }).waitFor()
        await hands.press('ArrowDown', 'Enter')
        await expect.poll(() => hands.field('Price 2').inputValue()).toBe('10.50')
        await hands.tabTo(hands.field('Quantity 2'))
        await hands.press('Control+a')
        await hands.type('2')
        await hands.tabTo(hands.field('Tax 2'))
      } else {
        await hands.type(line === 1 ? 'Analytical work' : `Work ${line}`)
        await hands.press('Tab')
        await hands.type('2')
        await hands.press('Tab', 'Tab')
        await hands.type('10.50')
        await hands.press('Tab')
        await hands.type('20')
      }
      if (line === 1) {
        await hands.tabTo(hands.field('Description 1'), 'Shift+Tab')
        await hands.press('ArrowUp', 'Enter')
        await page.getByText('“Analytical work” is in the catalogue.').waitFor()
        await hands.tabTo(hands.field('Tax 1'))
      }
      if (line < 10) {
        await hands.press('Tab')
        await page.waitForFunction(
          (place) => document.activeElement?.getAttribute('aria-label') === `Description ${place}`,
          line + 1,
        )
      }
    }
    await hands.press('Control+Enter')
    await hands.button('No, this is the first').waitFor()
    await hands.press('Enter')
    await page.getByRole('heading', { name: /^Invoice \S+$/ }).waitFor()
    await page.getByText('252.00').first().waitFor()
    expect(await hands.focused()).not.toBe('BODY')
  })

  it('it is paid in part and taken out as a PDF', async () => {
    const { page } = hands
    await hands.tabTo(hands.button('Record payment'))
    await hands.press('Enter')
    await hands.tabTo(hands.field('Amount paid (EUR)'))
    await hands.press('Control+a')
    await hands.type('52')
    await hands.tabTo(hands.button('Record'))
    await hands.press('Enter')
    await page.getByText(/200\.00 still to be paid/).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Record payment')
    await hands.tabTo(hands.button('PDF'))
    const [download] = await Promise.all([page.waitForEvent('download'), hands.press('Enter')])
    expect(download.suggestedFilename()).toMatch(/Babbage & Sons\.pdf$/)
  })

  it('a payment is taken back, and the focus is not lost with it', async () => {
    const { page } = hands
    await hands.tabTo(hands.button(/^Remove payment of/))
    await hands.press('Enter')
    await page.getByText(/252\.00 still to be paid/).waitFor()
    await expect.poll(() => hands.focused()).not.toBe('BODY')
  })

  it('it is searched for and opened', async () => {
    const { page } = hands
    await hands.press('/')
    await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'search')
    await hands.type('babage')
    const row = page.getByRole('link', { name: /Babbage & Sons/ })
    await page.getByText('One document', { exact: true }).waitFor()
    await hands.tabTo(row)
    await hands.press('Enter')
    await page.getByRole('heading', { name: /^Invoice \S+$/ }).waitFor()
  })

  it('credentials are pasted, the table is made, and what waited is sent', async () => {
    const { page } = hands
    await page.evaluate((text) => navigator.clipboard.writeText(text), scene.block())
    await hands.press('r')
    await hands.tabTo(hands.field('Paste credentials'))
    await hands.press('Control+v')
    await hands.tabTo(page.getByRole('checkbox', { name: /localhost/ }))
    await hands.press('Space')
    await hands.tabTo(hands.button('Update Credentials'))
    await hands.press('Enter')
    await hands.tabTo(hands.button('Create the table'))
    await hands.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await hands.focused()).not.toBe('BODY')
    await page
      .getByRole('button', { name: /^AWS Connected/ })
      .filter({ hasNotText: /waiting|Sent/ })
      .waitFor()
    expect((await scene.items('main#documents')).length).toBeGreaterThan(3)
  })

  it('many are picked and marked paid, and an undo takes it back', async () => {
    const { page } = hands
    await seedDocuments(page, issuedBooks(Array.from({ length: 300 }, () => ({ customer: 'Ng' }))))
    await page.goto(`${scene.address}#/invoices`)
    const rows = page.getByRole('list', { name: 'Invoices and credit notes' }).getByRole('link')
    await hands.tabTo(rows.first())
    await hands.press('Space', 'Shift+ArrowDown', 'ArrowDown', 'Control+a')
    await page.getByText('301 selected').waitFor()
    await hands.tabTo(hands.button('Mark paid'), 'Shift+Tab')
    await hands.press('Enter')
    await page.getByText('301 invoices are marked as paid today.').waitFor({ timeout: 60_000 })
    await expect.poll(() => hands.focused()).not.toBe('BODY')
    await hands.tabTo(hands.button('Undo'), 'Shift+Tab')
    await hands.press('Enter')
    await page.getByRole('button', { name: /^Paid 0/ }).waitFor({ timeout: 60_000 })
    await expect.poll(() => hands.focused()).not.toBe('BODY')
  })

  it('a zip of PDFs is begun and cancelled: no file comes, and what was picked still is', async () => {
    const { page } = hands
    const files: string[] = []
    page.on('download', (download) => files.push(download.suggestedFilename()))
    await hands.tabTo(page.getByRole('link', { name: /2026-0001/ }).last())
    await hands.press('Space', 'Control+a')
    await hands.tabTo(hands.button('PDFs'), 'Shift+Tab')
    await hands.press('Enter')
    await hands.tabTo(hands.button('Cancel'))
    await hands.press('Enter')
    await hands.button('Cancel').waitFor({ state: 'detached' })
    await page.getByText('301 selected').waitFor()
    await expect.poll(() => hands.focused()).not.toBe('BODY')
    // The next one starts from the beginning, and its file is the only one.
    await hands.tabTo(hands.button('CSV'), 'Shift+Tab')
    await Promise.all([page.waitForEvent('download'), hands.press('Enter')])
    expect(files).toEqual(['invoices.csv'])
    await hands.press('Escape')
  })
})
