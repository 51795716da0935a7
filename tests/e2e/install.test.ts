import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openScene } from './scene'
import type { Profile, Scene } from './scene'
import type { Person } from './person'

const draft = { customer: 'Babbage', lines: [{ description: 'Work', quantity: '1', price: '10' }] }

/** The browser's offer, as Chromium makes it; how often its dialog was opened is counted. */
const offerInstall = (person: Person) =>
  person.page.evaluate(() => {
    const event = new Event('beforeinstallprompt', { cancelable: true })
    const prompt = () => {
      document.documentElement.dataset['asked'] = String(
        Number(document.documentElement.dataset['asked'] ?? 0) + 1,
      )
      return Promise.resolve()
    }
    dispatchEvent(Object.assign(event, { prompt }))
  })

describe('the installable app', () => {
  let scene: Scene
  let profile: Profile
  let person: Person

  beforeAll(async () => {
    scene = await openScene()
    profile = await scene.newProfile()
    // Chromium makes its own offers as well, at moments of its own: the test is about ours.
    await profile.context.addInitScript(() =>
      addEventListener('beforeinstallprompt', (event) => event.isTrusted && event.stopImmediatePropagation()),
    )
    // Icons of installed apps are not for headless browsers: what would stand on it is kept.
    await profile.context.addInitScript(() => {
      Object.assign(navigator, {
        setAppBadge: (count: number) =>
          Promise.resolve((document.documentElement.dataset['icon'] = String(count))),
        clearAppBadge: () => Promise.resolve((document.documentElement.dataset['icon'] = 'none')),
      })
    })
    person = await profile.open()
  })
  afterAll(() => scene.close())

  const onIcon = () => person.page.evaluate(() => document.documentElement.dataset['icon'])
  const notice = () => person.page.getByText('Install Tidebill on this device')

  it('gives Chromium no reason not to install it, and a manifest without errors', async () => {
    const devtools = await profile.context.newCDPSession(person.page)
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
    const { errors, url } = await devtools.send('Page.getAppManifest')
    expect(installabilityErrors).toEqual([])
    expect(errors).toEqual([])
    expect(url).toBe(new URL('manifest.webmanifest', scene.address).href)
  })

  it('has an icon for every purpose and pictures for phone and desktop, each of the size that is said', async () => {
    const pictures = await person.page.evaluate(async () => {
      interface Picture {
        readonly src: string
        readonly sizes: string
        readonly purpose?: string
        readonly form_factor?: string
      }
      const manifest = (await (await fetch('manifest.webmanifest')).json()) as Record<
        'icons' | 'screenshots',
        Picture[]
      >
      return Promise.all(
        [...manifest.icons, ...manifest.screenshots].map(
          async ({ src, sizes, purpose, form_factor: form }) => {
            const { width, height } = await createImageBitmap(await (await fetch(src)).blob()).catch(() => ({
              width: 'any',
              height: 'any',
            }))
            return { use: purpose ?? form, said: sizes, is: width === 'any' ? 'any' : `${width}x${height}` }
          },
        ),
      )
    })
    for (const { said, is } of pictures) expect(is).toBe(said)
    expect(new Set(pictures.map(({ use }) => use))).toEqual(
      new Set(['any', 'maskable', 'monochrome', 'narrow', 'wide']),
    )
  })

  it('begins an invoice from its icon’s menu', async () => {
    const shortcut = await person.page.evaluate(async () => {
      const manifest = (await (await fetch('manifest.webmanifest')).json()) as {
        shortcuts: { name: string; url: string }[]
      }
      return manifest.shortcuts.find(({ name }) => name === 'New invoice')?.url ?? ''
    })
    await person.page.goto('about:blank')
    await person.page.goto(new URL(shortcut, scene.address).href)
    await person.page.getByLabel('Customer', { exact: true }).waitFor()
  })

  it('is offered once there is an invoice, and not before', async () => {
    await person.goToInvoices()
    await offerInstall(person)
    await person.page.getByText('Write your first invoice').waitFor()
    expect(await notice().count()).toBe(0)
    await person.type(draft)
    await person.goToInvoices()
    await notice().waitFor()
    await person.page.getByRole('button', { name: 'Install', exact: true }).click()
    await notice().waitFor({ state: 'detached' })
    await expect.poll(() => person.page.evaluate(() => document.documentElement.dataset['asked'])).toBe('1')
  })

  it('is not offered again for a good while to somebody who does not want it, but stays in the settings', async () => {
    await person.page.reload()
    await person.page.getByRole('link', { name: /Babbage/ }).waitFor()
    await offerInstall(person)
    // Nothing moves a list that somebody is in.
    expect(await notice().count()).toBe(0)
    await person.page.getByRole('link', { name: 'Customers' }).click()
    const rowAtFirst = person.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const seen = new MutationObserver(() => {
            const row = document.querySelector('[data-row] a')
            if (row === null || document.querySelector('h1')?.textContent !== 'Invoices') return
            seen.disconnect()
            resolve(row.getBoundingClientRect().top)
          })
          seen.observe(document.body, { subtree: true, childList: true })
        }),
    )
    await person.goToInvoices()
    await notice().waitFor()
    const row = await person.page.getByRole('link', { name: /Babbage/ }).boundingBox()
    expect(row?.y).toBe(await rowAtFirst)
    await person.page.getByRole('button', { name: 'Not now' }).click()
    await notice().waitFor({ state: 'detached' })
    await person.page.reload()
    await person.page.getByRole('link', { name: /Babbage/ }).waitFor()
    await offerInstall(person)
    await person.page.goto(`${scene.address}#/settings/backup`)
    await person.page.getByRole('button', { name: 'Install', exact: true }).waitFor()
    await person.goToInvoices()
    await person.page.getByRole('link', { name: /Babbage/ }).waitFor()
    expect(await notice().count()).toBe(0)
  })

  it('shows on its icon how much waits for the table', async () => {
    await expect.poll(onIcon).toBe('1')
    await person.connect(scene.block())
    await person.drained()
    await expect.poll(onIcon).toBe('none')
  })

  // Besides, a headless Chromium without a service behind the Badging API ends the whole renderer where a worker asks for it.
  it('has its icon cleared by the worker only where no page is seen to do it', async () => {
    const [worker] = profile.context.serviceWorkers()
    const timesCleared = () =>
      worker?.evaluate(async () => {
        let times = 0
        Object.assign(navigator, { clearAppBadge: () => Promise.resolve(void times++) })
        let done: Promise<unknown> | undefined
        const waitUntil = (work: Promise<unknown>) => (done = work)
        dispatchEvent(Object.assign(new Event('sync'), { tag: 'outbox', waitUntil }))
        await done
        return times
      })
    expect(await timesCleared()).toBe(0)
    await person.page.goto('about:blank')
    expect(await timesCleared()).toBe(1)
  })
})

