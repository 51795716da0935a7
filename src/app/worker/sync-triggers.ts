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

const settleMs = 300
const livelyMs = 2_000
const calmMs = 30_000
const livelyForMs = 10 * 60_000

/** When rounds are asked for; the worker alone runs them. */
export function createSyncTriggers(ports: TriggerPorts): SyncTriggers {
  const { attention, later, now } = ports
  let settling: (() => void) | undefined
  let waiting = () => {}
  let running = false

  const nudge = async (why: SyncReason) => {
    if (!ports.usable()) return
    await ports.nudge(why)
  }

  const pause = (): number => {
    const others = ports.othersWroteAt()
    const lively = attention.focused() && others !== undefined && now() - others < livelyForMs
    return lively ? livelyMs : calmMs
  }

  const poll = () => {
    waiting()
    if (!attention.visible()) return
    waiting = later(pause(), () => {
      if (running || !attention.visible()) return poll()
      running = true
      void nudge('poll').finally(() => {
        running = false
        poll()
      })
    })
  }

  return {
    changed() {
      settling ??= later(settleMs, () => {
        settling = undefined
        void nudge('change')
      })
    },
    start() {
      void nudge('start')
      attention.onReturn((why) => {
        void nudge(why)
        poll()
      })
      poll()
    },
  }
}
