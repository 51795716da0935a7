import { localDate } from '../domain/plain-date'
import type { Clock } from './services'

/** The browser's own clock and timers. */
export const browserClock: Clock = {
  now: () => Date.now(),
  today: () => localDate(new Date()),
  later(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
