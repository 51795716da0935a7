import { afterExpiry, afterSuccess, afterTrouble } from '../session/life/transitions'
import type { EndReason, Session, Trouble } from '../session/life/session'
import type { CheckResult } from '../messages/protocol'
import type { Fault, SessionFault } from '../sync/fault'
import type { RoundResult } from '../sync/replayer'

/** What a round says of the session: the server's word wins over the timer, both ways. */
export function sessionAfter(
  session: Session,
  { outcome }: Pick<RoundResult, 'outcome'>,
  deviceNow: number,
): Session {
  const trouble = (found: Trouble) => afterTrouble(session, found, deviceNow)
  switch (outcome.kind) {
    case 'done':
    case 'busy':
    case 'stopped':
      return quietly(session, afterSuccess(session, deviceNow))
    case 'other-history':
    case 'newer-format':
    case 'damaged':
      return trouble({ reason: outcome.kind })
    case 'fault':
      return afterFault(session, outcome.fault, deviceNow)
  }
}

function afterFault(session: Session, fault: Fault, deviceNow: number): Session {
  const trouble = (found: Trouble) => afterTrouble(session, found, deviceNow)
  switch (fault.kind) {
    case 'session-over':
      return afterExpiry(session, endReason(fault.reason), deviceNow)
    case 'not-allowed':
      return trouble({ reason: 'not-allowed', action: fault.action })
    case 'retry-later':
      // A table that is busy is a table that was reached.
      return fault.throttled ? session : trouble({ reason: 'unreachable' })
    case 'clock':
      return trouble({ reason: 'clock-wrong' })
    case 'no-table':
      return trouble({ reason: 'table-missing' })
    case 'wrong-schema':
      return trouble({ reason: 'wrong-schema' })
    case 'refused':
      return session
  }
}

/** An accepted poll every few seconds is no news worth a write: once a minute is enough for `last sync`. */
function quietly(before: Session, after: Session): Session {
  const { outcome } = before
  const known = outcome.kind === 'accepted' && after.outcome.kind === 'accepted'
  const recent = known && after.outcome.at - outcome.at < 60_000
  return recent && before.endsAt === after.endsAt ? before : after
}

function endReason(fault: SessionFault): EndReason {
  switch (fault) {
    case 'expired':
      return 'session-expired'
    case 'lab-ended':
    case 'signature':
    case 'rejected':
      return fault
    case 'no-credentials':
      return 'rejected'
  }
}

/** What the paste sheet is told of a fault, each with its own words there. */
export function checkResultOf(fault: Fault): CheckResult {
  switch (fault.kind) {
    case 'session-over':
    case 'not-allowed':
    case 'wrong-schema':
      return fault
    case 'clock':
      return fault
    case 'no-table':
      return { kind: 'table-missing' }
    case 'retry-later':
      return fault.throttled ? { kind: 'failed', detail: fault.detail } : { kind: 'unreachable' }
    case 'refused':
      return { kind: 'failed', detail: fault.detail }
  }
}
