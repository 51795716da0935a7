import { describe, expect, it } from 'vitest'
import { explore } from './explore'
import type { Explored } from './explore'
import { World } from './world'

/** The bounds are what two cores walk in well under a minute; histories that nothing can tell apart are walked once. */
describe('every history of two devices within bounds, a kill and a lost answer at every port call', () => {
  it('ends well from nothing: two edits, two rounds', async () => {
    const explored = await explore(new World(2), { edits: 2, rounds: 2 })
    expect(explored.violations).toEqual([])
    expect(tell(explored)).toBeGreaterThan(4_000)
  })

  it('ends well between registered devices: three edits, two rounds', async () => {
    const world = new World(2)
    for (const device of [0, 1, 0]) await world.perform({ do: 'run', device, trust: 'none' })
    const explored = await explore(world, { edits: 3, rounds: 2 })
    expect(explored.violations).toEqual([])
    expect(tell(explored)).toBeGreaterThan(30_000)
  })
})

/** @returns how many histories were walked, those that met others on the way included */
function tell({ histories, interrupted, met }: Explored): number {
  console.log(
    `exhaustive: ${histories} different states judged, ${met} more histories led to one of them, ` +
      `${interrupted} rounds were killed or left without an answer`,
  )
  return histories + met
}
