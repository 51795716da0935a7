import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder } from '../../src/lab/serving/serve-folder'
import type { FolderServer } from '../../src/lab/serving/serve-folder'
import { builtApp } from '../support/built-app'
import { fillEveryField, hostileText } from './hostile-text'
import { issuedBooks } from './issued-books'
import { startRecordingProxy } from './recording-proxy'
import type { RecordingProxy } from './recording-proxy'
import { openScene } from './scene'
import type { Profile, Scene } from './scene'
import { Person } from './person'
import { makeSecondBuild } from './second-build'
import { seedDocuments } from './seed-documents'

/** Notes what the browser refuses, in every page of the profile. */
function noteViolations(): void {
  const violations: string[] = []
  Object.assign(globalThis, { violations })
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    violations.push(`${effectiveDirective} ${blockedURI}`),
  )
}

const violationsOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)

/** What Chromium asks on its own account, whatever page is open. */
const browsersOwn = ['accounts.google.com', 'content-autofill.googleapis.com', 'update.googleapis.com']
const isBrowsersOwn = (address: string): boolean =>
  browsersOwn.some((host) => address === `${host}:443` || address.startsWith(`http://${host}/`))

/** The app in a folder of its own, and another page of the same origin; no headers. */
async function serveBeside(page: string): Promise<FolderServer> {
  const build = await makeSecondBuild()
  const folder = await mkdtemp(join(tmpdir(), 'tidebill-neighbours-'))
  await rename(build, join(folder, 'app'))
  await writeFile(join(folder, 'other.html'), page)
  const server = await serveFolder({ folder, port: 0 })
  const close = () => server.close().then(() => rm(folder, { recursive: true, force: true }))
  return { ...server, close }
}

const draft = { customer: hostileText, lines: [{ description: hostileText, quantity: '2', price: '50' }] }

