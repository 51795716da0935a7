import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleBooks } from '../pictures/sample-books'
import { views } from '../pictures/views'
import { axeFindings } from './axe-findings'
import { openScene } from './scene'
import type { Scene } from './scene'
import { seedDocuments } from './seed-documents'
import type { Person } from './person'

const looks = [
  {
    name: 'desktop, light, English',
    options: { viewport: { width: 1280, height: 800 }, colorScheme: 'light', locale: 'en-GB' },
  },
  // The smallest phones, and the language with the longest words.
  {
    name: 'smallest phone, dark, German',
    options: { viewport: { width: 320, height: 640 }, colorScheme: 'dark', locale: 'de-DE' },
  },
] as const

describe.each(looks)('every page and sheet can be read and used by everyone: $name', ({ options }) => {
  let scene: Scene
  let person: Person

  beforeAll(async () => {
    scene = await openScene()
    const profile = await scene.newProfile({ ...options, reducedMotion: 'reduce' })
    await profile.context.addInitScript(() =>
      addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation()),
    )
    person = await profile.open()
    await seedDocuments(person.page, sampleBooks(new Date()))
  })
  afterAll(() => scene.close())

  it.each(views.map((view) => [view.name, view] as const))('%s', async (_, view) => {
    const { page } = person
    await page.goto('about:blank')
    await page.goto(`${scene.address}${view.address}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await view.reach?.(person, scene)
    expect(await axeFindings(page)).toEqual([])
    const { beside, wide } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - innerWidth,
      // What opens over the page, and what acts on it, wherever it can't be scrolled to.
      beside: [...document.querySelectorAll('dialog[open], [role=menu], .page-head button, .page-head a')]
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect()
          return left < 0 || right > innerWidth
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    }))
    expect(beside).toEqual([])
    expect(wide).toBeLessThanOrEqual(0)
  })
})
