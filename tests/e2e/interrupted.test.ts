import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from './eventually'
import { isAppend } from './is-append'
import { openScene } from './scene'
import type { Scene } from './scene'
import type { Person } from './person'
import { seedInvoices } from './seed'

const draft = {
  firm: 'Firm',
  customer: 'Customer',
  lines: [{ description: 'Work', quantity: '1', price: '10' }],
}

describe('a session that ends in the middle of a drain', () => {
  let scene: Scene
  let person: Person

  beforeAll(async () => {
    scene = await openScene()
    person = await (await scene.newProfile()).open()
  })
  afterAll(() => scene.close())

  it('loses and doubles nothing, says why, and a new paste finishes the job', async () => {
    await person.type(draft)
    const keys = await seedInvoices(person.page, 500, 5_000)
    let appends = 0
    scene.lab.onRequest((request) => {
      if (isAppend(request)) appends++
      return appends === 4 ? 'expire' : 'pass'
    })
    await person.connect(scene.block()).catch(() => undefined)
    await person.badgeSays('Session expired')
    const waiting = (await person.badge().textContent()) ?? ''
    expect(waiting).toMatch(/\d+ waiting/)
    expect(Number(/(\d+) waiting/.exec(waiting)?.[1])).toBeLessThan(500)

    scene.lab.onRequest(undefined)
    await person.connect(scene.block())
    await person.drained()
    const copies = await eventually(async () => {
      const found = (await scene.items('main#documents')).filter(({ kind }) => kind === 'invoice')
      return found.length >= 501 ? found : undefined
    })
    expect(copies).toHaveLength(501)
    const there = new Set(copies.map(({ sk }) => sk))
    expect(keys.filter((key) => !there.has(key))).toEqual([])
    await inTheLogOnce(scene, keys)
  })
})

describe('a page that was closed', () => {
  let scene: Scene

  beforeAll(async () => {
    scene = await openScene()
  })
  afterAll(() => scene.close())

  it('leaves its changes to the worker, which drains them on a sync event by itself', async () => {
    const profile = await scene.newProfile()
    const person = await profile.open()
    await person.connect(scene.block())
    await person.drained()
    scene.lab.onRequest(() => 'drop')
    await person.type(draft)
    await person.badgeSays(/waiting/)
    const watcher = await profile.context.newPage()
    const session = await profile.context.newCDPSession(watcher)
    const registration = new Promise<string>((resolve) => {
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const found = registrations.find(({ scopeURL }) => scopeURL === scene.address)
        if (found) resolve(found.registrationId)
      })
    })
    await session.send('ServiceWorker.enable')
    const registrationId = await registration
    await person.page.close()
    scene.lab.onRequest(undefined)
    const origin = new URL(scene.address).origin
    await session.send('ServiceWorker.dispatchSyncEvent', {
      origin,
      registrationId,
      tag: 'outbox',
      lastChance: false,
    })
    const copies = await eventually(async () => {
      const found = (await scene.items('main#documents')).filter(({ kind }) => kind === 'invoice')
      return found.length > 0 ? found : undefined
    })
    expect(copies).toHaveLength(1)
  })
})

/** Every document was appended in exactly one entry: a repeated batch would be counted here. */
async function inTheLogOnce(scene: Scene, keys: readonly string[]): Promise<void> {
  const entries = (await scene.items('main#log')).filter(({ sk }) => /^\d{12}$/.test(String(sk)))
  const counted = new Map<string, number>()
  for (const { payload } of entries) {
    const bytes = payload as Uint8Array<ArrayBuffer>
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    const { documents } = (await new Response(stream).json()) as { documents: { key: string }[] }
    for (const { key } of documents) counted.set(key, (counted.get(key) ?? 0) + 1)
  }
  expect(keys.filter((key) => counted.get(key) !== 1)).toEqual([])
}
