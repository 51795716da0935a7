import { describe, expect, it } from 'vitest'
import { fullDevice } from '../soak/full-device'
import { tried } from '../soak/trial'

describe('a device that runs full while it receives, while it sends, and under the hands of somebody who types', () => {
  const seed = 1
  it(`stores all or nothing of each, says so, and loses nothing (seed ${seed})`, async () => {
    const counts = await tried(fullDevice, seed)
    expect(counts['entries that found no room']).toBeGreaterThanOrEqual(1)
  })
})
