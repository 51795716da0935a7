/**
 * What time it is at the server, from its complaint about the request's time. Across CORS the `Date` header may not be
 * readable; these words always are. Two forms are known:
 *
 *     Signature expired: 20261124T080000Z is now earlier than 20261124T105500Z (20261124T110000Z - 5 min.)
 *     Signature not yet valid: 20261124T140000Z is still later than 20261124T110500Z (20261124T110000Z + 5 min.)
 *
 * @returns epoch milliseconds, whole seconds; undefined for any other words
 */
export function serverTimeIn(message: string): number | undefined {
  const found = /\((\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z [-+] /.exec(message)
  if (found === null) return undefined
  const [year = 0, month = 0, ...rest] = found.slice(1).map(Number)
  const [day = 0, hour = 0, minute = 0, second = 0] = rest
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** Whether the service found the request's time wrong, and not its key or secret. */
export const blamesClock = (name: string, message: string): boolean =>
  clockErrors.has(name) || /signature (?:expired|not yet valid|not yet current)/i.test(message)

const clockErrors = new Set(['RequestTimeTooSkewed', 'RequestExpired', 'RequestInTheFuture'])
