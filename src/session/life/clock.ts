import type { Session } from './session'

/** Below this a difference is network time and the `Date` header's whole seconds, not a wrong clock. */
const jitterMs = 2_000

/**
 * Server time for a device time, epoch milliseconds. Never before the latest time already reckoned: with the clock set
 * back during a session the timer stands still, until a server is heard again, rather than giving time back.
 */
export function serverTime(session: Session, deviceNow: number): number {
  return Math.max(deviceNow + session.clock.offset, session.clock.latest)
}

/**
 * Server minus device clock, milliseconds, from one answer.
 * @param serverDate the `Date` header, epoch milliseconds; whole seconds, so half a second is added.
 */
export function measureOffset(serverDate: number, sentAt: number, receivedAt: number): number {
  return Math.round(serverDate + 500 - (sentAt + receivedAt) / 2)
}

/**
 * The session with the server's word on what time it is.
 *
 * An end that the person guessed before any server was heard was counted from the device's clock: it moves along, so that
 * four hours stay four hours on a device whose clock is a day off. An end that came as a moment (text, refresh) stays.
 * Later corrections move nothing: by then all moments are server time and it is the device's clock that jumped.
 */
export function learnClock(session: Session, offset: number, deviceNow: number): Session {
  const { clock } = session
  if (
    clock.known &&
    Math.abs(offset - clock.offset) < jitterMs &&
    clock.latest <= deviceNow + offset + jitterMs
  )
    return session
  const latest = deviceNow + offset
  if (clock.known) return { ...session, clock: { offset, known: true, latest } }
  const shift = offset - clock.offset
  const counted = session.endsFrom === 'person'
  return {
    ...session,
    startedAt: session.startedAt + shift,
    ...(counted && session.endsAt !== undefined ? { endsAt: session.endsAt + shift } : {}),
    clock: { offset, known: true, latest },
  }
}

/** Remembers how late it is. Worth storing now and then (every round, every minute): that is what catches a clock set back. */
export function noteTime(session: Session, deviceNow: number): Session {
  const latest = serverTime(session, deviceNow)
  return latest === session.clock.latest ? session : { ...session, clock: { ...session.clock, latest } }
}
