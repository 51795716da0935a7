import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { middle, saving, start } from './app'
import { stockedPage } from './app/stocked-page'
import { drawCurves } from './growth/draw-curves'
import { exponentOf } from './growth/exponent'
import type { Curve } from './growth/exponent'
import { measureChangeOfOurs } from './replay/one-change-of-ours'
import { ourContestant } from './replay/our-contestant'
import { lines } from './replay/slow-line'
import type { Row } from './row'

const sizes = [10, 1_000, 10_000, 100_000]
const starts = 5
const changes = 3

/** What grows with the books and how fast: the curves as a picture beside this file, and the exponent of each. */
export async function run(): Promise<readonly Row[]> {
  const curves = new Map<string, { size: number; ms: number }[]>()
  for (const size of sizes) {
    for (const [name, ms] of Object.entries({
      ...(await exchanged(size)),
      ...(await changed(size)),
      ...(await opened(size)),
    }))
      curves.set(name, [...(curves.get(name) ?? []), { size, ms }])
  }
  const drawn: Curve[] = [...curves].map(([name, points]) => ({ name, points }))
  writeFileSync(join(import.meta.dirname, 'growth.svg'), drawCurves(drawn))
  return drawn.flatMap((curve) => [
    ...curve.points.map(({ size, ms }) => row(`${size.toLocaleString('en')}: ${curve.name}`, 'ms', ms)),
    row(`${curve.name}: exponent`, '', exponentOf(curve)),
  ])
}

const row = (name: string, unit: string, ours: number): Row => ({ name, unit, ours, peers: {} })

/** All of them made offline, sent, and had on a second device, nothing added to the line. */
async function exchanged(size: number): Promise<Record<string, number>> {
  const contestant = await ourContestant(lines.near, 'asleep')
  try {
    const figures = await contestant.exchange(size, 1)
    return {
      'replay until durable': figures['replay: ms until durable'] ?? NaN,
      'second device, all': figures['second device: ms until in IndexedDB'] ?? NaN,
      'second device, list': figures['second device: ms until the list shows'] ?? NaN,
    }
  } finally {
    await contestant.close()
  }
}

/**
 * One of them changed, with a second device open, the longest time of a few: the half second in which somebody may type on is in it, but
 * where a look that was due just then takes the change along.
 */
async function changed(size: number): Promise<Record<string, number>> {
  const figures = await measureChangeOfOurs(lines.near, size, changes)
  return {
    'one change until durable': figures['ms from save to durable']?.greatest ?? NaN,
    'one change until seen': figures['ms from save to seen']?.greatest ?? NaN,
  }
}

/** The app on a device that has them. */
async function opened(size: number): Promise<Record<string, number>> {
  const { page, address, close } = await stockedPage(size)
  try {
    const started: number[] = []
    for (let time = 0; time < starts; time++) started.push((await start(page, address)).rows ?? NaN)
    return { start: middle(started), 'a keystroke until saved': middle(await saving(page, address)) }
  } finally {
    await close()
  }
}
