import { describe, expect, it } from 'vitest'
import { createInstallOffer } from '../../../../src/app/install/install-offer'

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
    expect(createInstallOffer(new EventTarget(), standalone, inApp).way.value).toBe(way)
  })

  it('is the browser’s own dialog once it offers one, at a moment of ours, and one time for each offer', async () => {
    const target = new EventTarget()
    const offer = createInstallOffer(target, undefined, false)
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
    const offer = createInstallOffer(target, undefined, false)
    target.dispatchEvent(offered().event)
    target.dispatchEvent(new Event('appinstalled'))
    expect(offer.way.value).toBe('none')
  })
})
