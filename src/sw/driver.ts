import type { CloudConfig } from '../cloud/config'
import type { SyncReason } from '../messages/protocol'
import { learnClock } from '../session/life/clock'
import { mayTry } from '../session/life/session-state'
import type { Session } from '../session/life/session'
import type { Books } from '../store/books'
import { backoffMs } from '../sync/backoff'
import type { Progress } from '../sync/engine'
import type { Compression, LocalStore, Remote, Rules, World } from '../sync/ports'
import { readAhead } from '../sync/read-ahead'
import { createReplayer } from '../sync/replayer'
import type { Replayer, RoundResult } from '../sync/replayer'
import type { DocumentKey } from '../sync/scalars'
import type { JsonObject } from '../sync/json'
import type { RenewingKeeper } from './renewing-keeper'
import type { OpenSession } from './session-keeper'
import { sessionAfter } from './session-outcome'

export interface DriverParts {
  readonly keeper: Pick<RenewingKeeper, 'current' | 'update'>
  readonly openBooks: (workspace: string) => Pick<Books, 'store'>
  readonly connect: (config: CloudConfig) => Remote & { stop(): void }
  readonly compression: Compression
  readonly world: World
  readonly rules: Rules
  readonly readable: (kind: string, value: JsonObject) => JsonObject
  /** One replayer at a time over all tabs and the worker: `navigator.locks`. */
  readonly locks: Pick<LockManager, 'request'>
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>
  readonly onProgress: (progress: Progress) => void
  readonly onIdle: () => void
}

/** How driving ended: the sync event resolves, or rejects so that the browser tries again. */
export type Driven = 'clean' | 'retry-helps' | 'retry-does-not-help'

export interface Driver {
  /** Rounds until everything is exchanged or `forMs` milliseconds have passed. */
  drive(why: SyncReason, forMs: number): Promise<Driven>
  cancel(): void
  agreeToMerge(): Promise<void>
  retryParked(keys: readonly DocumentKey[]): Promise<void>
  /**
   * A session is being tried: its table is asked for the log at once, so that the first round does not have to, should the session
   * come into force. `undefined`: none is any more.
   */
  lookAhead(open: OpenSession | undefined): void
  /** After another session came into force: nothing of the old one is used again. */
  restart(): void
}

/** The worker's rounds: short, resumable, one at a time. */
export function createDriver(parts: DriverParts): Driver {
  let active: Connected | undefined
  /** Of the session that is being tried. */
  let ahead: Connected | undefined
  /** How often a person cancelled: what was asked for before is called off, what waits its turn too. */
  let cancels = 0
  /** In a row, nothing having got through since. */
  let failures = 0
  /** Nothing is tried by itself for so many milliseconds from a moment on. */
  let rest = { from: 0, ms: 0 }
  /** The device's storage failed in the last round: until the next one that is what there is to say. */
  let broken: { readonly error: unknown } | undefined
  /** Asked for and not begun: triggers that come meanwhile are served by it. */
  let waiting: Promise<Driven> | undefined

  const replayerFor = (open: OpenSession): Replayer => {
    // The id stays when a credentials URL gave fresh ones; what signs is what counts.
    if (active?.open.session.id === open.session.id && active.open.credentials === open.credentials)
      return active.replayer
    active?.stop()
    active = connected(parts, open)
    return active.replayer
  }

  const failed = (): void => {
    rest = { from: parts.world.now(), ms: backoffMs(++failures, parts.world.random) }
  }
  const restLeft = (now: number): number =>
    // The clock was set back: how much of the rest is over nobody knows.
    now < rest.from ? 0 : rest.from + rest.ms - now
  const recover = (): void => {
    failures = 0
    rest = { from: 0, ms: 0 }
  }

  const rounds = async (why: SyncReason, forMs: number, asked: number): Promise<Driven> => {
    const { world, keeper } = parts
    const deadline = world.now() + forMs
    for (;;) {
      if (cancels !== asked) return 'retry-helps'
      const open = await keeper.current(!heedsBackoff(why))
      const by = why === 'asked' || why === 'connected' ? 'asked' : 'background'
      if (open === undefined || !mayTry(open.session, world.now(), by)) return 'retry-does-not-help'
      const early = restLeft(world.now())
      if (early > 0 && heedsBackoff(why)) {
        // A sync event has minutes to live: it waits. A page asks again by itself.
        if (why !== 'background' || world.now() + early >= deadline) {
          if (broken !== undefined) throw broken.error
          return 'retry-helps'
        }
        await parts.wait(early)
        continue
      }
      const stopped = () => cancels !== asked || world.now() >= deadline
      const result = await roundOf(open, why, stopped)
      // Fresh credentials may be had at once; where they are refused as well, the back-off begins.
      const refused = isRefused(result) && open.session.renewAt !== undefined
      const driven = refused ? 'retry-helps' : judge(result)
      if (driven !== 'retry-helps' || gotThrough(result)) recover()
      if (driven === 'retry-helps') failed()
      if (refused && failures === 1) rest = { from: 0, ms: 0 }
      const again = why === 'background' || result.outcome.kind === 'busy' || (refused && failures < 2)
      if (driven !== 'retry-helps' || !again || stopped() || (why !== 'background' && failures > 3))
        return driven
    }
  }

  const roundOf = async (open: OpenSession, why: SyncReason, stopped: () => boolean) => {
    try {
      const result = await replayerFor(open).round({ why, stopped, onProgress: parts.onProgress })
      const { keeper, world } = parts
      // A round that asked the table nothing has nothing to say of the session.
      if (result.report.requests > 0)
        await keeper.update(open.session.id, (session) => sessionAfter(session, result, world.now()))
      broken = undefined
      return result
    } catch (error) {
      broken = { error }
      failed()
      throw error
    }
  }

  return {
    drive(why, forMs) {
      const urgent = why === 'asked' || why === 'connected'
      if (waiting !== undefined && !urgent) return waiting
      const asked = cancels
      const next: Promise<Driven> = parts.locks
        .request('sync', () => {
          if (waiting === next) waiting = undefined
          return rounds(why, forMs, asked)
        })
        .finally(() => parts.onIdle())
      return (waiting = next)
    },
    cancel() {
      cancels++
      // A trigger that comes from now on is not served by what was called off.
      waiting = undefined
    },
    agreeToMerge: () => withReplayer((replayer) => replayer.agreeToMerge()),
    retryParked: (keys) => withReplayer((replayer) => replayer.retryParked(keys)),
    lookAhead(open) {
      ahead?.stop()
      ahead = open && connected(parts, open, readAhead)
    },
    restart() {
      active?.stop()
      active = ahead
      ahead = undefined
      recover()
      broken = undefined
    },
  }

  async function withReplayer(use: (replayer: Replayer) => Promise<void>): Promise<void> {
    const open = await parts.keeper.current()
    if (open !== undefined) await use(replayerFor(open))
  }
}

