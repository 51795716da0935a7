import { describe, expect, it } from 'vitest'
import { parseHistory } from './actions'
import { Figures } from './figures'
import { pinnedHistories } from './pinned-histories'
import { runHistory, runSeed } from './run-history'

/** How many seeded histories one test run explores; `npm run simulate` explores as many as you like. */
const seeds = 2_000

describe('seeded histories', () => {
  it(`no edit is lost, doubled or left unsent in ${seeds} histories, and every kind of fault happened`, async () => {
    const figures = new Figures()
    for (let seed = 1; seed <= seeds; seed++) {
      const result = await runSeed(seed)
      expect(result.violations, `seed ${seed}, ${result.devices} devices: ${result.history}`).toEqual([])
      figures.add(result)
    }
    console.log(`simulation: ${figures.faults()}\nneedless conflicts:\n${figures.needless()}`)
    // The one end that only a new table mends stays what it is: a freak.
    expect(figures.times('table given up')).toBeLessThan(seeds / 500)
    for (const what of everyFault) expect(figures.times(what), what).toBeGreaterThan(20)
  })
})

const everyFault = [
  ...['lost', 'lostAnswer', 'zombie', 'late arrival', 'sdk', 'throttle', 'expire', 'kill', 'cancel'],
  ...['clone', 'reset', 'restore', 'compaction', 'device lost', 'clock jump', 'two workers', 'books merged'],
  ...['poison', 'unreadable entry', 'meta deleted', 'entry deleted'],
  ...['edit', 'delete', 'issue', 'settle', 'line add', 'line change', 'line remove', 'line move'],
]

describe('pinned histories', () => {
  it.each(pinnedHistories)('holds with the rule: $rule', async ({ devices, history, pageBytes }) => {
    const { violations, needlessConflicts } = await runHistory(parseHistory(history), devices, pageBytes)
    expect(violations).toEqual([])
    expect(needlessConflicts).toBe(0)
  })
})
