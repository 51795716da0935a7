import { describe, expect, it } from 'vitest'
import { parseHistory } from './actions'
import { buildMutant } from './build-mutant'
import { mutants } from './mutants'
import { pinnedHistories } from './pinned-histories'

const seeds = 2_000

describe('deliberate bugs', () => {
  it.each(mutants.map((mutant, index) => ({ ...mutant, index })))('is caught: $bug', async (mutant) => {
    const { runHistory, runSeed } = await buildMutant(mutant, String(mutant.index))
    const caught = await firstCatch()
    expect(caught, `survived ${seeds} seeds and every pinned history`).toBeDefined()
    console.log(`caught by ${caught}: ${mutant.bug}`)

    async function firstCatch(): Promise<string | undefined> {
      for (const { rule, history, devices } of pinnedHistories) {
        const { violations, needlessConflicts } = await runHistory(parseHistory(history), devices)
        if (violations.length > 0 || needlessConflicts > 0) return `the pinned history “${rule}”`
      }
      for (let seed = 1; seed <= seeds; seed++) {
        if ((await runSeed(seed)).violations.length > 0) return `seed ${seed}`
      }
      return undefined
    }
  })
})
