import type { Person } from '../e2e/person'
import type { Scene } from '../e2e/scene'
import { seedDocuments } from '../e2e/seed-documents'
import { sampleConflict } from './sample-books'

/** A page or sheet as its picture shows it. */
export interface View {
  readonly name: string
  readonly address: string
  /** What has to be done there, until it looks as it should. */
  readonly reach?: (person: Person, scene: Scene) => Promise<void>
}

export const views: readonly View[] = [
  { name: 'invoices', address: '#/invoices' },
  {
    name: 'selection',
    address: '#/invoices',
    reach: async ({ page }) => {
      await page.locator('[data-row] a').nth(2).focus()
      await page.keyboard.press('Space')
      await page.locator('[data-row] a').nth(4).focus()
      await page.keyboard.press('Space')
      await page.locator('.bulk-bar').waitFor()
    },
  },
  { name: 'filters', address: '#/invoices', reach: ({ page }) => page.locator('.filter-button').click() },
  {
    name: 'editor',
    address: '#/invoices/s33',
    reach: ({ page }) => page.locator('[data-line] input').first().waitFor(),
  },
  {
    name: 'editor-options',
    address: '#/invoices/s33',
    reach: async ({ page }) => {
      await page.locator('[data-line] button[aria-expanded]').first().click()
      await page.locator('.form-options summary').click()
    },
  },
  { name: 'issued', address: '#/invoices/s31' },
  {
    name: 'paper-menu',
    address: '#/invoices/s31',
    reach: ({ page }) => page.locator('[aria-haspopup=menu]').click(),
  },
  {
    name: 'payment',
    address: '#/invoices/s31',
    reach: ({ page }) => page.locator('.issued-actions .button').first().click(),
  },
  {
    name: 'void',
    address: '#/invoices/s31',
    reach: ({ page }) => page.locator('.issued-actions .button').last().click(),
  },
  { name: 'customers', address: '#/customers' },
  { name: 'customer', address: '#/customers/c1' },
  {
    name: 'merge',
    address: '#/customers',
    reach: async ({ page }) => {
      for (const place of [0, 1]) {
        await page.locator('[data-row] a').nth(place).focus()
        await page.keyboard.press('Space')
      }
      await page.locator('.bulk-actions button').first().click()
    },
  },
  { name: 'items', address: '#/items' },
  { name: 'item', address: '#/items/i0' },
  {
    name: 'analytics',
    address: '#/analytics',
    reach: ({ page }) => page.locator('.chart canvas, .empty').first().waitFor(),
  },
  { name: 'import', address: '#/import' },
  ...['business', 'invoices', 'papers', 'appearance', 'aws', 'backup'].map((section) => ({
    name: `settings-${section}`,
    address: `#/settings/${section}`,
  })),
  { name: 'aws-panel', address: '#/invoices', reach: (person) => person.badge().click() },
  {
    name: 'paste',
    address: '#/invoices',
    reach: async (person, scene) => {
      await person.badge().click()
      await person.page.getByRole('dialog').getByRole('button').last().click()
      await person.page.locator('dialog textarea').first().fill(scene.block())
    },
  },
  { name: 'keys', address: '#/invoices', reach: ({ page }) => page.keyboard.press('?') },
  { name: 'not-found', address: '#/nowhere' },
  // The last one: what it puts into the books shows on every page.
  {
    name: 'conflicts',
    address: '#/conflicts',
    reach: ({ page }) => seedDocuments(page, sampleConflict(new Date())),
  },
]
