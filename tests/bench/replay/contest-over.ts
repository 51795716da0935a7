import { peers } from '../peers/peers'
import type { Peer } from '../peers/peers'
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

/** A run that takes longer says enough by itself. */
const longMs = 20_000
/** What the line alone takes longer than that is left out. */
const tooLongMs = 25_000

/**
 * Replay and second device over one line: ours, the floor and every peer, one after another in the same browser.
 * @param times how often each of them
 * @param timesOfOurs how often ours, where the others take so long that once has to do for them
 */
export async function contestOver(
  manner: LineManner,
  count: number,
  times: number,
  timesOfOurs = times,
): Promise<readonly Row[]> {
  const work = workOver(manner, count)
  const entered = (coming: Promise<Contestant>, wanted = times) =>
    measured(work, coming, (contestant) => repeated(contestant, count, wanted))
  const ours = await entered(ourContestant(manner, 'asleep'), timesOfOurs)
  const awake = await entered(ourContestant(manner, 'awake'), timesOfOurs)
  const floor = await entered(floorContestant(manner))
  const others = await withPeers(manner, async (peer, coming) => {
    const leastMs = count * (peer.oneByOne ? manner.addedMs + oneAnswerMs : 0)
    if (leastMs <= tooLongMs) return entered(coming())
    console.log(`${work}, ${peer.name}: not measured, some ${leastMs / 1_000} s`)
    return undefined
  })
  return [...rowsOf(ours, {}, others, floor), ...rowsOf(named('worker awake', awake), {})]
}

/** Second device alone, once each: what the peers' servers and the floor's table hold is put there without a browser. */
export async function secondDeviceOver(manner: LineManner, count: number): Promise<readonly Row[]> {
  const entered = (coming: Promise<Contestant>) =>
    measured(workOver(manner, count), coming, async (contestant) => [await contestant.receive(count)])
  const ours = await entered(ourContestant(manner, 'asleep'))
  const floor = await entered(floorContestant(manner))
  const others = await withPeers(manner, async (peer, coming) =>
    peer.bothWays ? entered(coming()) : undefined,
  )
  return rowsOf(ours, {}, others, floor)
}

const workOver = (manner: LineManner, count: number): string =>
  `${manner.name}, ${count.toLocaleString('en')}`

/** The figures of one contestant under the work's name; it is closed afterwards. */
async function measured(
  work: string,
  coming: Promise<Contestant>,
  runsOf: (contestant: Contestant) => Promise<readonly Readonly<Record<string, number>>[]>,
): Promise<Figures> {
  const contestant = await coming
  try {
    const figures = spreads(await runsOf(contestant))
    console.log(`${work}, ${contestant.name}: ${told(figures)}`)
    return named(work, figures)
  } finally {
    await contestant.close()
  }
}

/** @param figuresOf answers `undefined` for a peer that takes no part */
async function withPeers(
  manner: LineManner,
  figuresOf: (peer: Peer, coming: () => Promise<Contestant>) => Promise<Figures | undefined>,
): Promise<Readonly<Record<string, Figures>>> {
  const server = await servePeers()
  const line = await laySlowLine(server.port, manner)
  const others: Record<string, Figures> = {}
  for (const peer of peers) {
    const figures = await figuresOf(peer, () => peerContestant(peer, server, line))
    if (figures !== undefined) others[peer.name] = figures
  }
  await line.close()
  await server.close()
  return others
}

/** What a single POST takes with nothing added. */
const oneAnswerMs = 6

async function repeated(
  contestant: Contestant,
  count: number,
  times: number,
): Promise<Readonly<Record<string, number>>[]> {
  const runs: Readonly<Record<string, number>>[] = []
  while (runs.length < times && longest(runs.at(-1) ?? {}) < longMs)
    runs.push(await contestant.exchange(count, runs.length + 1))
  return runs
}

/** The longest of a run's figures that are times. */
const longest = (run: Readonly<Record<string, number>>): number =>
  Math.max(0, ...Object.entries(run).flatMap(([name, value]) => (name.includes(': ms ') ? value : [])))

const told = (figures: Figures): string =>
  Object.entries(figures)
    .map(([name, { median }]) => `${name} ${Math.round(median)}`)
    .join(', ')
