import { describe, expect, it } from 'vitest'
import { maxAncestors } from '../../src/sync/local'
import { parseHistory } from './actions'
import type { Action } from './actions'
import { check } from './check'
import { quiet } from './quiet'
import { pick, seeded } from './random'
import { World } from './world'

/** Edits of one document on each device, with rounds in between: more versions than a document remembers. */
const editsEach = 45

const edit = (random: () => number, device: number): Action => {
  const chance = random()
  if (chance < 0.7) return { do: 'edit', device, doc: 'K', field: pick(random, ['a', 'b']) }
  if (chance < 0.73) return { do: 'edit', device, doc: 'K', field: 'del' }
  const how = pick(random, ['add', 'change', 'change', 'remove', 'move'] as const)
  return { do: 'line', device, doc: 'K', how, at: Math.floor(random() * 4) }
}

/** Both devices edit in turn, each behind the other by as many rounds as it happens. */
function longApart(random: () => number, devices: readonly number[], edits: number): Action[] {
  return Array.from({ length: edits }, () =>
    devices.flatMap((device): Action[] => [
      edit(random, device),
      ...(random() < 0.8
        ? [{ do: 'run', device, trust: pick(random, ['none', 'fresh'] as const) } as const]
        : []),
    ]),
  ).flat()
}

/** What makes two histories of a document out of one, early or late in its life; the words of {@link parseHistory}. */
const forks = {
  restored: { early: 'save', late: 'back' },
  'restored under a newcomer': { early: 'save', late: 'back; run 2 0; edit 2 K a; edit 2 K b; run 2 0' },
  emptied: { early: '', late: 'reset' },
  'emptied, begun anew by one': {
    early: '',
    late: 'reset; edit 1 K a; run 1 0; agree 1; run 1 0; edit 1 K b',
  },
  cloned: { early: 'clone 0', late: 'edit 3 K a; run 3 0; edit 3 K b; run 3 0' },
  'behind all the time': { early: 'run 2 0; edit 2 K a; edit 2 K b', late: 'run 2 0; edit 2 K a' },
} as const

async function long(seed: number, fork: keyof typeof forks) {
  const random = seeded(seed)
  const { early, late } = forks[fork]
  const world = new World(3)
  const actions = [
    ...parseHistory(
      'run 0 0; run 1 0; edit 0 K a; edit 0 K b; line 0 K add 0; line 0 K add 1; run 0 0; run 1 0',
    ),
    ...parseHistory(early),
    ...longApart(random, [0, 1], editsEach),
    ...parseHistory('run 0 0; run 1 0; run 0 0'),
  ]
  for (const action of actions) await world.perform(action)
  const remembered = await Promise.all(world.devices.slice(0, 2).map(ancestorsOfK))
  const versions = world.remote.everAppended().filter((text) => text.includes('"note#K"')).length
  for (const action of [...parseHistory(late), ...longApart(random, [0, 1], 3)]) await world.perform(action)
  await quiet(world)
  return { ...(await check(world)), remembered, versions, edits: world.ledger.edits.length }
}

const ancestorsOfK = ({ store }: World['devices'][number]) =>
  store.transaction('read', async (tx) => {
    const [document] = await tx.documents(['note#K' as never])
    return document?.ancestors.length ?? 0
  })

describe.each(Object.keys(forks) as (keyof typeof forks)[])(
  `a document with more versions than it remembers, its books %s`,
  (fork) => {
    it('loses no edit, though nobody can tell any more which of two copies descends from the other', async () => {
      let needless = 0
      for (let seed = 1; seed <= 12; seed++) {
        const { violations, needlessConflicts, remembered, versions, edits } = await long(seed, fork)
        expect(violations, `seed ${seed}`).toEqual([])
        expect(remembered).toEqual([maxAncestors, maxAncestors])
        expect(versions).toBeGreaterThan(1.5 * maxAncestors)
        expect(edits).toBeGreaterThan(editsEach * 2 * 0.9)
        needless += needlessConflicts
      }
      // One log is a line, whoever forgot what: only a fork can make a conflict of what was seen.
      if (fork === 'behind all the time') expect(needless).toBe(0)
      console.log(`${fork}: ${needless} needless conflicts in 12 long histories`)
    })
  },
)
