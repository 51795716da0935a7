/** As in the header X-Amz-Date, whole seconds, UTC. */
const stamp = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/g

/**
 * Reads the server's time out of what InvalidSignatureException says: `Signature expired: A is now earlier than B (C - 5
 * min.)`, `Signature not yet current: A is still later than B (C + 5 min.)`. C is the server's clock. Across origins the
 * `Date` header is not readable everywhere, so the message is the fallback.
 * @returns epoch milliseconds; `undefined` for any other message
 */
export function serverTimeIn(message: string): number | undefined {
  if (!/^Signature (expired|not yet current)/.test(message)) return undefined
  const times = [...message.matchAll(stamp)].map(([, ...parts]) => {
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map(Number)
    return Date.UTC(year, month - 1, day, hour, minute, second)
  })
  return times[2]
}
