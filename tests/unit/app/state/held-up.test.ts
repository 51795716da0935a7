import { describe, expect, it } from 'vitest'
import { createHeldUp } from '../../../../src/app/state/held-up'
import { manualTimer } from '../manual-timer'

describe('books that an older version holds', () => {
  it('are spoken of once that lasts, until it lets go', () => {
    const timer = manualTimer()
    const { shown, note } = createHeldUp(timer.later)
    note(true)
    expect(shown.value).toBe(false)
    timer.run()
    expect(shown.value).toBe(true)
    note(false)
    expect(shown.value).toBe(false)
  })

  it('are not spoken of when it lets go in time', () => {
    const timer = manualTimer()
    const { shown, note } = createHeldUp(timer.later)
    note(true)
    note(false)
    timer.run()
    expect(shown.value).toBe(false)
  })
})