describe('under its policies, with hostile text in every field, the app', () => {
  let scene: Scene
  let proxy: RecordingProxy
  let profile: Profile
  let person: Person
  const workerSaid: string[] = []

  beforeAll(async () => {
    proxy = await startRecordingProxy()
    scene = await openScene()
    // What goes to this machine goes there directly; all else has to pass the proxy, the workers' requests too.
    profile = await scene.newProfile({
      acceptDownloads: true,
      proxy: { server: proxy.server, bypass: 'localhost,127.0.0.1,[::1]' },
    })
    profile.context.on('serviceworker', (worker) =>
      worker.on('console', (message) => workerSaid.push(message.text())),
    )
    await profile.context.addInitScript(noteViolations)
    person = await profile.open()
  })
  afterAll(async () => {
    await scene.close()
    await proxy.close()
  })

  const at = async (address: string) => {
    await person.page.goto(`${scene.address}${address}`)
    await person.page.getByRole('heading', { level: 1 }).first().waitFor()
  }
  /** Nothing of the text became more than a text. */
  const isUnharmed = async () => {
    expect(await violationsOf(person.page)).toEqual([])
    expect(
      await person.page.evaluate(() => [
        'hostile' in globalThis,
        [...document.querySelectorAll('[src], [href]')].filter((element) => {
          const { src, href } = element as HTMLImageElement & HTMLAnchorElement
          return new URL(src || href, location.href).host === 'third.example'
        }).length,
        Object.keys(Object.prototype).length,
      ]),
    ).toEqual([false, 0, 0])
  }

  it('is served with the policies of its own build', async () => {
    const policyOf = async (path: string) =>
      (await fetch(new URL(path, scene.address))).headers.get('content-security-policy') ?? ''
    const page = await readFile(join(builtApp, 'index.html'), 'utf8')
    const [, meta = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
    expect(await policyOf('')).toBe(`${meta.replaceAll('&#39;', "'")}; frame-ancestors 'none'`)
    expect(await policyOf('index.html')).toBe(await policyOf(''))
    expect(await policyOf('sw.js')).toContain("connect-src 'self' https: http://localhost:*")
    const { headers } = await fetch(scene.address)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
  })

  it.each([
    ['business', '#/settings/business', 10],
    ['a customer', '#/customers/new', 8],
    ['an item', '#/items/new', 3],
    ['an invoice', '#/invoices/new', 10],
    ['the search of invoices', '#/invoices', 1],
    ['the search of customers', '#/customers', 1],
    ['the invoices’ defaults', '#/settings/invoices', 3],
  ])('takes it as text: %s', async (_, address, atLeast) => {
    await at(address)
    expect(await fillEveryField(person.page)).toBeGreaterThanOrEqual(atLeast)
    await person.page.keyboard.press('Tab')
    await isUnharmed()
    await person.page.reload()
    await person.page.getByRole('heading', { level: 1 }).first().waitFor()
    await isUnharmed()
    expect(await person.page.getByText('This page stopped').count()).toBe(0)
  })

  it('takes it as text: the paste sheet', async () => {
    await at('#/refresh-aws')
    await person.page.getByRole('dialog', { name: 'Refresh AWS credentials' }).waitFor()
    expect(await fillEveryField(person.page)).toBeGreaterThanOrEqual(4)
    await person.page.getByRole('button', { name: 'Update Credentials' }).click()
    await isUnharmed()
    await person.page.keyboard.press('Escape')
    await person.sheetLeft()
  })

  it('takes it as text: a credentials URL and its bearer token', async () => {
    await at('#/settings/aws')
    await person.page.getByRole('button', { name: 'Use a credentials URL' }).click()
    expect(await fillEveryField(person.page)).toBeGreaterThanOrEqual(4)
    await person.page.getByRole('button', { name: 'Connect', exact: true }).click()
    await expect
      .poll(() => person.page.getByLabel('Credentials URL').getAttribute('aria-invalid'))
      .toBe('true')
    await isUnharmed()
  })

  it('takes it as text: imported', async () => {
    const cell = `"${hostileText.replaceAll('"', '""')}"`
    await at('#/import')
    const [chooser] = await Promise.all([
      person.page.waitForEvent('filechooser'),
      person.page.getByRole('button', { name: 'Choose a file…' }).click(),
    ])
    await chooser.setFiles({
      name: hostileText.replaceAll(/[/\r\n]/g, ' '),
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `number,date,customer,description,quantity,price,${cell},__proto__\nH-1,2025-01-31,${cell},${cell},1,9.50,${cell},${cell}\n`,
      ),
    })
    await person.page.getByRole('button', { name: 'Import one invoice' }).click()
    await person.page.getByText('One invoice imported').waitFor()
    await isUnharmed()
  })

  it('takes it as text: synced, shown in lists, in reports, on paper and in a PDF made by its worker', async () => {
    await person.connect(scene.block())
    await seedDocuments(
      person.page,
      issuedBooks([{ customer: hostileText, price: '70', date: '2026-01-10' }]),
    )
    await person.page.getByRole('link', { name: /2026-0001/ }).click()
    await person.page
      .getByRole('heading', { name: /2026-0001/ })
      .first()
      .waitFor()
    const [download] = await Promise.all([
      person.page.waitForEvent('download'),
      person.page.getByRole('button', { name: 'PDF', exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^2026-0001 .*\.pdf$/)
    expect(download.suggestedFilename()).not.toMatch(/[<>:"/\\|?*\r\n\u202e\u2066]/)
    await isUnharmed()
    await at('#/analytics?period=own&from=2026-01-01&to=2026-06-30')
    await person.page.locator('canvas').first().waitFor()
    await isUnharmed()
    await at('#/customers')
    await isUnharmed()
  })

  it('takes it as text: a payment', async () => {
    await at('#/invoices')
    await person.page.getByRole('link', { name: /2026-0001/ }).click()
    await person.page.getByRole('button', { name: 'Record payment' }).click()
    const dialog = person.page.getByRole('dialog', { name: 'Record payment' })
    expect(await fillEveryField(person.page)).toBeGreaterThanOrEqual(3)
    const record = dialog.getByRole('button', { name: 'Record', exact: true })
    await record.click()
    await dialog.getByText('Type an amount above zero.').waitFor()
    await dialog.getByLabel('Amount paid').fill('5')
    await record.click()
    await dialog.waitFor({ state: 'detached' })
    await person.page.getByText('third.example', { exact: false }).first().waitFor()
    await isUnharmed()
  })

  it('keeps a draft full of it, and sends it', async () => {
    await person.page.goto(`${scene.address}#/settings/invoices`)
    await person.type(draft)
    await person.drained()
    expect(JSON.stringify(await scene.items('main#documents'))).toContain('third.example')
    await isUnharmed()
  })

  it('asked nobody but its own server and the table for anything', async () => {
    expect(proxy.asked.filter((address) => !isBrowsersOwn(address))).toEqual([])
    const policyWords = /Content Security Policy|Refused to|TrustedScript|TrustedHTML/
    expect([...person.complaints, ...workerSaid].filter((text) => policyWords.test(text))).toEqual([])
  })

  it('would have been seen to: the browser refuses, and the proxy hears', async () => {
    await person.page.evaluate(async () => {
      await fetch('http://third.example/').catch(() => undefined)
      try {
        document.createElement('div').innerHTML = '<b></b>'
      } catch {
        // Trusted Types refuse.
      }
    })
    // Each twice: the page's own policy refuses, and the host's.
    await expect
      .poll(async () => new Set(await violationsOf(person.page)))
      .toEqual(new Set(['connect-src http://third.example/', 'require-trusted-types-for trusted-types-sink']))
    const [worker] = profile.context.serviceWorkers()
    const refused = await worker?.evaluate(() =>
      fetch('http://third.example/').then(
        () => 'sent',
        () => 'refused',
      ),
    )
    expect(refused).toBe('refused')
    expect(proxy.asked.filter((address) => !isBrowsersOwn(address))).toEqual([])
    const stranger = await profile.context.newPage()
    await stranger.goto('http://third.example/').catch(() => undefined)
    expect(proxy.asked).toContain('http://third.example/')
    await stranger.close()
  })
})

describe('inside another page’s frame', () => {
  let scene: Scene
  beforeAll(async () => {
    scene = await openScene()
  })
  afterAll(() => scene.close())

  it('the app does not show itself', async () => {
    const page = await (await scene.newProfile()).context.newPage()
    await page.setContent(`<iframe src="${scene.address}#/refresh-aws" width="900" height="700"></iframe>`)
    // What the browser shows in the place of what may not be shown there.
    await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/)
    expect(await page.frameLocator('iframe').getByRole('button').count()).toBe(0)
  })

  it('the paste sheet takes nothing, where a host sends no headers', async () => {
    const server = await serveBeside('<iframe src="app/#/refresh-aws" width="900" height="700"></iframe>')
    try {
      const page = await (await scene.newProfile()).context.newPage()
      await page.goto(`${server.url}other.html`)
      const inside = page.frameLocator('iframe')
      await inside.getByRole('dialog', { name: 'Refresh AWS credentials' }).waitFor()
      await inside.getByText('it takes credentials in a window of its own only').waitFor()
      expect(await inside.getByRole('textbox').count()).toBe(0)
    } finally {
      await server.close()
    }
  })
})

it('the service worker hears its own windows only, and of them only what it understands', async () => {
  const scene = await openScene()
  const server = await serveBeside('<!doctype html><title>Another app of this origin</title>')
  try {
    const { context } = await scene.newProfile()
    const own = new Person(await context.newPage(), `${server.url}app/`)
    await own.arrive()
    const other = await context.newPage()
    await other.goto(`${server.url}other.html`)
    const send = (page: Page, message: unknown) =>
      page.evaluate(async (data) => {
        const { port1, port2 } = new MessageChannel()
        const heard: unknown[] = []
        Object.assign(globalThis, { heard })
        const answered = new Promise((resolve) => {
          port1.onmessage = (event) => resolve(heard.push(event.data))
        })
        const registration = await navigator.serviceWorker.getRegistration('/app/')
        registration?.active?.postMessage(data, [port2])
        return location.pathname === '/app/' ? answered.then(() => heard) : heard
      }, message)
    const heardBy = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)
    const hello = { type: 'hello', protocol: 1, reloaded: false }
    await send(other, hello)
    await send(other, { type: 'SKIP_WAITING' })
    expect(await send(own.page, { type: 'toString', __proto__: null })).toEqual([{ type: 'not-understood' }])
    expect(await send(own.page, hello)).toMatchObject([{ type: 'heard' }])
    expect(await heardBy(other)).toEqual([])
  } finally {
    await scene.close()
    await server.close()
  }
})
