import { parseHistory } from './actions'
import { pinnedHistories } from './pinned-histories'
import type { HistoryResult } from './run-history'

/** The simulation over one engine. */
interface Simulation {
  runHistory(
    actions: ReturnType<typeof parseHistory>,
    devices: number,
    pageBytes?: number,
  ): Promise<HistoryResult>
  runSeed(seed: number): Promise<HistoryResult>
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
