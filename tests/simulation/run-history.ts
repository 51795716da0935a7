import { historyText } from './actions'
import type { Action } from './actions'
import { check } from './check'
import { generate, mixes } from './generate'
import type { Mix } from './draw'
import { pick, seeded } from './random'
import { quiet } from './quiet'
import { World } from './world'

export interface HistoryResult {
  readonly history: string
  readonly violations: readonly string[]
  readonly needlessConflicts: number
  readonly happened: ReadonlyMap<string, number>
}

/**
 * Performs a history, lets everything become quiet, and judges what is left.
 * @param pageBytes where the table cuts an answer
 */
export async function runHistory(
  actions: readonly Action[],
  devices: number,
  pageBytes?: number,
): Promise<HistoryResult> {
  const world = new World(devices, pageBytes)
  const violations: string[] = []
  let needlessConflicts = 0
  try {
    for (const action of actions) await world.perform(action)
    await quiet(world)
    const verdict = await check(world)
    violations.push(...verdict.violations)
    needlessConflicts = verdict.needlessConflicts
  } catch (error) {
    violations.push(error instanceof Error ? `${error.message}${causeOf(error)}` : String(error))
  }
  return { history: historyText(actions), violations, needlessConflicts, happened: world.happened }
}

const causeOf = (error: Error): string =>
  error.cause instanceof Error ? `: ${error.cause.stack ?? error.cause.message}` : ''

export interface SeedResult extends HistoryResult {
  readonly seed: number
  readonly mix: Mix
  readonly devices: number
  readonly pageBytes: number
}

/** Between two devices and one table whose history is kept, whoever saw a value never conflicts with it. */
const neverNeedless: ReadonlySet<Mix> = new Set(['plain', 'compaction', 'lost', 'poison'])

/** Everything about a history follows from its seed: how many devices, which mix of misfortune, what happens. */
export function planOf(seed: number) {
  const random = seeded(seed)
  const mix = mixes[seed % mixes.length]!
  const devices = 2 + Math.floor(random() * (seed % 5 === 0 ? 4 : 2))
  const pageBytes = pick(random, [1_000_000, 1_000_000, 700, 1])
  const actions = generate(random, devices, 10 + Math.floor(random() * 40), mix)
  return { mix, devices, pageBytes, actions }
}

export async function runSeed(seed: number): Promise<SeedResult> {
  const { mix, devices, pageBytes, actions } = planOf(seed)
  const result = await runHistory(actions, devices, pageBytes)
  const needless =
    devices === 2 && neverNeedless.has(mix) && result.needlessConflicts > 0
      ? [`${result.needlessConflicts} conflicts between edits of which one had seen the other`]
      : []
  const violations = [...result.violations, ...needless]
  return { ...result, violations, seed, mix, devices, pageBytes }
}
