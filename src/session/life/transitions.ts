import { serverTime } from './clock'
import type { EndReason, RenewalFault, Session, Trouble } from './session'
import { refreshInMs } from '../refresh/refresh-time'

/**
 * What an accepted request after the guessed end proves is only that the guess was wrong. Half an hour keeps the badge at
 * `AWS Expiring`, which is the honest reading, and every further success pushes it on.
 */
const graceMs = 30 * 60_000

/**
 * AWS accepted a request. The timer is a guess: when it had run out, the session is extended; once it was extended by
 * the server's word, each success extends it.
 */
export function afterSuccess(session: Session, deviceNow: number): Session {
  const at = serverTime(session, deviceNow)
  const outcome = { kind: 'accepted', at } as const
  const clock = { ...session.clock, latest: at }
  const { endsAt } = session
  const outlived =
    endsAt !== undefined && (at >= endsAt || (session.endsFrom === 'server' && at + graceMs > endsAt))
  return outlived
    ? { ...session, clock, outcome, endsAt: at + graceMs, endsFrom: 'server' }
    : { ...session, clock, outcome }
}

/** AWS ended the session: at once, whatever the timer says. It stays ended; a late answer of another request changes nothing. */
export function afterExpiry(session: Session, reason: EndReason, deviceNow: number): Session {
  if (session.outcome.kind === 'ended') return session
  const at = serverTime(session, deviceNow)
  return {
    ...session,
    clock: { ...session.clock, latest: at },
    outcome: { kind: 'ended', reason, at },
    ...(session.renewAt === undefined ? {} : { renewAt: at }),
    ...(session.temporary ? { endsAt: Math.min(at, session.endsAt ?? at), endsFrom: 'server' } : {}),
  }
}

/** Something else stopped the sync; the timer runs on. */
export function afterTrouble(session: Session, trouble: Trouble, deviceNow: number): Session {
  if (session.outcome.kind === 'ended') return session
  return { ...session, outcome: { kind: 'trouble', trouble, at: serverTime(session, deviceNow) } }
}

/** The person read `Time left in the lab` again. @param leftMs milliseconds from now. Long-lived keys keep having no end. */
export function extendSession(session: Session, leftMs: number, deviceNow: number): Session {
  if (!session.temporary || session.outcome.kind === 'ended') return session
  return { ...session, endsAt: serverTime(session, deviceNow) + leftMs, endsFrom: 'person' }
}

/**
 * The credentials URL answered with fresh credentials: the session lives on under its id.
 * @param fresh.endsAt server time; absent when the URL gives no `Expiration`: then it is asked again within the hour.
 */
export function afterRefresh(
  session: Session,
  fresh: {
    readonly keyHint: string
    readonly keyFingerprint: string
    readonly temporary: boolean
    readonly endsAt?: number
  },
  deviceNow: number,
): Session {
  const { endsAt: _endsAt, endsFrom: _endsFrom, ...rest } = session
  const { endsAt, ...key } = fresh
  const outcome = session.outcome.kind === 'ended' ? ({ kind: 'unchecked' } as const) : session.outcome
  const renewed: Session = {
    ...rest,
    ...key,
    outcome,
    ...(endsAt === undefined ? {} : { endsAt, endsFrom: 'refresh' as const }),
  }
  const inMs = refreshInMs(renewed, deviceNow) ?? unstatedLifeMs
  return { ...renewed, renewAt: serverTime(session, deviceNow) + inMs }
}

const unstatedLifeMs = 60 * 60_000
const askAgainMs = 15_000

/** The credentials URL gave nothing. The last credentials serve to their end; without them the session is offline. */
export function afterFailedRefresh(session: Session, renewal: RenewalFault, deviceNow: number): Session {
  const at = serverTime(session, deviceNow)
  const waiting = { ...session, renewAt: at + askAgainMs }
  const alive = session.outcome.kind !== 'ended' && at < (session.endsAt ?? at)
  return alive
    ? waiting
    : { ...waiting, outcome: { kind: 'trouble', trouble: { reason: 'not-renewed', renewal }, at } }
}

/** The account that the table's ARN named. @param accountId twelve digits; anything else is not taken over. */
export function withAccount(session: Session, accountId: string): Session {
  return /^[0-9]{12}$/.test(accountId) ? { ...session, accountId } : session
}
