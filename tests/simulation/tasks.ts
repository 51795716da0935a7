import type { Answer } from '../../src/sync/ports'
import type { RequestFault } from './actions'

/** What a task waits for: one request, or one local transaction. */
interface Gate {
  readonly kind: 'request' | 'local'
  readonly name: string
  readonly open: (fault: RequestFault | undefined) => Promise<void>
}

/** Everything that the event loop has ready has run: no task moves again before its gate is opened. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A piece of engine at work, stopped at each port call until the scheduler lets it on. */
export class Task {
  /** Several requests may be under way at once; the first one asked for is let on first. */
  private readonly gates: Gate[] = []
  done = false
  /** A person cancelled it: it is told so when it asks. */
  cancelled = false
  failure: unknown
  steps = 0

  constructor(
    readonly name: string,
    private readonly onFault: (fault: RequestFault) => void,
    private readonly delayed: (name: string, arrive: () => Promise<unknown>) => void,
  ) {}

  begin(work: () => Promise<unknown>): void {
    work().then(
      () => (this.done = true),
      (error: unknown) => {
        this.failure = error
        this.done = true
      },
    )
  }

  /** Whether it stands before a call of this port; `request`: before any call of the table. */
  standsBefore(port: string): boolean {
    const gate = this.gates[0]
    return gate !== undefined && (gate.name === port || (port === 'request' && gate.kind === 'request'))
  }

  /** What kind of call it stands before. */
  get waitsFor(): Gate['kind'] | undefined {
    return this.gates[0]?.kind
  }

  /** Lets it do one thing. @returns false when there is nothing to let on */
  async step(fault?: RequestFault): Promise<boolean> {
    const gate = this.gates.shift()
    if (gate === undefined) return false
    this.steps++
    await gate.open(fault)
    await turn()
    if (this.failure !== undefined) throw new Error(`${this.name} threw`, { cause: this.failure })
    return true
  }

  local<T>(name: string, act: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.gates.push({ kind: 'local', name, open: () => act().then(resolve, reject) })
    })
  }

  request<T>(name: string, act: () => Promise<Answer<T>>): Promise<Answer<T>> {
    return new Promise((resolve, reject) => {
      const open = async (fault: RequestFault | undefined) => {
        if (fault !== undefined) this.onFault(fault)
        await this.answer(name, act, fault).then(resolve, reject)
      }
      this.gates.push({ kind: 'request', name, open })
    })
  }

  private async answer<T>(
    name: string,
    act: () => Promise<Answer<T>>,
    fault: RequestFault | undefined,
  ): Promise<Answer<T>> {
    const noAnswer = { kind: 'retry-later', throttled: false, detail: 'no answer' } as const
    switch (fault) {
      case undefined:
        return act()
      case 'lost':
        return { ok: false, fault: noAnswer }
      case 'lostAnswer':
        await act()
        return { ok: false, fault: noAnswer }
      case 'zombie':
        this.delayed(name, act)
        return { ok: false, fault: noAnswer }
      case 'sdk':
        // A library that repeats by itself after a lost answer.
        await act()
        return act()
      case 'throttle':
        return { ok: false, fault: { ...noAnswer, throttled: true } }
      case 'expire':
        return { ok: false, fault: { kind: 'session-over', reason: 'expired' } }
    }
  }
}
