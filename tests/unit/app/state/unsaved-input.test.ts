import { describe, expect, it } from 'vitest'
import { createUnsavedInput } from '../../../../src/app/state/unsaved-input'

const holder = (unsaved: boolean, works = true) => {
  const state = { unsaved }
  return {
    unsaved: () => state.unsaved,
    flush: () => {
      if (works) state.unsaved = false
      return Promise.resolve()
    },
  }
}

describe('unsaved input', () => {
  it('is everything that any holder has not stored', async () => {
    const unsaved = createUnsavedInput()
    expect(unsaved.any()).toBe(false)
    unsaved.hold(holder(false))
    const letGo = unsaved.hold(holder(true))
    expect(unsaved.any()).toBe(true)
    letGo()
    expect(unsaved.any()).toBe(false)
    unsaved.hold(holder(true))
    expect(await unsaved.flush()).toBe(true)
    expect(unsaved.any()).toBe(false)
  })

  it('says so when one of them could not be stored', async () => {
    const unsaved = createUnsavedInput()
    unsaved.hold(holder(true))
    unsaved.hold(holder(true, false))
    expect(await unsaved.flush()).toBe(false)
  })
})
