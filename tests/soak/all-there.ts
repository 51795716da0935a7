import type { Page } from 'playwright-core'
import type { Scene } from '../e2e/scene'
import { booksOn, workOn } from './device-books'
import type { DeviceBooks } from './device-books'
import { copiesOf, tableBooks } from './table-books'
import type { TableBooks } from './table-books'
import { Violation, demand, demandSame } from './violation'

export interface Expectation {
  /** Documents that were never edited after they were first sent: each stands in exactly one entry. */
  readonly once?: readonly string[]
  /** Milliseconds until what is still on its way counts as lost. */
  readonly withinMs?: number
  /** `so-far`: copies are still being written, one a document; what is there of them has to be right. Default: all. */
  readonly copies?: 'all' | 'so-far'
}

export interface Rest {
  readonly device: DeviceBooks
  readonly table: TableBooks
}

const lookEveryMs = 200

/**
 * Waits until nothing is on its way to or from the device any more, and then holds the table against it: the same documents with
 * the same content, each in the log as often as it should be, and a readable copy of each.
 * @throws Violation
 */
export async function allThere(
  scene: Scene,
  page: Page,
  { once = [], withinMs = 120_000, copies = 'all' }: Expectation = {},
): Promise<Rest> {
  const rest = await restOf(scene, page, withinMs, copies)
  const { device, table } = rest
  demandSame(
    Object.keys(table.documents).sort(),
    Object.keys(device.documents).sort(),
    'documents in the log',
  )
  for (const [key, value] of Object.entries(device.documents)) {
    demandSame(table.documents[key], value, `${key} in the log`)
    if (copies === 'all') demandCopy(table, key, value)
  }
  for (const key of once) {
    demand(key in device.documents, `${key} is gone from the device`)
    demand(table.times.get(key) === 1, `${key} stands in ${table.times.get(key) ?? 0} entries`)
  }
  return rest
}

/** Looks at the device first, which costs the table nothing, then at the mark of the copies. */
async function stateOf(scene: Scene, page: Page, copies: 'all' | 'so-far') {
  const { waiting, inflight, cursor } = await workOn(page)
  const sent = waiting === 0 && !inflight
  const { entries, copied } = sent ? await copiesOf(scene) : { entries: 0, copied: 0 }
  const atRest = sent && entries > 0 && (copies === 'so-far' || copied === entries) && cursor === entries
  return { waiting, inflight, cursor, entries, copied, atRest }
}

async function restOf(scene: Scene, page: Page, withinMs: number, copies: 'all' | 'so-far'): Promise<Rest> {
  const deadline = Date.now() + withinMs
  for (;;) {
    const { waiting, inflight, cursor, entries, copied, atRest } = await stateOf(scene, page, copies)
    if (atRest) {
      const rest = { device: await booksOn(page), table: await tableBooks(scene) }
      // A device that has just met the table registers in a moment: what was read was read at rest only if it still is.
      const still = await stateOf(scene, page, copies)
      if (still.atRest && still.entries === entries) return rest
      continue
    }
    if (Date.now() > deadline) {
      const { log } = await booksOn(page)
      const last = log.slice(0, 3).map((line) => JSON.stringify(line))
      throw new Violation(
        `${waiting} changes wait, in flight: ${inflight}, ${cursor} of ${entries} entries read, ${copied} copied; ${last.join('; ')}`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
}

/** A copy says the kind once, and holds computed totals beside the document's own fields. */
function demandCopy(table: TableBooks, key: string, value: unknown): void {
  const copy = table.copies.get(key)
  demand(copy !== undefined, `${key} has no readable copy`)
  demand(copy['deleted'] === false, `the copy of ${key} says that it was deleted`)
  demandSame(copy['entry'], table.entryOf.get(key), `entry in the copy of ${key}`)
  for (const [name, field] of Object.entries(value as Record<string, unknown>)) {
    demandSame(copy[name], field, `${name} in the copy of ${key}`)
  }
}
