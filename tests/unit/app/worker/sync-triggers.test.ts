import { describe, expect, it } from 'vitest'
import type { SyncReason } from '../../../../src/messages/protocol'
import { createSyncTriggers } from '../../../../src/app/worker/sync-triggers'
import { manualTimer, settled } from '../manual-timer'

function page(
  given: { usable?: boolean; visible?: boolean; focused?: boolean; othersWroteAt?: number | undefined } = {},
) {
  const world = {
    usable: true,
    visible: true,
    focused: true,
    othersWroteAt: undefined as number | undefined,
    now: 1_000_000,
    /** What comes of a nudge. */
    answer: (): Promise<unknown> => Promise.resolve(),
    ...given,
  }
  const timer = manualTimer()
  const nudges: SyncReason[] = []
  let returned: (why: 'online' | 'visible') => void = () => undefined
  const triggers = createSyncTriggers({
    nudge: (why) => {
      nudges.push(why)
      return world.answer()
    },
    usable: () => world.usable,
    othersWroteAt: () => world.othersWroteAt,
    attention: {
      visible: () => world.visible,
      focused: () => world.focused,
      onReturn: (listener) => (returned = listener),
    },
    now: () => world.now,
    later: timer.later,
  })
  return { world, timer, nudges, triggers, comeBack: (why: 'online' | 'visible') => returned(why) }
}

describe('rounds are asked for', () => {
  it('once for many changes in a row', () => {
    const { triggers, timer, nudges } = page()
    triggers.changed()
    triggers.changed()
    triggers.changed()
    expect(timer.delays()).toEqual([500])
    timer.run()
    expect(nudges).toEqual(['change'])
    triggers.changed()
    timer.run()
    expect(nudges).toEqual(['change', 'change'])
  })

  it('when typing rests, and every five seconds of typing that does not', () => {
    const { triggers, timer, world } = page()
    const delays: number[] = []
    for (let save = 0; save < 30; save++) {
      triggers.changed()
      delays.push(...timer.delays())
      world.now += 200
    }
    expect(delays.slice(0, 23).every((ms) => ms === 500)).toBe(true)
    expect(delays.slice(23, 27)).toEqual([400, 200, 0, 0])
    timer.run()
    triggers.changed()
    expect(timer.delays()).toEqual([500])
  })

  it('at the start, and when the page is looked at or the network is back', () => {
    const { triggers, nudges, comeBack } = page()
    triggers.start()
    comeBack('online')
    comeBack('visible')
    expect(nudges).toEqual(['start', 'online', 'visible'])
  })

  it('never while there are no credentials that may work', () => {
    const { triggers, timer, nudges, comeBack } = page({ usable: false })
    triggers.start()
    triggers.changed()
    comeBack('online')
    timer.run()
    expect(nudges).toEqual([])
  })

  it.each([
    ['calmly', { othersWroteAt: undefined }, 30_000],
    ['calmly when the last word of others is long past', { othersWroteAt: 1_000_000 - 10 * 60_000 }, 30_000],
    ['briskly while others write', { othersWroteAt: 1_000_000 - 60_000 }, 2_000],
    [
      'calmly in a window that is not in front',
      { othersWroteAt: 1_000_000 - 60_000, focused: false },
      30_000,
    ],
  ])('%s', (_title, given, ms) => {
    const { triggers, timer } = page(given)
    triggers.start()
    expect(timer.delays()).toEqual([ms])
  })

  it('briskly from the moment at which a look brought in what others wrote', async () => {
    const { triggers, timer, world, comeBack } = page()
    triggers.start()
    await settled()
    expect(timer.delays()).toEqual([30_000])
    world.answer = async () => void (world.othersWroteAt = world.now)
    comeBack('visible')
    await settled()
    expect(timer.delays()).toEqual([2_000])
  })

  it('again after a poll that is never answered, as when the browser stops the worker', async () => {
    const { triggers, timer, nudges, world } = page()
    triggers.start()
    world.answer = () => new Promise(() => undefined)
    timer.run()
    await settled()
    timer.run()
    expect(nudges).toEqual(['start', 'poll', 'poll'])
  })

  it('one poll after the other, and none while the page is hidden', async () => {
    const { triggers, timer, nudges, world, comeBack } = page()
    triggers.start()
    timer.run()
    await settled()
    expect(nudges).toEqual(['start', 'poll'])
    expect(timer.waiting()).toBe(1)
    world.visible = false
    timer.run()
    await settled()
    expect(nudges).toEqual(['start', 'poll'])
    expect(timer.waiting()).toBe(0)
    world.visible = true
    comeBack('visible')
    expect(timer.waiting()).toBe(1)
  })
})
