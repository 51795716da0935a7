import { calendarReminder } from '../../session/life/calendar-reminder'
import type { Session } from '../../session/life/session'
import { downloadFile } from '../components/download-file'
import type { Words } from '../words/use-words'

/** An `.ics` file for any calendar: the end of the session, with alarms 30 and 5 minutes before. */
export function downloadReminder(session: Session, now: number, words: Words['panel']): void {
  const { id, endsAt } = session
  if (endsAt === undefined) return
  const text = calendarReminder({
    uid: id,
    endsAt,
    stampedAt: now,
    url: `${location.origin}${location.pathname}#/refresh-aws`,
    title: words.reminderTitle,
    text: words.reminderText,
  })
  downloadFile('aws-session.ics', 'text/calendar', text)
}
