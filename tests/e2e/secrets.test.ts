import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openScene } from './scene'
import type { Profile, Scene } from './scene'
import type { Person } from './person'
import { everythingStored } from './vault'

/** Listens in on all that is said to a page: by the worker, on the ports of its answers, by other tabs. */
function listenIn(): void {
  const heard: string[] = []
  Object.assign(globalThis, { heard })
  const note = (event: Event) => void heard.push(JSON.stringify((event as MessageEvent).data) ?? '')
  navigator.serviceWorker.addEventListener('message', note)
  const listening = (target: EventTarget) => {
    target.addEventListener('message', note)
    return target
  }
  globalThis.MessageChannel = class extends MessageChannel {
    constructor() {
      super()
      listening(this.port1)
    }
  }
  globalThis.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(name)
      listening(this)
    }
  }
}

describe('after a whole day’s work the credentials', () => {
  let scene: Scene
  let profile: Profile
  let person: Person
  const secrets: string[] = []
  const addresses: string[] = []
  const workerSaid: string[] = []

  /** A set whose secrets nobody but AWS may ever see again. */
  function block(): string {
    const set = scene.lab.issue({ lifeMs: 4 * 3_600_000 })
    secrets.push(set.secretAccessKey, set.sessionToken)
    return scene.lab.blockFor(set)
  }
  const isClean = (text: string) => {
    expect(text.length).toBeGreaterThan(0)
    expect(
      secrets.filter((secret) => text.includes(secret) || text.includes(encodeURIComponent(secret))),
    ).toEqual([])
  }

  beforeAll(async () => {
    scene = await openScene()
    profile = await scene.newProfile()
    profile.context.on('serviceworker', (worker) =>
      worker.on('console', (message) => workerSaid.push(message.text())),
    )
    profile.context.on('request', (request) => addresses.push(request.url()))
    await profile.context.addInitScript(listenIn)
    person = await profile.open()
    person.page.on('console', (message) => person.complaints.push(message.text()))
    const draft = {
      firm: 'Firm',
      customer: 'Customer',
      lines: [{ description: 'Work', quantity: '1', price: '10' }],
    }
    await person.type(draft)
    await person.connect(block())
    await person.issue()
    await person.drained()
    // A refusal, an end and a way back: errors are where secrets slip out.
    scene.lab.endLab()
    await person.type({ ...draft, customer: 'Second' })
    await person.badgeSays('Lab ended')
    await person.paste(block().slice(0, -40))
    await person.page.keyboard.press('Escape')
    await person.connect(block())
    await person.drained()
    await person.page.goto(`${scene.address}#/settings/aws`)
    await person.page.getByRole('button', { name: 'Test connection' }).click()
    await person.page.getByRole('heading', { name: 'Sync log' }).waitFor()
  }, 180_000)
  afterAll(() => scene.close())

  it('are not in the page, not even in a field', async () => {
    isClean(
      await person.page.evaluate(() =>
        [document.documentElement.outerHTML]
          .concat(
            [...document.querySelectorAll('input, textarea')].map(
              (field) => (field as HTMLInputElement).value,
            ),
          )
          .join('\n'),
      ),
    )
  })

  it('are not in the sync log', async () => {
    const log = await person.page
      .getByRole('list')
      .filter({ hasText: /Sent|document/ })
      .last()
      .textContent()
    isClean(log ?? '')
  })

  it('are not in localStorage, sessionStorage, a cookie, a cache or the history', async () => {
    isClean(
      await person.page.evaluate(async () => {
        const cached: string[] = []
        for (const name of await caches.keys()) {
          const cache = await caches.open(name)
          for (const request of await cache.keys()) {
            cached.push(request.url, (await (await cache.match(request))?.text()) ?? '')
          }
        }
        const state = JSON.stringify([localStorage, sessionStorage, document.cookie, history.state])
        return [state, location.href, ...cached].join('\n')
      }),
    )
  })

  it('are not in IndexedDB in the clear', async () => {
    const stored = await everythingStored(person.page)
    expect(stored).toContain('ciphertext')
    isClean(stored)
  })

  it('are in no message to the page', async () => {
    const heard = await person.page.evaluate(() =>
      (globalThis as unknown as { heard: string[] }).heard.join('\n'),
    )
    expect(heard).toContain('checked')
    isClean(heard)
  })

  it('are in no address that was asked for, and on no console', () => {
    isClean(addresses.join('\n'))
    isClean(`console:${[...person.complaints, ...workerSaid].join('\n')}`)
  })

  it('are not in a backup', async () => {
    await person.page.goto(`${scene.address}#/settings/backup`)
    const [download] = await Promise.all([
      person.page.waitForEvent('download'),
      person.page.getByRole('button', { name: 'Back up everything' }).click(),
    ])
    const text = Buffer.concat(await (await download.createReadStream()).toArray()).toString()
    expect(text).toContain('Second')
    isClean(text)
  })

  it('are not among what reached the table', async () => {
    isClean(JSON.stringify([await scene.items('main#log'), await scene.items('main#documents')]))
  })

  it('are in no file of the browser’s profile', async () => {
    await profile.close()
    const names = await readdir(profile.folder, { recursive: true, withFileTypes: true })
    const files = names.filter((entry) => entry.isFile())
    expect(files.length).toBeGreaterThan(10)
    const guilty: string[] = []
    for (const { parentPath, name } of files) {
      const text = await readFile(join(parentPath, name), 'latin1').catch(() => '')
      if (secrets.some((secret) => text.includes(secret))) guilty.push(name)
    }
    expect(guilty).toEqual([])
    await profile.again()
  })
})
