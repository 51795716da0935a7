import type { Words } from '../words/use-words'

const minuteMs = 60_000

/** What is left of a session, rounded down: nobody shall count on a minute that is not there. */
export function leftText(leftMs: number, words: Words['aws'], locale: string): string {
  const minutes = Math.floor(leftMs / minuteMs)
  if (minutes < 1) return words.lastMinute
  const figure = (value: number) => value.toLocaleString(locale)
  if (minutes < 60) return words.minutesLeft(figure(minutes))
  return words.hoursLeft(figure(Math.floor(minutes / 60)), figure(minutes % 60))
}
