import { copyReadable } from './copy'
import type { Between } from './copy'
import { prepare } from './choose'
import { hasToRegister } from './device'
import { freshMemory } from './engine'
import type { Engine, Memory, Progress, Stop } from './engine'
import type { Frozen } from './freeze'
import { stillInLine } from './glance'
import type { JsonObject } from './json'
import { pull } from './pull'
import type { Pulled } from './pull'
import type { Compression, LocalStore, Remote, Rules, World } from './ports'
import { push } from './push'
import { rejoin } from './rejoin'
import { countRequests, emptyReport } from './report'
import type { RoundReport } from './report'
import type { DocumentKey } from './scalars'

export interface ReplayerParts {
  readonly store: LocalStore
  readonly remote: Remote
  readonly compression: Compression
  readonly world: World
  readonly rules: Rules
  readonly readable: (kind: string, value: JsonObject) => JsonObject
}

export interface RoundOptions {
  /** Asked before each request: time is up, or a person cancelled. What is under way is finished. */
  readonly stopped?: () => boolean
  readonly onProgress?: (progress: Progress) => void
  readonly why?: string
}

export interface RoundResult {
  /** `done`: everything here is in the table and the other way round (parked documents apart). */
  readonly outcome: { readonly kind: 'done' } | Stop
  readonly report: RoundReport
}

export interface Replayer {
  round(options?: RoundOptions): Promise<RoundResult>
  /** A person agreed to the question that the replica carries. */
  agreeToMerge(): Promise<void>
  /** Parked documents have another try. */
  retryParked(keys: readonly DocumentKey[]): Promise<void>
}

/** An append may go first, without a pull before it, this long after the history was checked. In milliseconds. */
const freshForMs = 30_000
/** A poll with nothing to send may trust the last whole check this long. In milliseconds. */
const pollLightlyForMs = 600_000
/** Rows of the outbox read at a time. */
const rowsAtOnce = 5_000
/** Lost races and other workers' moves that one round bears; then it waits with jitter. */
const patience = 3

/**
 * The replayer of one worker life. Whatever happens at any point, a kill included, the next round starts with what
 * lies in the store and is right. One replayer at a time is the driver's business (a Web Lock); two at once are slow,
 * not wrong.
 */
export function createReplayer(parts: ReplayerParts, memory: Memory = freshMemory()): Replayer {
  return {
    round: (options = {}) => oneRound(parts, memory, options),
    agreeToMerge: () =>
      parts.store.transaction('write', async (tx) => {
        const replica = await tx.replica()
        if (replica?.question) await tx.setReplica({ ...replica, agreed: { root: replica.question.root } })
      }),
    retryParked: (keys) => parts.store.transaction('write', (tx) => tx.unpark(keys)),
  }
}

async function oneRound(parts: ReplayerParts, memory: Memory, options: RoundOptions): Promise<RoundResult> {
  const report = emptyReport()
  const engine: Engine = {
    ...parts,
    remote: countRequests(parts.remote, () => report),
    memory,
    report,
    onProgress: options.onProgress ?? (() => undefined),
    stopped: options.stopped ?? (() => false),
  }
  const outcome = await exchange(engine, options.why)
  let stop: Stop | undefined
  if (outcome.kind === 'done') {
    do stop = await copyReadable(engine, await turnsFor(engine))
    while (memory.copiesDue && stop === undefined)
  }
  const result: RoundResult = { outcome: stop ?? outcome, report }
  await note(engine, result, options.why)
  return result
}

/**
 * What is typed while copies are written is not kept waiting: it goes out between two groups of them. What waits already
 * is parked, or it would be out.
 */
async function turnsFor(engine: Engine): Promise<Between> {
  let seen = await lastRow(engine, 0)
  return async () => {
    const last = await lastRow(engine, seen)
    if (last === seen) return undefined
    seen = last
    const outcome = await exchange(engine)
    return outcome.kind === 'done' ? undefined : outcome
  }
}

/** `seq` of the newest row in the outbox, at least `after`. */
async function lastRow(engine: Engine, after: number): Promise<number> {
  for (let seq = after; ;) {
    const rows = await engine.store.transaction('read', (tx) => tx.outbox(seq, rowsAtOnce))
    seq = rows.at(-1)?.seq ?? seq
    if (rows.length < rowsAtOnce) return seq
  }
}

/** Reasons that ask for sending and nothing else. A change wakes the worker twice, as a nudge and as a sync event. */
const sendingOnly = new Set<string | undefined>(['change', 'background'])

