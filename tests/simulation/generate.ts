import type { Action, RequestFault } from './actions'
import { pick } from './random'

/** Which kinds of misfortune a history may hold. */
export type Mix = 'plain' | 'compaction' | 'lost' | 'clone' | 'reset' | 'restore' | 'everything'

export const mixes: readonly Mix[] = [
  'plain',
  'compaction',
  'lost',
  'clone',
  'reset',
  'restore',
  'everything',
]

const faults: readonly RequestFault[] = ['lost', 'lostAnswer', 'zombie', 'sdk', 'throttle', 'expire']

/** A random history of `length` actions over `devices` devices; the same random gives the same history. */
export function generate(random: () => number, devices: number, length: number, mix: Mix): Action[] {
  const device = () => Math.floor(random() * devices)
  const common: readonly (() => Action | Action[])[] = [
    edit,
    edit,
    edit,
    () => ({ do: 'issue', device: device() }),
    () => ({ do: 'run', device: device(), short: random() < 0.4 }),
    () => ({ do: 'run', device: device(), short: false }),
    () => ({ do: 'start', device: device(), short: random() < 0.4 }),
    () => ({ do: 'start', device: device(), short: random() < 0.4 }),
    () => ({ do: 'start', device: device(), short: random() < 0.4 }),
    steps,
    steps,
    steps,
    steps,
    steps,
    steps,
    () => ({ do: 'kill', device: device() }),
    () => ({ do: 'clock', device: device(), by: pick(random, [-86_400_000, 86_400_000, 5_000]) }),
    () => ({ do: 'arrive' }),
  ]
  const special = specials(mix)
  /** Devices with a round under way, as far as the history tells: stepping anything else is idle. */
  const active: number[] = []
  const actions: Action[] = []
  while (actions.length < length) {
    const make = special.length > 0 && random() < 0.12 ? pick(random, special) : pick(random, common)
    const made = make()
    const [action] = Array.isArray(made) ? made : [made]
    actions.push(...(Array.isArray(made) ? made : [made]))
    if (action?.do === 'start' || action?.do === 'compact') active.push(action.device)
    if (active.length > 4) active.shift()
  }
  return actions

  function edit(): Action {
    const field = random() < 0.12 ? 'del' : pick(random, ['a', 'b'])
    return { do: 'edit', device: device(), doc: pick(random, ['K', 'L']), field }
  }

  /** A step alone says little: several in a row reach the middle of a round. */
  function steps(): Action[] {
    const of = active.length > 0 ? pick(random, active) : device()
    const worker = random() < 0.2 ? 1 : 0
    return Array.from({ length: 1 + Math.floor(random() * 9) }, () => {
      const fault = random() < 0.12 ? pick(random, faults) : undefined
      return { do: 'step', device: of, worker, ...(fault ? { fault } : {}) }
    })
  }

  function specials(of: Mix): (() => Action)[] {
    switch (of) {
      case 'plain':
        return []
      case 'compaction':
        return [() => ({ do: 'compact', device: device(), whole: random() < 0.5 })]
      case 'lost':
        return [() => ({ do: 'lose', device: 1 + Math.floor(random() * (devices - 1)) })]
      case 'clone':
        return [() => ({ do: 'clone', device: device() })]
      case 'reset':
        return [() => ({ do: 'reset' })]
      case 'restore':
        return [() => ({ do: 'save' }), () => ({ do: 'back' })]
      case 'everything':
        return [...specials('compaction'), ...specials('clone'), ...specials('reset'), ...specials('restore')]
    }
  }
}
