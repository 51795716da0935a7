import { describe, expect, it } from 'vitest'
import { killedBrowser } from '../soak/killed-browser'
import { stoppedWorker } from '../soak/stopped-worker'
import { tried } from '../soak/trial'

describe('the worker stopped at random moments of a drain of 1,000 documents', () => {
  const seed = 11
  it(`loses nothing and sends nothing twice (seed ${seed})`, async () => {
    const counts = await tried(stoppedWorker, seed)
    expect(counts['stops']).toBeGreaterThanOrEqual(10)
  })
})

describe('the browser killed in mid-drain, and again a second after a keystroke', () => {
  const seed = 3
  it(`loses nothing and sends nothing twice (seed ${seed})`, async () => {
    const counts = await tried(killedBrowser, seed)
    expect(counts['kills']).toBe(2)
  })
})
