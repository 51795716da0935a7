import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { ensureBuiltApp, repository } from '../support/built-app'
import { issuedBooks } from '../e2e/issued-books'
import type { Person } from '../e2e/person'
import { openScene } from '../e2e/scene'
import { seedDocuments } from '../e2e/seed-documents'

const folder = join(repository, 'public/screenshots')
/** As the web manifest declares them. */
const wide = { viewport: { width: 1280, height: 800 } }
const narrow = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }

const customers = ['Babbage & Sons', 'Harbour Bakery', 'Lindgren Optics', 'Rue du Port SARL', 'Studio Graz']
const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)

/** A year of a small studio's books: most of it paid, some of it open, a little of it late. */
const books = issuedBooks(
  Array.from({ length: 30 }, (_, index) => {
    const ago = 330 - index * 11
    const price = String(240 + ((index * 137) % 900))
    return {
      customer: customers[(index * 3) % customers.length] ?? '',
      price,
      rate: '19',
      date: day(ago),
      dueDate: day(ago - 14),
      ...(index % 6 === 5 || index > 26 ? {} : { paid: (Number(price) * 1.19).toFixed(2) }),
    }
  }),
)

const draft = {
  firm: 'Studio Lovelace',
  customer: 'Babbage & Sons',
  lines: [
    { description: 'Design of the engine’s cards', quantity: '12', price: '85', tax: '19' },
    { description: 'Proofs, in two languages', quantity: '2', price: '140', tax: '19' },
  ],
}

async function take(page: Page, name: string): Promise<void> {
  for (const toast of await page.locator('.toast button').all()) await toast.click()
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    for (const scrolled of [document.documentElement, ...document.querySelectorAll('dialog, dialog *')])
      scrolled.scrollTop = 0
  })
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
  console.log(`${name}.png`)
}

/** The browser's offer to install stands over the history; it is not what the picture is about. */
async function withoutOffer({ page }: Person): Promise<void> {
  const later = page.getByRole('button', { name: 'Not now' })
  if (await later.isVisible()) await later.click()
}

async function at(person: Person, address: string, page: string): Promise<Page> {
  await person.page.goto(new URL(page, address).href)
  return person.page
}

ensureBuiltApp()
const scene = await openScene()
try {
  const desk = await (await scene.newProfile(wide)).open()
  await seedDocuments(desk.page, books)
  await desk.connect(scene.block())
  await desk.type(draft)
  await desk.drained()
  await take(desk.page, 'editor')
  const analytics = await at(desk, scene.address, '#/analytics')
  await analytics.getByRole('img').first().waitFor()
  await take(analytics, 'analytics')

  const phone = await (await scene.newProfile(narrow)).open()
  await seedDocuments(phone.page, books)
  await phone.type(draft)
  await take(phone.page, 'editor-phone')
  await phone.goToInvoices()
  await phone.page
    .getByRole('link', { name: /Babbage/ })
    .first()
    .waitFor()
  await withoutOffer(phone)
  await take(phone.page, 'invoices-phone')
} finally {
  await scene.close()
}
