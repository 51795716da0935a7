import type { SyncReason } from '../../messages/protocol'

export interface TriggerPorts {
  /** Resolves when the round is over. */
  readonly nudge: (why: SyncReason) => Promise<unknown>
  /** Whether credentials are there that may work: without them the worker is left asleep. */
  readonly usable: () => boolean
  /** When another device's changes last came in, epoch milliseconds. */
  readonly othersWroteAt: () => number | undefined
  readonly attention: Attention
  readonly now: () => number
  /** Runs once after some milliseconds; answers how to call it off. */
  readonly later: (ms: number, run: () => void) => () => void
}

/** Whether a person looks at the page. */
export interface Attention {
  visible(): boolean
  focused(): boolean
  /** Told when the page becomes visible, or the browser believes in a network again. */
  onReturn(listener: (why: 'online' | 'visible') => void): void
}

export interface SyncTriggers {
  /** Something was changed here. */
  changed(): void
  start(): void
}

/** Sent when typing rests this long. In milliseconds, as all of these. */
const settleMs = 500
/** A person who does not rest is not waited for longer: each batch is an entry of the log for ever. */
const settleWithinMs = 5_000
const livelyMs = 2_000
const calmMs = 30_000
const livelyForMs = 10 * 60_000

/** When rounds are asked for; the worker alone runs them. */
export function createSyncTriggers(ports: TriggerPorts): SyncTriggers {
  const { attention, later, now } = ports
  let unsentSince: number | undefined
  let settling = () => {}
  let poll: { readonly due: number; readonly callOff: () => void } | undefined

  const nudge = async (why: SyncReason) => {
    if (!ports.usable()) return
    await ports.nudge(why)
    // What came in may be a reason to look sooner.
    armPoll()
  }

  const pause = (): number => {
    const others = ports.othersWroteAt()
    const lively = attention.focused() && others !== undefined && now() - others < livelyForMs
    return lively ? livelyMs : calmMs
  }

  /** The next look, unless an earlier one is coming. It waits for no answer: a worker that was stopped never gives one. */
  const armPoll = () => {
    const wait = pause()
    const due = now() + wait
    if (!attention.visible() || (poll !== undefined && poll.due <= due)) return
    poll?.callOff()
    const callOff = later(wait, () => {
      poll = undefined
      if (!attention.visible()) return
      void nudge('poll')
      armPoll()
    })
    poll = { due, callOff }
  }

  return {
    changed() {
      settling()
      unsentSince ??= now()
      const wait = Math.max(0, Math.min(settleMs, unsentSince + settleWithinMs - now()))
      settling = later(wait, () => {
        unsentSince = undefined
        void nudge('change')
      })
    },
    start() {
      void nudge('start')
      attention.onReturn((why) => {
        void nudge(why)
        armPoll()
      })
      armPoll()
    },
  }
}
