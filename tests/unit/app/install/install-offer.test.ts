import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createInstallOffer } from '../../../../src/app/install/install-offer'
import { openVault } from '../../../../src/store/vault'
import type { Vault } from '../../../../src/store/vault'

const day = 24 * 60 * 60_000
let now = 0
let vault: Vault
beforeEach(() => {
  now = Date.UTC(2026, 10, 27)
  vault = openVault()
})
afterEach(() => vault.erase())

const offerOf = (target = new EventTarget(), standalone?: boolean, inApp = false) =>
  createInstallOffer({ target, standalone, inApp, vault, now: () => now })

const offered = () => {
  const event = new Event('beforeinstallprompt', { cancelable: true })
  const asked = { times: 0 }
  const prompt = () => Promise.resolve(asked.times++)
  return { event: Object.assign(event, { prompt }), asked }
}

describe('the way to install', () => {
  it.each([
    ['a browser that offers nothing', undefined, false, 'none'],
    ['an installed app', undefined, true, 'inside'],
    ['a browser on iOS', false, false, 'home-screen'],
    ['the home screen of iOS', true, true, 'on-home-screen'],
  ] as const)('in %s', (_, standalone, inApp, way) => {
    expect(offerOf(new EventTarget(), standalone, inApp).way.value).toBe(way)
  })

  it('is the browser’s own dialog once it offers one, at a moment of ours, and one time for each offer', async () => {
    const target = new EventTarget()
    const offer = offerOf(target)
    const { event, asked } = offered()
    target.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(true)
    expect(offer.way.value).toBe('prompt')
    expect(asked.times).toBe(0)
    await offer.ask()
    await offer.ask()
    expect(asked.times).toBe(1)
    expect(offer.way.value).toBe('none')
    target.dispatchEvent(offered().event)
    expect(offer.way.value).toBe('prompt')
  })

  it('is gone when the app was installed from the browser’s own menu', () => {
    const target = new EventTarget()
    const offer = offerOf(target)
    target.dispatchEvent(offered().event)
    target.dispatchEvent(new Event('appinstalled'))
    expect(offer.way.value).toBe('none')
  })

  it('is not pressed on anybody before the device has said that nobody was asked lately', async () => {
    const offer = offerOf()
    expect(offer.quiet.value).toBe(true)
    await expect.poll(() => offer.quiet.value).toBe(false)
  })

  it('is not pressed for a quarter of a year on somebody who did not want it', async () => {
    const offer = offerOf()
    await expect.poll(() => offer.quiet.value).toBe(false)
    offer.notNow()
    await expect.poll(() => offer.quiet.value).toBe(true)
    now += 91 * day
    const later = offerOf()
    await expect.poll(() => later.quiet.value).toBe(false)
  })
})
