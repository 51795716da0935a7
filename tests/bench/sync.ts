import type { Row } from './row'
import { inScene } from './sync/in-scene'
import { measureThousand } from './sync/many-invoices'
import { rowsOf } from './sync/rows-of'
import { measureSmallBooks } from './sync/small-books'

const limits = {
  'idle round: requests': 1,
  'idle round, worker asleep: requests': 1,
  'one change: requests until durable': 1,
  'one change, worker asleep: requests until durable': 2,
  'one change on another device: ms from save to seen': 2_000,
  '1,000 invoices: requests until durable': 10,
}

/**
 * Measures sync in the built app in Chromium against the lab: requests, bytes and milliseconds. Another program is measured
 * by a room that answers figures of the same names.
 */
export async function run(): Promise<readonly Row[]> {
  const figures = { ...(await inScene(measureSmallBooks)), ...(await inScene(measureThousand)) }
  return rowsOf(figures, limits)
}
