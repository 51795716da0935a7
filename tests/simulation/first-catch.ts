import { parseHistory } from './actions'
import { pinnedHistories } from './pinned-histories'
import type { runHistory, runSeed } from './run-history'

/** The simulation over one engine. */
export interface Simulation {
  readonly runHistory: typeof runHistory
  readonly runSeed: typeof runSeed
}

/** What first shows that an engine is wrong: a pinned history, or one of the first `seeds` seeds. */
export async function firstCatch(simulation: Simulation, seeds: number): Promise<string | undefined> {
  for (const { rule, history, devices, pageBytes } of pinnedHistories) {
    const { violations, needlessConflicts } = await simulation.runHistory(
      parseHistory(history),
      devices,
      pageBytes,
    )
    if (violations.length > 0 || needlessConflicts > 0) return `the pinned history “${rule}”`
  }
  for (let seed = 1; seed <= seeds; seed++) {
    if ((await simulation.runSeed(seed)).violations.length > 0) return `seed ${seed}`
  }
  return undefined
}
