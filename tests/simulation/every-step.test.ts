import { describe, expect, it } from 'vitest'
import { historyText, parseHistory } from './actions'
import type { Action } from './actions'
import { runHistory } from './run-history'
import { turn } from './tasks'
import { World } from './world'

/**
 * Longer stories than the exhaustive walk can afford, each interrupted at every single step of one round: what is done
 * `before` the round, and the round itself.
 */
const stories = [
  {
    story: 'twenty documents too large for one entry',
    devices: 2,
    before: 'run 0 0; run 1 0; large 0 20',
    round: 'start 0 0',
  },
  {
    story: 'books merged after a reset, agreed to',
    devices: 2,
    before:
      'edit 0 K a; run 0 0; run 1 0; edit 1 K a; run 1 0; edit 0 L b; reset; run 1 0; agree 1; run 1 0; run 0 0; agree 0; edit 0 K b',
    round: 'start 0 0',
  },
  {
    story: 'books merged after a restore, with a batch in flight',
    devices: 2,
    before:
      'run 0 0; run 1 0; run 0 0; save; edit 0 K a; run 0 0; edit 0 K a; start 0 0; until 0 append; kill 0; back; edit 1 K a; run 1 0; run 0 0; agree 0',
    round: 'start 0 0',
  },
  {
    story: 'a resync from a snapshot, with unsent changes',
    devices: 2,
    before:
      'edit 0 K a; run 0 0; run 1 0; edit 1 K a; run 1 0; edit 1 L a; run 1 0; run 1 0; compact 1 whole; edit 0 K b; edit 0 L b',
    round: 'start 0 0',
  },
  {
    story: 'a compaction',
    devices: 3,
    before: 'edit 0 K a; run 0 0; run 1 0; edit 1 K b; run 1 0; edit 0 L a; run 0 0; run 0 0',
    round: 'compact 0',
  },
  {
    story: 'a new device on long books, in pages of two entries',
    devices: 3,
    pageBytes: 1,
    before: 'edit 0 K a; run 0 0; edit 0 K a; run 0 0; edit 0 L a; run 0 0; edit 1 K a; run 1 0; edit 2 K b',
    round: 'start 2 0',
  },
  {
    story: 'a document that the table refuses among others',
    devices: 2,
    before: 'run 0 0; edit 0 K a; poison 0; edit 0 L a; line 0 K add 0',
    round: 'start 0 0',
  },
] as const

const ways: readonly {
  readonly way: string
  readonly at: (device: number) => Action
  readonly onRequest: boolean
}[] = [
  { way: 'killed', at: (device) => ({ do: 'kill', device }), onRequest: false },
  { way: 'cancelled', at: (device) => ({ do: 'stop', device }), onRequest: false },
  ...(['lostAnswer', 'lost', 'expire', 'zombie', 'throttle', 'sdk'] as const).map((fault) => ({
    way: fault,
    at: (device: number): Action => ({ do: 'step', device, worker: 0, fault }),
    onRequest: true,
  })),
]

describe.each(stories)('$story', (story) => {
  const before = parseHistory(story.before)
  const round = parseHistory(story.round)
  const device = Number(/\d/.exec(story.round)?.[0])
  const pageBytes = 'pageBytes' in story ? story.pageBytes : undefined

  it.each(ways)('ends well when its round is $way at each of its steps', async ({ at, onRequest }) => {
    const calls = await callsOf()
    expect(calls.length).toBeGreaterThan(5)
    for (const [index, call] of calls.entries()) {
      if (onRequest && call !== 'request') continue
      const steps = Array.from({ length: index }, (): Action => ({ do: 'step', device, worker: 0 }))
      const rest = calls.map((): Action => ({ do: 'step', device, worker: 0 }))
      const actions = [...before, ...round, ...steps, at(device), ...rest]
      const { violations } = await runHistory(actions, story.devices, pageBytes)
      expect(violations, `step ${index}: ${historyText(actions)}`).toEqual([])
    }
  })

  async function callsOf(): Promise<string[]> {
    const world = new World(story.devices, pageBytes)
    for (const action of [...before, ...round]) await world.perform(action)
    await turn()
    const calls: string[] = []
    for (;;) {
      const call = world.devices[device]?.tasks[0]?.waitsFor
      if (call === undefined) return calls
      calls.push(call)
      await world.perform({ do: 'step', device, worker: 0 })
    }
  }
})
