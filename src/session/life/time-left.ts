import { readClock } from '../reading/read-moment'

const minuteMs = 60_000

/** What an AWS Academy Learner Lab gives when it starts. */
export const defaultTimeLeftMs = 4 * 60 * minuteMs
/** The longest life AWS gives temporary credentials (GetSessionToken, 36 hours). */
const longestTimeLeftMs = 36 * 60 * minuteMs

/**
 * `Time left in the lab` as people type it: `3:25`, `3:25:10`, `3h 25m`, `3 hours`, `205 min`, `3.5 h`, `240`. A bare number up to 12
 * is hours, above that minutes. Comma and point both divide.
 * @returns milliseconds, more than 0 and at most 36 hours, or undefined.
 */
export function readTimeLeft(text: string): number | undefined {
  const clean = text.trim().toLowerCase().replaceAll(',', '.')
  if (clean.length > 40) return undefined
  const ms = readClock(clean) ?? readUnits(clean) ?? readBare(clean)
  return ms !== undefined && ms > 0 && ms <= longestTimeLeftMs ? Math.round(ms) : undefined
}

/** Hours and whole minutes, `3:25`, `0:05`; rounded down, so that nobody counts on a minute that is not there. */
export function formatTimeLeft(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / minuteMs))
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

function readUnits(text: string): number | undefined {
  const match =
    /^(?:([0-9]{1,3}(?:\.[0-9]{1,4})?) ?(?:h|hr|hrs|hour|hours))?(?: ?(?:and )?([0-9]{1,4}(?:\.[0-9]{1,2})?) ?(?:m|min|mins|minute|minutes))?$/.exec(
      text,
    )
  if (match === null || text === '') return undefined
  return Number(match[1] ?? 0) * 60 * minuteMs + Number(match[2] ?? 0) * minuteMs
}

function readBare(text: string): number | undefined {
  if (!/^[0-9]{1,4}(?:\.[0-9]{1,4})?$/.test(text)) return undefined
  const number = Number(text)
  return number * (number <= 12 ? 60 : 1) * minuteMs
}
