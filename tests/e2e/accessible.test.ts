import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings'
import { openScene } from './scene'
import type { Scene } from './scene'
import type { Person } from './person'

const looks = [
  { name: 'desktop, light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'phone, dark', viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
] as const

/** What `every-page.test.ts` does not come by: nothing is there yet, and what is folded away in a form. */
describe.each(looks)('first steps can be read and used by everyone: $name', ({ viewport, colorScheme }) => {
  let scene: Scene
  let person: Person

  beforeAll(async () => {
    scene = await openScene()
    person = await (await scene.newProfile({ viewport, colorScheme, reducedMotion: 'reduce' })).open()
  })
  afterAll(() => scene.close())

  /** WCAG 2.2 AA by axe, and nothing to scroll sideways. */
  async function holds(): Promise<void> {
    expect(await axeFindings(person.page)).toEqual([])
    const wide = await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
  }

  it('the empty list', holds)

  it('a draft with a discount and a withheld tax', async () => {
    await person.type({
      firm: 'Firm',
      customer: 'Customer',
      lines: [{ description: 'Work', quantity: '1', price: '10' }],
    })
    await holds()
    await person.page.getByRole('button', { name: 'More about line 1' }).click()
    await person.page.getByRole('button', { name: 'Add discount' }).click()
    await person.page.getByText('More options').click()
    await person.page.getByRole('button', { name: 'Add withheld tax' }).click()
    await holds()
  })
})
