import { freshMemory } from '../../src/sync/engine'
import { createReplayer } from '../../src/sync/replayer'
import type { RoundResult } from '../../src/sync/replayer'
import { createMemoryStore } from '../support/memory-store'
import type { Device } from './device'
import { gatedPorts } from './gated-ports'
import { heal } from './people'
import { rules } from './rules'
import { agree } from './world'
import type { World } from './world'

/**
 * Faults end: late requests arrive, every device runs and agrees to what it is asked, until nothing moves. Then every
 * device has a last word (two clones know of each other only once both have written), and it is quiet again.
 */
export async function quiet(world: World): Promise<void> {
  while (world.delayed.length > 0) await world.perform({ do: 'arrive' })
  for (const device of world.devices) {
    device.tasks = []
    device.life = freshMemory()
  }
  await settleDown(world)
  // Somebody deleted `meta` by hand, and with it the pointer to the snapshot: whoever is whole writes another.
  const trimmed = world.remote.entries().some((entry) => 'trimmed' in entry)
  if (trimmed && world.remote.meta()?.snapshot === undefined) await compactWhole(world)
  const holed = world.happened.has('entry deleted')
  const cloned = world.happened.has('clone')
  // Whoever is past a missing entry cannot see it: somebody new does.
  if (holed) world.addDevice(createMemoryStore(rules))
  for (const { index } of world.devices) {
    await world.act(index, 'heal', heal)
    if (cloned) await world.perform({ do: 'edit', device: index, doc: `Z${index}`, field: 'a' })
  }
  if (holed || cloned || world.happened.has('heal')) await settleDown(world)
}

/** Round after round, until two in a row find everything done and write nothing. @throws Error when that never comes */
async function settleDown(world: World): Promise<void> {
  const outcomes = new Map<number, string>()
  const alive = world.devices.filter(({ lost }) => !lost)
  let still = 0
  for (let pass = 0; still < 2; pass++) {
    if (pass === 30) await giveUpTable(world, [...outcomes.values()])
    if (pass > 60) throw new Error(`never quiet: ${[...outcomes.values()].join(', ')}`)
    const before = world.remote.writes()
    let allDone = true
    for (const device of alive) {
      const { outcome } = await wholeRound(world, device)
      outcomes.set(device.index, 'detail' in outcome ? outcome.detail : outcome.kind)
      if (outcome.kind === 'other-history') await agree(world, device)
      // A pointer from before a restore counts for nothing: whoever is whole writes another snapshot.
      if (outcome.kind === 'damaged') await compactWhole(world)
      allDone &&= outcome.kind === 'done'
    }
    still = allDone && world.remote.writes() === before ? still + 1 : 0
    // The last look is a whole one: what is trusted for a while is trusted no longer.
    if (still === 1) world.clock += 2 * 86_400_000
  }
}

/**
 * A trimmed log has lost its snapshot: somebody deleted an entry and `meta`, or the pointer to a snapshot that a restore
 * undid was written after that restore. What was trimmed is in no place that anybody knows. The devices say so and keep their
 * books; the way out is a table without that log, into which they merge them.
 */
async function giveUpTable(world: World, outcomes: readonly string[]): Promise<void> {
  const did = (what: string) => world.happened.has(what)
  const possible = (did('entry deleted') && did('meta deleted')) || (did('restore') && did('compaction'))
  if (!possible || !outcomes.some((outcome) => outcome.includes('snapshot'))) return
  world.count('table given up')
  await world.perform({ do: 'reset' })
}

async function wholeRound(world: World, device: Device): Promise<RoundResult> {
  world.clock += 60_000
  const task = world.newTask(device, 'last round')
  let result: RoundResult | undefined
  const replayer = createReplayer(gatedPorts(world, device, task), device.life)
  task.begin(async () => (result = await replayer.round()))
  await world.finish(task)
  if (result === undefined) throw new Error('a round without a result')
  return result
}

async function compactWhole(world: World): Promise<void> {
  for (const { index } of world.devices) await world.perform({ do: 'compact', device: index, whole: true })
}
