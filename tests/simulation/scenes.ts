import type { Action, Trust } from './actions'
import type { Draw, Mix } from './draw'
import { pick } from './random'

type Scene = () => readonly Action[]

/** Short plots in which rounds are really interrupted where it hurts; chance alone seldom meets one request in twenty. */
export function scenes(draw: Draw, mix: Mix): readonly Scene[] {
  const { random, device, two, edit, fault } = draw
  const coin = () => random() < 0.5
  const trust = (): Trust => pick(random, ['none', 'fresh', 'lately', 'ahead'])
  const run = (of: number, how = trust()): Action => ({ do: 'run', device: of, trust: how })
  const start = (of: number): Action => ({ do: 'start', device: of, trust: trust() })
  const until = (of: number, port: string, worker = 0): Action => ({ do: 'until', device: of, worker, port })
  const step = (of: number, worker = 0): Action => ({ do: 'step', device: of, worker })
  const some = (times: number, make: () => Action): Action[] =>
    Array.from({ length: 1 + Math.floor(random() * times) }, make)

  /** The one write that counts meets a fault, and life goes on in some way. */
  const interruptedAppend: Scene = () => {
    const [one, other] = two()
    const next: readonly Scene[] = [
      () => [],
      () => [{ do: 'kill', device: one }],
      () => [edit(one), run(one)],
      () => [run(other), edit(one)],
      () => [{ do: 'kill', device: one }, edit(one), run(other), { do: 'arrive' }],
    ]
    const meets: Action = { do: 'step', device: one, worker: 0, fault: fault() }
    return [edit(one), start(one), until(one, 'append'), meets, ...pick(random, next)()]
  }

  const lateAppend: Scene = () => {
    const [one, other] = two()
    const zombie: Action = { do: 'step', device: one, worker: 0, fault: 'zombie' }
    const between = some(4, () =>
      pick(random, [() => edit(one), () => edit(other), () => run(one), () => run(other)])(),
    )
    return [edit(one), start(one), until(one, 'append'), zombie, ...between, { do: 'arrive' }, run(one)]
  }

  /** Two workers of one device, which no lock held apart. */
  const twoWorkers: Scene = () => {
    const [one, other] = two()
    const both = () => step(one, coin() ? 1 : 0)
    const ahead = pick(random, ['append', 'readLog', 'write', 'putCopy'])
    const kill: Action[] = coin() ? [{ do: 'kill', device: one }] : []
    return [
      edit(one),
      start(one),
      until(one, ahead),
      ...(coin() ? [step(one)] : []),
      edit(one),
      start(one),
      ...(coin() ? [until(one, pick(random, ['append', 'write', 'readLog']), 1)] : []),
      ...some(12, both),
      ...(coin() ? [edit(one), run(other)] : []),
      ...some(12, both),
      ...kill,
    ]
  }

  /** One worker stands before its write while another does whole rounds. */
  const sleepingWorker: Scene = () => {
    const [one, other] = two()
    const between = some(5, () =>
      pick(random, [() => edit(one), () => edit(other), () => run(one), () => run(other)])(),
    )
    return [
      edit(other),
      run(other),
      edit(other),
      run(other),
      start(one),
      until(one, 'readLog'),
      step(one),
      ...some(4, () => step(one)),
      ...between,
      ...some(6, () => step(one)),
    ]
  }

  const crossing: Scene = () => {
    const [one, other] = two()
    return [edit(one), edit(other), run(one), run(other), ...(coin() ? [run(one)] : [])]
  }

  const always = [interruptedAppend, interruptedAppend, lateAppend, twoWorkers, sleepingWorker, crossing]

  const unansweredThenTrimmed: Scene = () => {
    const [one, other] = two()
    const meets: Action = { do: 'step', device: one, worker: 0, fault: coin() ? 'lostAnswer' : 'zombie' }
    return [
      edit(one),
      start(one),
      until(one, 'append'),
      meets,
      ...(coin() ? [{ do: 'kill', device: one } as const] : []),
      ...some(2, () => edit(one)),
      edit(other),
      // Twice: whoever compacts has read its own entries back.
      run(other, 'none'),
      run(other, 'none'),
      { do: 'compact', device: other, whole: true },
      edit(one),
    ]
  }
  const restored: Scene = () => {
    const [one, other] = two()
    const after = some(3, () =>
      pick(random, [() => edit(one), () => run(one), () => run(other), () => edit(other)])(),
    )
    return [{ do: 'save' }, edit(one), run(one), ...(coin() ? [run(other)] : []), { do: 'back' }, ...after]
  }
  const restoredUnderCompaction: Scene = () => {
    const one = device()
    const before = pick(random, ['pointMeta', 'putPart', 'readLog', 'trim'])
    const compact: Action = { do: 'compact', device: one, whole: false }
    return [
      run(one, 'none'),
      { do: 'save' },
      edit(one),
      run(one),
      run(one, 'none'),
      compact,
      until(one, before),
      { do: 'back' },
      ...some(9, () => step(one)),
    ]
  }
  /** An entry is deleted by hand, before or after a snapshot is written over it, while a batch is under way. */
  const holedUnderSnapshot: Scene = () => {
    const [one, other] = two()
    const hole: Action = { do: 'hole', back: Math.floor(random() * 4) }
    const compact: Action = { do: 'compact', device: other, whole: true }
    const meets: Action = {
      do: 'step',
      device: one,
      worker: 0,
      fault: pick(random, ['lostAnswer', 'zombie']),
    }
    return [
      ...(coin() ? [edit(one), start(one), until(one, 'append'), meets] : [edit(one)]),
      ...some(3, () => edit(other)),
      run(other, 'none'),
      run(other, 'none'),
      ...(coin() ? [hole, compact] : [compact, hole]),
      ...some(3, () => pick(random, [() => edit(one), () => run(one), () => run(other)])()),
    ]
  }
  const emptied: Scene = () => {
    const [one, other] = two()
    return [
      edit(one),
      run(one),
      ...(coin() ? [edit(other), run(other)] : []),
      { do: 'reset' },
      edit(one),
      run(coin() ? one : other),
    ]
  }
  /** Books are being merged when something breaks in. */
  const brokenMerge: Scene = () => {
    const [one, other] = two()
    const breaks: readonly Action[] = [
      { do: 'kill', device: one },
      { do: 'step', device: one, worker: 0, fault: fault() },
      run(other),
      edit(one),
    ]
    return [
      run(one, 'none'),
      { do: 'agree', device: one },
      start(one),
      ...some(14, () => step(one)),
      pick(random, breaks),
      ...some(6, () => step(one)),
    ]
  }
  const cloned: Scene = () => {
    const one = device()
    return [
      edit(one),
      run(one),
      ...(coin() ? [edit(one)] : []),
      { do: 'clone', device: one },
      edit(one),
      run(one),
    ]
  }

  switch (mix) {
    case 'plain':
    case 'lost':
    case 'poison':
      return always
    case 'by-hand':
      return [...always, holedUnderSnapshot]
    case 'compaction':
      return [...always, unansweredThenTrimmed, unansweredThenTrimmed]
    case 'clone':
      return [...always, cloned]
    case 'reset':
      return [...always, emptied, brokenMerge]
    case 'restore':
      return [...always, restored, restored, brokenMerge]
    case 'everything':
      return [
        ...always,
        unansweredThenTrimmed,
        cloned,
        emptied,
        restored,
        restoredUnderCompaction,
        holedUnderSnapshot,
        brokenMerge,
      ]
  }
}
