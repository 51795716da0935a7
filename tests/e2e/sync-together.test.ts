import { describe, expect, it } from 'vitest'
import { editedApart } from '../soak/edited-apart'
import { tried } from '../soak/trial'
import { twoTabs } from '../soak/two-tabs'

describe('two tabs and the worker at once', () => {
  it.each([2])('send one after the other, lose nothing and send nothing twice (seed %i)', async (seed) => {
    const counts = await tried(twoTabs, seed)
    expect(counts['appends']).toBeGreaterThanOrEqual(2)
  })
})

describe('two devices that edit the same invoice offline', () => {
  it.each([1])(
    'end with the same books, and keep both values where both changed a field (seed %i)',
    async (seed) => {
      const counts = await tried(editedApart, seed)
      expect(counts['fields changed by both']).toBeGreaterThanOrEqual(1)
    },
  )
})
