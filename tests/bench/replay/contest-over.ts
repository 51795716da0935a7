import { peers } from '../peers/peers'
import { servePeers } from '../peers/serve-peers'
import type { Row } from '../row'
import { named, spreads } from '../sync/figures'
import type { Figures } from '../sync/figures'
import { rowsOf } from '../sync/rows-of'
import type { Contestant } from './contest'
import { floorContestant } from './floor-contestant'
import { ourContestant } from './our-contestant'
import { peerContestant } from './peer-contestant'
import { laySlowLine } from './slow-line'
import type { LineManner } from './slow-line'

const times = 3
/** A run that takes longer says enough by itself, and what would take longer at ten times the size is left out. */
const longMs = 20_000
const tooLongMs = 25_000

/** Replay and second device over one line: ours, the floor and every peer, one after another in the same browser. */
export async function contestOver(manner: LineManner): Promise<readonly Row[]> {
  const ours = await entered(manner, ourContestant(manner, 'asleep'))
  const awake = await entered(manner, ourContestant(manner, 'awake'), false)
  const floor = await entered(manner, floorContestant(manner))
  const server = await servePeers()
  const line = await laySlowLine(server.port, manner)
  const others: Record<string, Figures> = {}
  const lineMs = 1_000 * manner.addedMs
  for (const peer of peers) {
    if (peer.oneByOne && lineMs > tooLongMs)
      console.log(`${manner.name}, ${peer.name}: not measured, the line alone takes it ${lineMs / 1_000} s`)
    else others[peer.name] = await entered(manner, peerContestant(peer, server, line))
  }
  await line.close()
  await server.close()
  return [...rowsOf(ours, {}, others, floor), ...rowsOf(named('worker awake', awake), {})]
}

/** The figures of one contestant at both sizes, as far as they can be waited for. */
async function entered({ name }: LineManner, coming: Promise<Contestant>, alsoMany = true): Promise<Figures> {
  const contestant = await coming
  try {
    const few = await repeated(contestant, 1_000, times)
    const expected = 10 * longest(few)
    const figures = named(`${name}, 1,000`, few)
    console.log(`${name}, ${contestant.name}: ${told(few)}`)
    if (!alsoMany) return figures
    if (expected > tooLongMs) {
      console.log(
        `${name}, ${contestant.name}: 10,000 not measured, some ${Math.round(expected / 1_000)} s each`,
      )
      return figures
    }
    const many = await repeated(contestant, 10_000, 1)
    console.log(`${name}, ${contestant.name}, 10,000: ${told(many)}`)
    return { ...figures, ...named(`${name}, 10,000`, many) }
  } finally {
    await contestant.close()
  }
}

async function repeated(contestant: Contestant, count: number, times: number): Promise<Figures> {
  const runs: Readonly<Record<string, number>>[] = []
  while (runs.length < times && longest(spreads(runs)) < longMs)
    runs.push(await contestant.exchange(count, runs.length + 1))
  return spreads(runs)
}

/** The longest of the figures that are times. */
const longest = (figures: Figures): number =>
  Math.max(
    0,
    ...Object.entries(figures).flatMap(([name, { median }]) => (name.includes(': ms ') ? median : [])),
  )

const told = (figures: Figures): string =>
  Object.entries(figures)
    .map(([name, { median }]) => `${name} ${Math.round(median)}`)
    .join(', ')
