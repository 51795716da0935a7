import { serverTime } from './clock'
import type { OfflineReason, RenewalFault, Session, Trouble } from './session'

/** 30 minutes: at this much left, or less, a session is expiring. */
const expiringMs = 30 * 60_000

export type SessionState =
  /** Without `endsAt` and `leftMs`: long-lived keys, no timer. */
  | { readonly state: 'connected'; readonly endsAt?: number; readonly leftMs?: number }
  | { readonly state: 'expiring'; readonly endsAt: number; readonly leftMs: number }
  | {
      readonly state: 'offline'
      readonly reason: OfflineReason
      /** With `not-allowed`: what the policy lacks. */
      readonly action?: string
      /** With `not-renewed`: what the credentials URL came to. */
      readonly renewal?: RenewalFault
      /** Only the timer says that it is over; AWS was not asked. `Sync now` may try once. */
      readonly guessed?: true
      readonly endsAt?: number
      /** What the credentials still have, where they are not what is wrong. */
      readonly leftMs?: number
    }

/**
 * The badge's state: the same in every tab and in the worker, since it depends on nothing but its arguments.
 * @param deviceNow the device's clock, epoch milliseconds; corrected in here.
 * @param standing what stops syncing whatever the session is (storage blocked, newer format, other history).
 * A session that a URL renews has no timer: as long as AWS accepts it, it is connected.
 * @returns `endsAt` in server time, `leftMs` in milliseconds, never below 0.
 */
export function sessionState(
  session: Session | undefined,
  deviceNow: number,
  standing?: Trouble,
): SessionState {
  if (session === undefined)
    return standing === undefined ? { state: 'offline', reason: 'no-credentials' } : offline(standing, {})
  const { outcome, endsAt } = session
  if (outcome.kind === 'ended') return { state: 'offline', reason: outcome.reason }
  const leftMs =
    endsAt === undefined || session.renewAt !== undefined
      ? undefined
      : Math.max(0, endsAt - serverTime(session, deviceNow))
  const timer = endsAt === undefined || leftMs === undefined ? {} : { endsAt, leftMs }
  if (standing !== undefined) return offline(standing, timer)
  if (leftMs === 0) return { state: 'offline', reason: 'session-expired', guessed: true, ...timer }
  switch (outcome.kind) {
    case 'unchecked':
      return { state: 'offline', reason: 'not-checked', ...timer }
    case 'trouble':
      return offline(outcome.trouble, timer)
    case 'accepted':
      return endsAt !== undefined && leftMs !== undefined && leftMs <= expiringMs
        ? { state: 'expiring', endsAt, leftMs }
        : { state: 'connected', ...timer }
  }
}

function offline(
  { reason, action, renewal }: Trouble,
  timer: { endsAt?: number; leftMs?: number },
): SessionState {
  return {
    state: 'offline',
    reason,
    ...(action === undefined ? {} : { action }),
    ...(renewal === undefined ? {} : { renewal }),
    ...timer,
  }
}

/**
 * Whether a round may use the credentials. `background`: any trigger by itself; `asked`: a person pressed `Sync now`,
 * which may also try once after the guessed end, and again after a policy or a table was put right.
 */
export function mayTry(session: Session | undefined, deviceNow: number, by: 'background' | 'asked'): boolean {
  if (session === undefined) return false
  // Its end is no end: fresh credentials are fetched first.
  if (session.renewAt !== undefined) return true
  if (session.outcome.kind === 'ended') return false
  if (by === 'asked') return true
  return session.endsAt === undefined || serverTime(session, deviceNow) < session.endsAt
}