describe('on iOS, where the app on the home screen has a storage of its own', () => {
  let scene: Scene
  beforeAll(async () => {
    scene = await openScene()
  })
  afterAll(() => scene.close())

  const standing = async (standalone: boolean) => {
    const profile = await scene.newProfile({ viewport: { width: 360, height: 740 }, hasTouch: true })
    await profile.context.addInitScript(
      (value) => Object.assign(navigator, { standalone: value }),
      standalone,
    )
    return profile.open()
  }

  it('the way onto the home screen is shown before the first invoice, and with books also how to take them along', async () => {
    const person = await standing(false)
    await person.page.getByText('Put Tidebill on the home screen first').waitFor()
    await person.page.getByText('Open Tidebill from the home screen and write there.').waitFor()
    await person.type(draft)
    await person.goToInvoices()
    await person.page.getByText('Connect AWS until nothing waits, or make a backup.').waitFor()
    await person.page.getByRole('link', { name: 'Make a backup' }).click()
    await person.page.getByRole('button', { name: 'Back up everything' }).waitFor()
  })

  it('the empty app says how to bring in what was written in the browser', async () => {
    const person = await standing(true)
    await person.page.getByText('Did you write invoices in the browser before?').waitFor()
    await person.page.getByRole('link', { name: 'Restore a backup' }).click()
    await person.page.getByText('Choose a backup…').waitFor()
  })
})
