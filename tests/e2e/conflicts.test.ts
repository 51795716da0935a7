import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings'
import { conflictingBooks } from './conflicting-books'
import { isAppend } from './is-append'
import { openScene } from './scene'
import type { Person } from './person'
import type { Scene } from './scene'
import { seedDocuments } from './seed-documents'
import { seedInvoices } from './seed'

const draft = {
  firm: 'Ada Lovelace Studio',
  customer: 'Babbage & Sons',
  lines: [{ description: 'Analytical work', quantity: '2', price: '80' }],
}

async function syncNow({ page }: Person, badge: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: /^AWS/ }).click()
  await page.getByRole('button', { name: 'Sync now' }).click()
  await page.keyboard.press('Escape')
  await badge()
}

describe('two devices that edit the same field of a draft while AWS is away', () => {
  let scene: Scene
  let first: Person
  let second: Person

  beforeAll(async () => {
    scene = await openScene()
    first = await (await scene.newProfile()).open()
    second = await (await scene.newProfile()).open()
  })
  afterAll(() => scene.close())

  const price = ({ page }: Person) => page.getByLabel('Price 1', { exact: true })
  const openDraft = async ({ page }: Person) => {
    await page.goto(`${scene.address}#/invoices`)
    await page.getByRole('link', { name: /Babbage/ }).click()
  }
  const typePrice = async (person: Person, text: string) => {
    await openDraft(person)
    await price(person).fill(text)
    await price(person).blur()
    await person.badgeSays(/1 waiting/)
  }
  const showsOneConflict = (person: Person) => person.badgeSays('1 conflict')

  it('both show the later value, and that there is a conflict', async () => {
    await first.type(draft)
    await first.connect(scene.block())
    await first.drained()
    await second.connect(scene.block())
    await openDraft(second)
    await price(second).waitFor()

    scene.lab.onRequest(() => 'drop')
    await typePrice(first, '90')
    await typePrice(second, '95')
    scene.lab.onRequest(undefined)
    await syncNow(first, () => first.drained())
    await syncNow(second, () => showsOneConflict(second))
    await second.drained()
    await syncNow(first, () => showsOneConflict(first))

    for (const person of [first, second]) {
      await expect.poll(() => price(person).inputValue()).toBe('95.00')
      await person.page.getByText('One conflict in this document').waitFor()
    }
  })

  it('one of them settles it with the other value', async () => {
    const { page } = first
    await first.badge().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Settle conflicts' }).click()
    await page.getByRole('heading', { name: 'Line 1 · Price' }).waitFor()
    const values = page.getByRole('article', { name: 'Line 1 · Price' })
    await values.getByText('This device').waitFor()
    await expect.poll(() => values.getByText('Stands now').count()).toBe(1)
    await page.getByRole('button', { name: 'Keep this for Line 1 · Price: 90.00' }).click()
    await page.getByText('Nothing to settle').waitFor()
    expect(await first.badge().textContent()).not.toContain('conflict')
    await first.drained()
  })

  it('the other shows the settled value, and nothing is left to settle', async () => {
    await syncNow(second, () => second.badge().filter({ hasNotText: 'conflict' }).waitFor())
    await expect.poll(() => price(second).inputValue()).toBe('90.00')
    await second.page.goto(`${scene.address}#/conflicts`)
    await second.page.getByText('Nothing to settle').waitFor()
    await openDraft(first)
    await expect.poll(() => price(first).inputValue()).toBe('90.00')
  })
})

const looks = [
  { name: 'desktop, light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'phone, dark', viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
] as const

describe.each(looks)('books with a conflict of every kind: $name', ({ viewport, colorScheme }) => {
  let scene: Scene
  let person: Person

  beforeAll(async () => {
    scene = await openScene()
    person = await (await scene.newProfile({ viewport, colorScheme, reducedMotion: 'reduce' })).open()
    await person.page.goto(`${scene.address}#/conflicts`)
    await person.page.getByText('Nothing to settle').waitFor()
  })
  afterAll(() => scene.close())

  const card = (name: string) => person.page.getByRole('article', { name, exact: true })

  it('are all shown, however odd, for everyone to read and use', async () => {
    await seedDocuments(person.page, conflictingBooks)
    await card('Line 2 · Price').waitFor()
    await person.badgeSays('11 conflicts')
    await expect.poll(() => person.page.getByRole('article').count()).toBe(11)
    expect(await axeFindings(person.page)).toEqual([])
    const wide = await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
  })

  it('are settled by keyboard, one after another, and taken back', async () => {
    const { page } = person
    await card('Line 2 · Price')
      .getByRole('button', { name: /: 90\.00$/ })
      .press('Enter')
    await card('Line 2 · Price').waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('conflict')
    await page.getByRole('button', { name: 'Undo' }).click()
    await card('Line 2 · Price').getByText('Stands now').waitFor()
    expect(
      await card('Line 2 · Price')
        .getByRole('button', { name: /: 95\.00$/ })
        .count(),
    ).toBe(1)
  })

  it('are put away where nobody can read them, and all at once but for the numbers', async () => {
    const { page } = person
    const odd = card('Something that this version can’t read')
    await odd.first().getByRole('button', { name: 'Put away' }).click()
    await expect.poll(() => odd.count()).toBe(1)
    await page.getByRole('button', { name: 'Keep all that stand' }).click()
    await expect.poll(() => page.getByRole('article').count()).toBe(1)
    await page.getByRole('button', { name: 'Both stay as they are' }).click()
    await page.getByText('Nothing to settle').waitFor()
    expect(person.complaints).toEqual([])
  })
})

describe('Stop, in the middle of a long drain', () => {
  let scene: Scene
  let person: Person

  beforeAll(async () => {
    scene = await openScene()
    person = await (await scene.newProfile()).open()
  })
  afterAll(() => scene.close())

  it('stops it after the request that is under way, says so in the log, and Sync now finishes it', async () => {
    const { page } = person
    await person.type(draft)
    await seedInvoices(page, 500, 5_000)
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    let appends = 0
    scene.lab.onRequest(async (request) => {
      if (isAppend(request) && ++appends === 3) await held
      return 'pass' as const
    })
    await person.connect(scene.block())
    await person.badgeSays(/Sent/)
    await person.badge().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Stop' }).click()
    release()
    await page.getByRole('dialog').getByRole('button', { name: 'Sync now' }).waitFor()
    const stoppedAt = appends
    await page.keyboard.press('Escape')
    await person.badgeSays(/\d+ waiting/)
    await page.goto(`${scene.address}#/settings/aws`)
    await page
      .getByText(/^Sent \d+ documents.*Stopped, or time was up\.$/)
      .first()
      .waitFor()
    await page.goto(`${scene.address}#/invoices`)
    await syncNow(person, () => person.drained())
    expect(appends).toBeGreaterThan(stoppedAt)
  })
})
