import type { Page } from 'playwright-core'
import type { BenchDevice } from './bench-device'
import { shows } from './books-in-page'
import { spreads } from './figures'
import type { Figures } from './figures'
import { freshName } from './one-change'
import { pause } from './traffic'

/** The reader looks every two seconds: saves fall anywhere between two looks. */
const lookEveryMs = 2_000

/** An invoice changed on one device: how long until the list on another one, open and in use, shows it. */
export async function measureSeenElsewhere(
  writer: BenchDevice,
  reader: Page,
  times: number,
): Promise<Figures> {
  // The first change finds the reader at ease; from then on it looks often.
  const first = freshName()
  await writer.edit(first)
  await reader.evaluate(() => dispatchEvent(new Event('online')))
  await shows(reader, first)
  const runs: Record<string, number>[] = []
  for (let time = 0; time < times; time++) {
    await pause((lookEveryMs * (time + 0.5)) / times)
    const name = freshName()
    const seen = shows(reader, name)
    const saved = await writer.edit(name)
    runs.push({ 'ms from save to seen': (await seen) - saved })
  }
  return spreads(runs)
}
