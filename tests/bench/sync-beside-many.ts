import type { Row } from './row'
import { named } from './sync/figures'
import type { Figures } from './sync/figures'
import { inScene } from './sync/in-scene'
import { rowsOf } from './sync/rows-of'
import { measureStockedDevice } from './sync/stocked-device'

const stocks = [100, 10_000, 100_000]

/** Measures what one change costs beside 100, 10,000 and 100,000 documents on the device: it should be the same. */
export async function run(): Promise<readonly Row[]> {
  let all: Figures = {}
  for (const count of stocks) {
    const figures = await inScene((scene) => measureStockedDevice(scene, count, 7))
    console.log(`measured beside ${count.toLocaleString('en')} documents`)
    all = { ...all, ...named(`beside ${count.toLocaleString('en')} documents`, figures) }
  }
  return rowsOf(all, {})
}
