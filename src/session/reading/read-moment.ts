const written =
  /^([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,9}))?)? ?([Zz]|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?/
const counted = /^([0-9]{10}|[0-9]{13})(?:\.[0-9]{1,9})?(?![0-9])/
const scientific = /^[0-9](?:\.[0-9]{1,12})?[eE]\+?9(?![0-9])/

/**
 * A moment as AWS and its tools write one: ISO 8601 (with `Z`, `+00:00` or AWS Academy's `-0700`; without a zone it is UTC,
 * which is what AWS means), or seconds or milliseconds since 1970.
 * @returns epoch milliseconds, or undefined for anything else and for years outside 2000 to 2100.
 */
export function readMoment(text: string): number | undefined {
  const at = readIso(text) ?? readCount(text)
  return at !== undefined && at >= Date.UTC(2000) && at < Date.UTC(2100) ? at : undefined
}

function readIso(text: string): number | undefined {
  const match = written.exec(text)
  if (match === null) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const utc = Date.UTC(year, month - 1, day, hour, minute, second)
  const back = new Date(utc)
  if (
    back.getUTCMonth() !== month - 1 ||
    back.getUTCDate() !== day ||
    hour > 23 ||
    minute > 59 ||
    second > 59
  )
    return undefined
  const fraction = match[7] === undefined ? 0 : Math.trunc(Number(`0.${match[7]}`) * 1000)
  const zone = /^([+-])([0-9]{2}):?([0-9]{2})$/.exec(match[8] ?? '')
  const offset = zone === null ? 0 : (Number(zone[2]) * 60 + Number(zone[3])) * (zone[1] === '-' ? -1 : 1)
  return utc + fraction - offset * 60_000
}

function readCount(text: string): number | undefined {
  const match = counted.exec(text)
  if (match !== null) return match[1]?.length === 13 ? Number(match[1]) : Math.trunc(Number(match[0]) * 1000)
  const power = scientific.exec(text)
  return power === null ? undefined : Math.trunc(Number(power[0]) * 1000)
}

/** `3:59` or `03:59:48` as milliseconds, up to 36 hours (the longest life AWS gives temporary credentials). */
export function readClock(text: string): number | undefined {
  const match = /^([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?$/.exec(text)
  if (match === null) return undefined
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1, 4).map((part) => Number(part ?? 0))
  const ms = ((hours * 60 + minutes) * 60 + seconds) * 1000
  return minutes < 60 && seconds < 60 && ms <= 36 * 3_600_000 ? ms : undefined
}
