import { contestOver } from './replay/contest-over'
import { lines } from './replay/slow-line'
import type { Row } from './row'

const count = 10_000

/**
 * Ten thousand invoices of 2.6 kB, written without a network, until they are durable, and until a second device has them: with nothing
 * added to the line, and 60 ms away. Ours three times, since single runs differ.
 */
export const run = async (): Promise<readonly Row[]> => [
  ...(await contestOver(lines.near, count, 1, 3)),
  ...(await contestOver(lines.far, count, 1, 3)),
]
