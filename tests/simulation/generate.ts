import type { Action, RequestFault } from './actions'
import type { Draw, Mix } from './draw'
import { pick } from './random'
import { scenes } from './scenes'

export const mixes: readonly Mix[] = [
  'plain',
  'compaction',
  'lost',
  'clone',
  'reset',
  'restore',
  'poison',
  'by-hand',
  'everything',
]

const requestFaults: readonly RequestFault[] = ['lost', 'lostAnswer', 'zombie', 'sdk', 'throttle', 'expire']

/** A random history of about `length` actions over `devices` devices; the same random gives the same history. */
export function generate(random: () => number, devices: number, length: number, mix: Mix): Action[] {
  let alive = devices
  const draw: Draw = {
    random,
    device: () => Math.floor(random() * alive),
    two: () => {
      const first = draw.device()
      return [first, (first + 1 + Math.floor(random() * (alive - 1))) % alive]
    },
    edit: (device) => editOf(random, device),
    fault: () => pick(random, requestFaults),
  }
  const common = commonActions(draw)
  const special = specialActions(draw, mix)
  const together = scenes(draw, mix)
  const actions: Action[] = []
  // Whoever is registered first has nothing to send later but edits: half of the histories begin with that done.
  if (random() < 0.5)
    for (let device = 0; device < devices; device++) actions.push({ do: 'run', device, trust: 'none' })
  while (actions.length < length) {
    const chance = random()
    const from = chance < 0.25 ? together : chance < 0.35 && special.length > 0 ? special : common
    const made = pick(random, from)()
    actions.push(...made)
    alive += made.filter((action) => action.do === 'clone').length
  }
  return actions
}

function editOf(random: () => number, device: number): Action {
  const doc = pick(random, ['K', 'L'])
  const kind = random()
  if (kind < 0.1) return { do: 'edit', device, doc, field: 'del' }
  if (kind < 0.7) return { do: 'edit', device, doc, field: pick(random, ['a', 'b']) }
  const how = pick(random, ['add', 'add', 'change', 'remove', 'move'] as const)
  return { do: 'line', device, doc, how, at: Math.floor(random() * 4) }
}

type Make = () => readonly Action[]

function commonActions({ random, device, edit, fault }: Draw): readonly Make[] {
  /** Devices with a round under way, as far as the history tells: stepping anything else is idle. */
  const active: number[] = []
  const run: Make = () => [
    {
      do: 'run',
      device: device(),
      trust: pick(random, ['none', 'none', 'none', 'fresh', 'lately', 'ahead', 'slow']),
    },
  ]
  const start: Make = () => {
    const of = device()
    active.push(of)
    if (active.length > 3) active.shift()
    return [
      {
        do: 'start',
        device: of,
        trust: pick(random, ['none', 'none', 'fresh', 'fresh', 'lately', 'ahead', 'slow']),
      },
    ]
  }
  /** A step alone says little: several in a row reach the middle of a round. */
  const steps: Make = () => {
    const of = active.length > 0 ? pick(random, active) : device()
    const worker = random() < 0.2 ? 1 : 0
    return Array.from({ length: 1 + Math.floor(random() * 9) }, () => {
      const at = random() < 0.12 ? fault() : undefined
      return { do: 'step', device: of, worker, ...(at ? { fault: at } : {}) }
    })
  }
  const oneEdit: Make = () => [edit(device())]
  return [
    ...[oneEdit, oneEdit, oneEdit, oneEdit, run, run, run, start, start, start],
    ...[steps, steps, steps, steps, steps, steps],
    () => [{ do: 'issue', device: device() }],
    () => [{ do: 'settle', device: device(), keeps: random() < 0.5 }],
    () => [{ do: 'settle', device: device(), keeps: random() < 0.5 }],
    () => [{ do: 'kill', device: device() }],
    () => [{ do: 'stop', device: device() }],
    () => [{ do: 'clock', device: device(), by: pick(random, [-86_400_000, 86_400_000, 5_000]) }],
    () => [{ do: 'arrive' }],
  ]
}

function specialActions(draw: Draw, mix: Mix): readonly Make[] {
  const { random, device } = draw
  switch (mix) {
    case 'plain':
      return []
    case 'compaction':
      return [() => [{ do: 'compact', device: device(), whole: random() < 0.5 }]]
    case 'lost':
      return [() => [{ do: 'lose', device: Math.max(1, device()) }]]
    case 'clone':
      return [() => [{ do: 'clone', device: device() }]]
    case 'reset':
      return [() => [{ do: 'reset' }], () => [{ do: 'agree', device: device() }]]
    case 'restore':
      return [() => [{ do: 'save' }], () => [{ do: 'back' }], () => [{ do: 'agree', device: device() }]]
    case 'poison':
      return [
        () => [{ do: 'poison', device: device() }],
        () => [{ do: 'edit', device: device(), doc: 'P0', field: 'b' }],
      ]
    case 'by-hand':
      return [
        () => [{ do: 'garbage' }],
        () => [{ do: 'unmeta' }],
        () => [{ do: 'hole', back: Math.floor(random() * 3) }],
        () => [{ do: 'agree', device: device() }],
      ]
    case 'everything':
      return (['compaction', 'clone', 'reset', 'restore', 'by-hand'] as const).flatMap((each) =>
        specialActions(draw, each),
      )
  }
}
