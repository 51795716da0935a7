import { serverTime } from '../life/clock'
import type { Session } from '../life/session'

/** AWS's own SDKs refresh five minutes before the end; short lives are renewed after three quarters of what is left. */
const aheadMs = 5 * 60_000
const soonestMs = 1_000

/** Milliseconds until fresh credentials should be fetched, at least a second; undefined: these never end. */
export function refreshInMs(session: Session, deviceNow: number): number | undefined {
  if (session.endsAt === undefined) return undefined
  const leftMs = session.endsAt - serverTime(session, deviceNow)
  return Math.max(soonestMs, leftMs > 4 * aheadMs ? leftMs - aheadMs : Math.floor(leftMs * 0.75))
}
