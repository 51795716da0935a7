import { serverTime } from './clock'
import type { Session } from './session'

/** Minutes before the end. 30 of four hours is the 3.5 hours of the guide that people follow. */
export const reminderMinutes = [30, 5] as const
export type ReminderMinutes = (typeof reminderMinutes)[number]

export interface Reminder {
  readonly minutes: ReminderMinutes
  /** Milliseconds from now; 0: it is due. */
  readonly inMs: number
}

/**
 * The next reminder, or the one that is due. A device that slept through the first one gets the later one alone; a
 * session that starts with less than 30 minutes needs no reminder of them.
 * @param given the reminders of this session that were already shown.
 */
export function nextReminder(
  session: Session,
  deviceNow: number,
  given: readonly ReminderMinutes[],
): Reminder | undefined {
  const { endsAt, renewAt, outcome } = session
  if (endsAt === undefined || renewAt !== undefined || outcome.kind === 'ended') return undefined
  const leftMs = endsAt - serverTime(session, deviceNow)
  if (leftMs <= 0) return undefined
  const waiting = reminderMinutes.filter(
    (minutes) => !given.includes(minutes) && endsAt - session.startedAt > minutes * 60_000,
  )
  const due = waiting.findLast((minutes) => leftMs <= minutes * 60_000)
  if (due !== undefined && !given.some((minutes) => minutes < due)) return { minutes: due, inMs: 0 }
  const next = waiting.find((minutes) => leftMs > minutes * 60_000)
  return next === undefined ? undefined : { minutes: next, inMs: leftMs - next * 60_000 }
}
