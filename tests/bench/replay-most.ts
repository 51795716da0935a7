import { tunedPeers } from './peers/peers'
import { contestOver } from './replay/contest-over'
import { lines } from './replay/slow-line'
import type { Row } from './row'

/** A hundred thousand invoices of 2.6 kB, nothing added to the line. */
export const run = (): Promise<readonly Row[]> => contestOver(lines.near, 100_000, 1, tunedPeers)
