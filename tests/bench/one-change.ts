import { peers } from './peers/peers'
import { servePeers } from './peers/serve-peers'
import { floorContestant } from './replay/floor-contestant'
import { measureChangeOfOurs } from './replay/one-change-of-ours'
import { measureChangeOfPeer } from './replay/one-change-of-peer'
import { laySlowLine, lines } from './replay/slow-line'
import type { Row } from './row'
import { named, spreadOf } from './sync/figures'
import type { Figures, Spread } from './sync/figures'
import { rowsOf } from './sync/rows-of'

const times = 7
const browsers = 3
const few = 100
const many = 100_000
const seenWithinMs = 2_500

/**
 * One change, 60 ms away from the table, with a second device open: beside few documents, and ours beside many. The floor is one write of
 * one document, with nothing before or after it.
 */
export async function run(): Promise<readonly Row[]> {
  const beside = named(`beside ${few}`, await measureChangeOfOurs(lines.far, few, times))
  const besideMany = named(
    `beside ${many.toLocaleString('en')}`,
    await measureChangeOfOurs(lines.far, many, times),
  )
  const durable = `beside ${few}: ms from save to durable`
  const bare = await bareWrites()
  const floor = { [durable]: bare.warm }
  const server = await servePeers()
  const line = await laySlowLine(server.port, lines.far)
  const others: Record<string, Figures> = {}
  for (const peer of peers.filter(({ name, bothWays }) => bothWays && !name.endsWith('tuned')))
    others[peer.name] = named(`beside ${few}`, await measureChangeOfPeer(peer, server, line, few, times))
  await line.close()
  await server.close()
  const limits = Object.fromEntries(
    [few, many].map((count) => [`beside ${count.toLocaleString('en')}: ms from save to seen`, seenWithinMs]),
  )
  const preflights = {
    'a bare write: ms, preflight cold': bare.cold,
    'a bare write: ms, preflight warm': bare.warm,
  }
  return rowsOf({ ...beside, ...besideMany, ...preflights }, limits, others, floor)
}

/** With the browser's CORS preflight (`cold`: the first of each of a few browsers), and while it remembers the answer (`warm`). */
async function bareWrites(): Promise<{ readonly cold: Spread; readonly warm: Spread }> {
  const cold: number[] = []
  const warm: number[] = []
  for (let browser = 0; browser < browsers; browser++) {
    const bare = await floorContestant(lines.far)
    cold.push(bare.firstMs)
    for (let time = 0; time < times; time++)
      warm.push((await bare.exchange(1, time))['replay: ms until durable'] ?? NaN)
    await bare.close()
  }
  return { cold: spreadOf(cold), warm: spreadOf(warm) }
}
