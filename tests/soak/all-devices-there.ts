import type { Person } from '../e2e/person'
import type { Scene } from '../e2e/scene'
import { allThere } from './all-there'
import type { Expectation, Rest } from './all-there'
import { demand, demandSame } from './violation'

/** What one device makes of what came in may be news to the others; more rounds of it than this are a quarrel. */
const mostRounds = 10

/**
 * Like {@link allThere} for several devices: all of them end with the same documents.
 * @throws Violation
 */
export async function allDevicesThere(
  scene: Scene,
  persons: readonly Person[],
  expectation: Expectation = {},
): Promise<Rest> {
  for (let round = 0; ; round++) {
    demand(round < mostRounds, 'the devices do not come to rest')
    const rests: Rest[] = []
    for (const person of persons) {
      await person.online()
      rests.push(await allThere(scene, person.page, expectation))
    }
    const last = rests.at(-1)
    if (last === undefined || rests.some(({ table }) => table.entries !== last.table.entries)) continue
    for (const { device } of rests)
      demandSame(device.documents, last.device.documents, 'the books of two devices')
    return last
  }
}
