import { describe, expect, it } from 'vitest'
import { createToasts } from '../../../../src/app/state/toasts'
import { manualTimer } from '../manual-timer'

describe('toasts', () => {
  const texts = (tray: ReturnType<typeof createToasts>) => tray.shown.value.map(({ text }) => text)

  it('go by themselves, but what went wrong stays until it is read', () => {
    const timer = manualTimer()
    const tray = createToasts(timer.later)
    tray.show({ text: 'saved' })
    tray.show({ text: 'failed', kind: 'bad' })
    timer.run()
    expect(texts(tray)).toEqual(['failed'])
    tray.shown.value.forEach(({ id }) => tray.dismiss(id))
    expect(texts(tray)).toEqual([])
  })

  it('are never more than three at once, the newest last', () => {
    const tray = createToasts(manualTimer().later)
    for (const text of ['a', 'b', 'c', 'd']) tray.show({ text })
    expect(texts(tray)).toEqual(['b', 'c', 'd'])
  })
})
