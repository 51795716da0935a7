import { describe, expect, it } from 'vitest'
import { buildMutant } from './build-mutant'
import { firstCatch } from './first-catch'
import { mutants } from './mutants'

const seeds = 2_000

describe('deliberate bugs', () => {
  it.each(mutants.map((mutant, index) => ({ ...mutant, index })))('is caught: $bug', async (mutant) => {
    const caught = await firstCatch(await buildMutant(mutant, String(mutant.index)), seeds)
    expect(caught, `survived ${seeds} seeds and every pinned history`).toBeDefined()
    console.log(`caught by ${caught}: ${mutant.bug}`)
  })
})
