import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import { openScene } from '../e2e/scene'
import type { Person } from '../e2e/person'
import type { Scene } from '../e2e/scene'
import { seedDocuments } from '../e2e/seed-documents'
import { ensureBuiltApp, repository } from '../support/built-app'
import { ensureChromium } from '../support/chromium'
import { sampleBooks } from './sample-books'
import { views } from './views'
import type { View } from './views'

/**
 * Pictures of every page. Without arguments those that the repository keeps; `-- <folder>` writes many more there, to be looked at:
 * widths from 320 px, both themes, German, and books with nothing in them.
 */

interface Look {
  readonly name: string
  readonly options: BrowserContextOptions
  readonly views: readonly View[]
  readonly empty?: true
}

const desktop = { width: 1280, height: 800 }
const phone = { width: 360, height: 740 }
const look = (
  name: string,
  viewport: typeof phone,
  colorScheme: 'light' | 'dark',
  shown = views,
  locale = 'en-GB',
) => ({
  name,
  options: { viewport, colorScheme, locale, reducedMotion: 'reduce' } as const,
  views: shown,
})
const named = (...names: string[]) => views.filter(({ name }) => names.includes(name))

/** Dialogs and menus are looked at; what the app is shows itself without them. */
const inPassing = ['filters', 'editor-options', 'paper-menu', 'payment', 'void', 'merge', 'not-found']

const kept: readonly Look[] = [
  look(
    '',
    desktop,
    'light',
    views.filter(({ name }) => !inPassing.includes(name)),
  ),
  { ...look('empty', desktop, 'light', named('invoices')), empty: true },
  look(
    'phone',
    phone,
    'dark',
    named(
      'invoices',
      'editor',
      'issued',
      'customers',
      'items',
      'analytics',
      'settings-aws',
      'aws-panel',
      'paste',
    ),
  ),
]

const small = { width: 320, height: 640 }
const toLookAt: readonly Look[] = [
  look('desktop-light', desktop, 'light'),
  look('desktop-dark', desktop, 'dark'),
  look('desktop-german', desktop, 'light', views, 'de-DE'),
  look('phone-light', phone, 'light'),
  look('phone-dark', phone, 'dark'),
  look('small-light', small, 'light'),
  look('small-german-dark', small, 'dark', views, 'de-DE'),
  {
    ...look('empty-desktop', desktop, 'light', named('invoices', 'customers', 'items', 'analytics')),
    empty: true,
  },
  {
    ...look('empty-phone', phone, 'dark', named('invoices', 'analytics', 'settings-papers', 'conflicts')),
    empty: true,
  },
  {
    ...look(
      'empty-small-german',
      small,
      'dark',
      named('invoices', 'customers', 'items', 'analytics'),
      'de-DE',
    ),
    empty: true,
  },
]

async function takeOne(scene: Scene, person: Person, view: View, path: string): Promise<void> {
  const { page } = person
  // From somewhere else each time: a sheet that is open or a row that is picked stays behind.
  await page.goto('about:blank')
  await page.goto(`${scene.address}${view.address}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await view.reach?.(person, scene)
  // Figures that the list worker adds, and charts that are drawn once there is time.
  await page.waitForTimeout(700)
  await page.screenshot({ path, animations: 'disabled' })
}

async function take(
  scene: Scene,
  { name, options, views: shown, empty }: Look,
  folder: string,
): Promise<void> {
  const profile = await scene.newProfile(options)
  // The offer to install comes at a moment of the browser's own.
  await profile.context.addInitScript(() =>
    addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation()),
  )
  const person = await profile.open()
  const { page } = person
  if (empty === undefined) {
    await seedDocuments(page, sampleBooks(new Date()))
    if (options.locale === 'en-GB') await person.connect(scene.block())
  }
  for (const view of shown) {
    const file = join(folder, `${[view.name, name].filter(Boolean).join('-')}.png`)
    await takeOne(scene, person, view, file).catch((error: unknown) => {
      // One page that can't be reached keeps no other from being looked at.
      console.error(`${file}: ${String(error)}`)
      process.exitCode = 1
    })
  }
  await profile.close()
}

const [wanted] = process.argv.slice(2)
const folder = wanted ?? join(repository, 'public/screenshots')
mkdirSync(folder, { recursive: true })
ensureBuiltApp()
const scene = await openScene({ browser: ensureChromium() })
try {
  for (const each of wanted === undefined ? kept : toLookAt) await take(scene, each, folder)
} finally {
  await scene.close()
}