/** Pull and push until nothing is left. */
async function exchange(engine: Engine, why?: string): Promise<{ readonly kind: 'done' } | Stop> {
  // Of an earlier round, or nothing.
  engine.memory.prepared = undefined
  // Mostly there is something to send, and nothing else to be asked: it is chosen at once.
  if (checkedWithin(engine, freshForMs)) await prepare(engine)
  const toSend = async () => engine.memory.prepared !== undefined || hasWork(engine)
  if (sendingOnly.has(why) && !(await toSend())) return { kind: 'done' }
  let setbacks = 0
  let pulled: Pulled | undefined
  let sent = 0
  let next: Frozen | undefined
  for (;;) {
    if (engine.stopped()) return { kind: 'stopped' }
    if (pulled === undefined && !(checkedWithin(engine, freshForMs) && (await toSend()))) {
      const poll = checkedWithin(engine, pollLightlyForMs) && (await isSettled(engine))
      const [outcome] = await Promise.all([
        pullOrRejoin(engine, poll ? 'after' : 'at'),
        poll ? undefined : prepare(engine),
      ])
      if (outcome.kind === 'busy' && setbacks++ < patience * 2) continue
      if (outcome.kind !== 'pulled') {
        // What stopped a look is looked at again before anything is sent.
        forget(engine)
        return outcome
      }
      if (poll && !(await hasWork(engine))) return { kind: 'done' }
      // What a poll brought in left something to send: that takes a whole check.
      if (poll) forget(engine)
      else pulled = outcome
      continue
    }
    const outcome = await push(engine, pulled, next)
    next = undefined
    switch (outcome.kind) {
      case 'appended':
        sent += outcome.documents
        engine.onProgress({ phase: 'sending', done: sent, total: sent })
        pulled = checkedWithin(engine, freshForMs) || (await stillInLine(engine)) ? inLine : undefined
        // Before a look it is only what lies in the store, which may be settled by what the look finds.
        if (pulled !== undefined) next = outcome.next
        break
      case 'nothing':
        if (pulled !== undefined) return { kind: 'done' }
        // Nothing to send, and nothing received in this round yet.
        forget(engine)
        break
      case 'split':
        break
      case 'lost-race':
      case 'busy':
        if (setbacks++ >= patience) return { kind: 'busy' }
        forget(engine)
        pulled = undefined
        break
      default:
        // What answers with a fault may be another table when it answers again.
        forget(engine)
        return outcome
    }
  }
}

/** After an own append: nothing is known to lie past it. */
const inLine: Pulled = { kind: 'pulled', orphan: undefined, astray: false }

const checkedWithin = ({ memory, world }: Engine, ms: number): boolean =>
  memory.checkedAt !== undefined && Math.abs(world.now() - memory.checkedAt) < ms

/** Whether anything is waiting to be sent: a batch in flight, changes, or this device's own registration. */
const hasWork = (engine: Engine): Promise<boolean> =>
  engine.store.transaction('read', async (tx) => {
    if ((await tx.inflight()) !== undefined || (await tx.outbox(0, 1)).length > 0) return true
    const replica = await tx.replica()
    return replica === undefined || hasToRegister(tx, replica)
  })

/** Nothing to send, and all that was sent is read back: what lies past the verified entry can only be others'. */
const isSettled = async (engine: Engine): Promise<boolean> => {
  const replica = await engine.store.transaction('read', (tx) => tx.replica())
  return replica?.verified.number === replica?.cursor.number && !(await hasWork(engine))
}

function forget({ memory }: Engine): void {
  memory.checkedAt = undefined
}

async function pullOrRejoin(engine: Engine, begin: 'at' | 'after'): Promise<Pulled | Stop> {
  const outcome = await pull(engine, begin)
  if (outcome.kind !== 'other-history') return outcome
  const replica = await engine.store.transaction('read', (tx) => tx.replica())
  const agreed = replica?.agreed !== undefined && replica.agreed.root === outcome.root
  return agreed ? rejoin(engine, replica) : outcome
}

/** A round that moved nothing and met nothing leaves no line: a poll every few seconds would bury the others. */
async function note(engine: Engine, { outcome, report }: RoundResult, why = 'asked'): Promise<void> {
  const quiet = report.entriesReceived + report.entriesSent + report.copies === 0 && outcome.kind === 'done'
  if (quiet) return
  const details = { why, outcome: outcomeText(outcome), ...report }
  await engine.store.transaction('write', (tx) => tx.log({ at: engine.world.now(), event: 'round', details }))
}

const outcomeText = (outcome: RoundResult['outcome']): string =>
  outcome.kind === 'fault' ? outcome.fault.kind : outcome.kind
