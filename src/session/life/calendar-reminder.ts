import { reminderMinutes } from './reminders'

export interface CalendarReminder {
  /** Unique and stable for the session, so that a second download replaces the first. Its id will do. */
  readonly uid: string
  /** When the session ends, epoch milliseconds. */
  readonly endsAt: number
  /** When the file is made, epoch milliseconds. */
  readonly stampedAt: number
  /** The app's address. */
  readonly url: string
  readonly title: string
  readonly text: string
}

/**
 * An iCalendar file with one event at the end of the session and alarms 30 and 5 minutes before it.
 * Lines end in CRLF and are folded at 75 octets. @see https://www.rfc-editor.org/rfc/rfc5545#section-3.1
 */
export function calendarReminder({ uid, endsAt, stampedAt, url, title, text }: CalendarReminder): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tidebill//Session reminder//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}@tidebill`,
    `DTSTAMP:${utc(stampedAt)}`,
    `DTSTART:${utc(endsAt)}`,
    'DURATION:PT5M',
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(text)}`,
    `URL:${url.replace(/[\r\n]/g, '')}`,
    'TRANSP:TRANSPARENT',
    ...reminderMinutes.flatMap((minutes) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:-PT${minutes}M`,
      `DESCRIPTION:${escapeText(title)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

/** RFC 5545, 3.3.11 */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n')
}

function utc(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.[0-9]{3}/g, '')
}

/** At most 75 octets a line, never through the middle of a character. */
function fold(line: string): string {
  const encoder = new TextEncoder()
  let folded = ''
  let octets = 0
  for (const char of line) {
    const size = encoder.encode(char).length
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += char
    octets += size
  }
  return folded
}
