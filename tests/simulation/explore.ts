import type { Action } from './actions'
import { historyText } from './actions'
import { check } from './check'
import { fingerprint } from './fingerprint'
import { quiet } from './quiet'
import { turn } from './tasks'
import type { World } from './world'

export interface Bounds {
  readonly edits: number
  /** Whole or interrupted rounds, before everything becomes quiet. */
  readonly rounds: number
}

export interface Explored {
  /** Histories walked to their end, those told apart by nothing counted once. */
  histories: number
  /** Rounds that were killed before a call, or got no answer to one. */
  interrupted: number
  /** Histories that came upon a state that had been there already. */
  met: number
  readonly violations: string[]
}

interface Place {
  readonly world: World
  readonly path: readonly Action[]
  readonly edits: number
  readonly rounds: number
  readonly faults: number
}

/**
 * All histories within bounds, from `start` on: edits on two devices, whole rounds, and one round of them killed before
 * each of its port calls in turn, or left without the answer to each of its requests in turn. What differs only in the
 * names of documents, fields and devices is walked once. Every state that is reached is left to become quiet and judged.
 */
export async function explore(start: World, bounds: Bounds): Promise<Explored> {
  const explored: Explored = { histories: 0, interrupted: 0, met: 0, violations: [] }
  const seen = new Set<string>()
  const open: Place[] = [{ world: start, path: [], edits: 0, rounds: 0, faults: 0 }]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { edits, rounds, faults } = place
    const key = `${edits} ${rounds} ${faults} ${await fingerprint(place.world)}`
    if (seen.has(key)) {
      explored.met++
      continue
    }
    seen.add(key)
    if (place.path.at(-1)?.do !== 'edit') await judge(place, explored)
    open.push(...(await next(place, bounds, explored)))
  }
  return explored
}

async function judge({ world, path }: Place, explored: Explored): Promise<void> {
  explored.histories++
  const end = world.fork()
  const told = (what: string) => explored.violations.push(`${historyText(path)}: ${what}`)
  try {
    await quiet(end)
    const { violations, needlessConflicts } = await check(end)
    violations.forEach(told)
    if (needlessConflicts > 0) told('a needless conflict')
  } catch (error) {
    told(String(error))
  }
}

async function next(place: Place, bounds: Bounds, explored: Explored): Promise<Place[]> {
  const places: Place[] = []
  if (place.edits < bounds.edits) {
    for (const edit of editsAfter(place))
      places.push({ ...(await gone(place, [edit])), edits: place.edits + 1 })
  }
  if (place.rounds === bounds.rounds || place.edits === 0) return places
  for (const device of [0, 1]) {
    for (const trust of ['none', 'fresh'] as const) {
      const run: Action = { do: 'run', device, trust }
      places.push({ ...(await gone(place, [run])), rounds: place.rounds + 1 })
      if (place.faults > 0) continue
      const broken = await interruptions(place, device, trust)
      explored.interrupted += broken.length
      places.push(...broken)
    }
  }
  return places
}

async function gone(place: Place, actions: readonly Action[]): Promise<Place> {
  const world = place.world.fork()
  for (const action of actions) await world.perform(action)
  return { ...place, world, path: [...place.path, ...actions] }
}

/** The round killed before each of its port calls, and left without an answer at each of its requests. */
async function interruptions(place: Place, device: number, trust: 'none' | 'fresh'): Promise<Place[]> {
  const step = { do: 'step', device, worker: 0 } as const
  const unanswered: Action = { ...step, fault: 'lostAnswer' }
  const path: Action[] = [...place.path, { do: 'start', device, trust }]
  const world = place.world.fork()
  await world.perform({ do: 'start', device, trust })
  await turn()
  const broken: Place[] = []
  const add = (way: readonly Action[], there: World) =>
    broken.push({ ...place, world: there, path: way, rounds: place.rounds + 1, faults: 1 })
  const waitsFor = () => world.devices[device]?.tasks[0]?.waitsFor
  for (let call = waitsFor(); call !== undefined; call = waitsFor()) {
    if (call === 'request') {
      const steps = path.slice(place.path.length)
      const deaf = place.world.fork()
      for (const action of [...steps, unanswered]) await deaf.perform(action)
      const rest = await stepsToTheEnd(deaf, step)
      add([...path, unanswered, ...rest], deaf)
    }
    await world.perform(step)
    path.push(step)
    add([...path, { do: 'kill', device }], world.fork())
  }
  return broken
}

/** What is left of the round goes on to its end. */
async function stepsToTheEnd(world: World, step: Action & { readonly do: 'step' }): Promise<Action[]> {
  const steps: Action[] = []
  while (world.devices[step.device]?.tasks.some(({ waitsFor }) => waitsFor !== undefined)) {
    await world.perform(step)
    steps.push(step)
  }
  return steps
}

/** Edits that no renaming turns into each other: the first is by device 0, names come in order. */
function editsAfter({ path }: Place): Action[] {
  const made = path.flatMap((action) => (action.do === 'edit' ? [action] : []))
  const devices = made.length === 0 ? [0] : [0, 1]
  const docs = firstAndOneMore(
    ['K', 'L'],
    made.map(({ doc }) => doc),
  )
  return devices.flatMap((device) =>
    docs.flatMap((doc) => {
      const there = made.filter((edit) => edit.doc === doc)
      const fields = firstAndOneMore(
        ['a', 'b'],
        there.map(({ field }) => field),
      )
      return [...fields, ...(there.length > 0 ? ['del'] : [])].map((field): Action => ({
        do: 'edit',
        device,
        doc,
        field,
      }))
    }),
  )
}

/** The names that were used, and the next new one. */
const firstAndOneMore = (names: readonly string[], used: readonly string[]): readonly string[] =>
  names.filter((name, index) => index === 0 || used.includes(name) || used.includes(names[index - 1]!))
