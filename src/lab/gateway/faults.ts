/** What goes wrong by itself. Rates are shares of all requests, 0 to 1; the first that strikes wins. */
export interface Faults {
  /** Milliseconds that every request waits, at most a minute. */
  latencyMs: number
  /** Answered with 500, nothing done. */
  failRate: number
  /** Answered with a throttling error, nothing done. */
  throttleRate: number
  /** The connection breaks before anything is done. */
  dropRate: number
  /** The connection breaks after everything is done. */
  loseAnswerRate: number
}

/** What becomes of one request. `expire` and `end` change its credentials first and then let it be judged. */
export type Verdict = 'pass' | 'fail' | 'throttle' | 'drop' | 'lose-answer' | 'expire' | 'end'

/** A request as a script sees it. `count` numbers the lab's requests from 1. */
export interface RequestInfo {
  readonly count: number
  readonly action: string
  readonly table: string | undefined
  readonly body: unknown
  /** Whose request it says it is; nothing is checked yet. */
  readonly accessKeyId: string | undefined
}

/** Decides on each request in a test. A promise holds the request back until it settles. */
export type RequestScript = (info: RequestInfo) => Verdict | Promise<Verdict>

export const noFaults = (): Faults => ({
  latencyMs: 0,
  failRate: 0,
  throttleRate: 0,
  dropRate: 0,
  loseAnswerRate: 0,
})

/** @param random numbers from 0 up to but not including 1 */
export function drawVerdict(faults: Faults, random: () => number): Verdict {
  const strikes = (rate: number): boolean => rate > 0 && random() < rate
  if (strikes(faults.dropRate)) return 'drop'
  if (strikes(faults.failRate)) return 'fail'
  if (strikes(faults.throttleRate)) return 'throttle'
  if (strikes(faults.loseAnswerRate)) return 'lose-answer'
  return 'pass'
}
