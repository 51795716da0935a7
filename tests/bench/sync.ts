import type { Row } from './row'
import { measureOurs } from './sync/ours'

/** What must not be passed, by the names of the figures. */
const limits: Readonly<Record<string, number>> = {
  'idle round: requests': 1,
  'idle round, worker asleep: requests': 1,
  'one change: requests until durable': 1,
  'one change, worker asleep: requests until durable': 2,
  'one change on another device: ms from save to seen': 2_000,
  '1,000 invoices: requests until durable': 10,
}

/**
 * Measures sync in the built app: requests, bytes and milliseconds. Other programs are measured by a module beside
 * `ours.ts` that answers figures of the same names.
 */
export async function run(): Promise<readonly Row[]> {
  const ours = await measureOurs()
  return Object.entries(ours).map(([name, { median, least, greatest }]) => {
    const limit = limits[name]
    return {
      name,
      unit: unitOf(name),
      ours: median,
      range: [least, greatest],
      peers: {},
      ...(limit === undefined ? {} : { limit }),
    }
  })
}

const unitOf = (name: string): string => /(requests|bytes|ms)/.exec(name.split(': ').at(-1) ?? '')?.[1] ?? ''
