import type { Keeping } from './keeping'

const day = 24 * 60 * 60_000
const month = 30 * day

interface Facts extends Keeping {
  /** When the oldest of a few invoices was last edited; absent: there is none. */
  readonly oldest: number | undefined
  /** When the table last answered. */
  readonly syncedAt: number | undefined
}

/** Whether there is work of more than a day that lies neither in a table nor in a file of the last month. */
export function needsBackup({ oldest, syncedAt, backedUpAt, quietUntil }: Facts, now: number): boolean {
  if (oldest === undefined || now - oldest < day) return false
  if (quietUntil !== undefined && now < quietUntil) return false
  return [syncedAt, backedUpAt].every((at) => at === undefined || now - at > month)
}
