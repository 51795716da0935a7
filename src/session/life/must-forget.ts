import { serverTime } from './clock'
import type { Session } from './session'

/** Credentials are kept this long past the guessed end, since the guess may be wrong; then they are wiped. */
const keepAfterEndMs = 24 * 60 * 60_000

/**
 * Whether the sealed credentials must be wiped now, and why. `refused`: AWS ended them; `long-over`: 24 hours or more after
 * the end. The session record itself may stay: it says why the app is offline.
 */
export function mustForget(session: Session, deviceNow: number): 'refused' | 'long-over' | undefined {
  if (session.outcome.kind === 'ended') return 'refused'
  if (session.endsAt === undefined) return undefined
  return serverTime(session, deviceNow) - session.endsAt >= keepAfterEndMs ? 'long-over' : undefined
}
