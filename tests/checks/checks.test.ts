import { beforeAll, describe, expect, it } from 'vitest'
import { blindSpots } from './check'
import { everyCheck } from './every-check'

describe.each(everyCheck.map((check) => ({ name: check.name, check })))('$name', ({ check }) => {
  it('has nothing to complain about in the repository', async () => {
    expect(await check.run()).toEqual([])
  })

  describe('over its planted tree', () => {
    let complaints: readonly string[]
    beforeAll(async () => {
      complaints = await check.runOnPlanted()
    })

    it.each(check.planted)('sees $title', (violation) => {
      expect(blindSpots({ ...check, planted: [violation] }, complaints)).toEqual([])
    })
  })
})
