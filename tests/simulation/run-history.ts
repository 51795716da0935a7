import { historyText } from './actions'
import type { Action } from './actions'
import { check } from './check'
import { generate, mixes } from './generate'
import { seeded } from './random'
import { World } from './world'
import type { MakeReplayer } from './world'

export interface HistoryResult {
  readonly history: string
  readonly violations: readonly string[]
  readonly needlessConflicts: number
  readonly happened: ReadonlyMap<string, number>
}

/** Performs a history, lets everything become quiet, and judges what is left. */
export async function runHistory(
  actions: readonly Action[],
  devices: number,
  makeReplayer?: MakeReplayer,
): Promise<HistoryResult> {
  const world = new World(devices, makeReplayer)
  const violations: string[] = []
  let needlessConflicts = 0
  try {
    for (const action of actions) await world.perform(action)
    await world.quiet()
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

/** Everything about a history follows from its seed: how many devices, which mix of misfortune, what happens. */
export function runSeed(
  seed: number,
  makeReplayer?: MakeReplayer,
): Promise<HistoryResult & { devices: number }> {
  const random = seeded(seed)
  const mix = mixes[seed % mixes.length]!
  const devices = 2 + Math.floor(random() * (seed % 5 === 0 ? 4 : 2))
  const actions = generate(random, devices, 10 + Math.floor(random() * 30), mix)
  return runHistory(actions, devices, makeReplayer).then((result) => ({ ...result, devices }))
}
