import type { BrowserContext } from 'playwright-core'

/** The clock of one device, in every window and worker of its browser, those that come later included. */
export interface TurnedClock {
  /** @param byMs from where it stands; negative: back */
  turn(byMs: number): Promise<void>
}

export async function turnedClock(context: BrowserContext): Promise<TurnedClock> {
  let offset = 0
  const set = (ms: number) => {
    const clock = globalThis as { realNow?: () => number }
    const real = (clock.realNow ??= Date.now)
    Date.now = () => real() + ms
  }
  // A worker that is stopped meanwhile has no clock any more.
  const setWorker = (worker: ReturnType<BrowserContext['serviceWorkers']>[number]) =>
    worker.evaluate(set, offset).catch(() => undefined)
  context.on('serviceworker', (worker) => void setWorker(worker))
  return {
    async turn(byMs) {
      offset += byMs
      await Promise.all([
        ...context.pages().map((page) => page.evaluate(set, offset)),
        ...context.serviceWorkers().map(setWorker),
      ])
    },
  }
}