/** A network that came back, a person who pressed or looked: these are news, and are tried at once. */
const heedsBackoff = (why: SyncReason): boolean => why === 'poll' || why === 'change' || why === 'background'

interface Connected {
  readonly open: OpenSession
  readonly replayer: Replayer
  readonly stop: () => void
}

function connected(
  parts: DriverParts,
  open: OpenSession,
  over: (remote: Remote, store: LocalStore, world: World) => Remote = (remote) => remote,
): Connected {
  const { keeper, world, compression, rules, readable } = parts
  const { session, credentials } = open
  const learn = (offsetMs: number) =>
    void keeper.update(session.id, (now) => learnClock(now, offsetMs, world.now()))
  const table = parts.connect({ ...placeOf(session), credentials, onClockOffset: learn })
  const { store } = parts.openBooks(session.workspace)
  const replayer = createReplayer({
    store,
    remote: over(table, store, world),
    compression,
    world,
    rules,
    readable,
  })
  return { open, replayer, stop: () => table.stop() }
}

/** Where a session's table is, for the cloud adapter. */
export const placeOf = (session: Session): Omit<CloudConfig, 'credentials' | 'onClockOffset'> => ({
  region: session.region,
  table: session.table,
  workspace: session.workspace,
  clockOffsetMs: session.clock.offset,
  ...(session.endpoint === undefined ? {} : { endpoint: session.endpoint }),
})

const isRefused = ({ outcome }: RoundResult): boolean =>
  outcome.kind === 'fault' && outcome.fault.kind === 'session-over'

/** A table that takes some of what is sent is not waited for like one that answers nothing. */
const gotThrough = ({ report }: RoundResult): boolean =>
  report.entriesReceived + report.entriesSent + report.copies > 0

/** Whether trying again by itself can help. Session reasons need a person: the browser's few tries are not burnt on them. */
function judge({ outcome }: RoundResult): Driven {
  switch (outcome.kind) {
    case 'done':
      return 'clean'
    case 'busy':
    case 'stopped':
      return 'retry-helps'
    case 'fault':
      return outcome.fault.kind === 'retry-later' ? 'retry-helps' : 'retry-does-not-help'
    case 'other-history':
    case 'newer-format':
    case 'damaged':
      return 'retry-does-not-help'
  }
}
