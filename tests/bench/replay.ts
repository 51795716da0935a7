import { openScene } from '../e2e/scene'
import { ensureBuiltApp } from '../support/built-app'
import { measureFloor } from './replay/floor'
import { measureOurs } from './replay/ours'
import { laySlowLine, lines } from './replay/slow-line'
import type { Row } from './row'
import { spreads } from './sync/figures'
import type { Spread } from './sync/figures'

const count = 1_000
const times = 3

/** The time until 1,000 invoices of 2.6 kB, written without a network, are durable in DynamoDB Local. */
export async function run(): Promise<readonly Row[]> {
  ensureBuiltApp()
  const rows: Row[] = []
  for (const manner of lines) {
    const scene = await openScene({ engine: 'dynamodb-local' })
    const line = await laySlowLine(scene.lab.port, manner)
    try {
      const ours = spreads(await measureOurs(scene, line, count, times))
      const floor = spreads(await measureFloor(scene.lab, line, count, times))
      rows.push(
        ...Object.entries(ours).map(([name, spread]) => rowOf(manner.name, name, spread, floor[name])),
      )
    } finally {
      await line.close()
      await scene.close()
    }
  }
  return rows
}

function rowOf(line: string, name: string, { median, least, greatest }: Spread, floor?: Spread): Row {
  return {
    name: `${line}: ${name}`,
    unit: name.split(' ')[0] ?? '',
    ours: median,
    range: [least, greatest],
    peers: {},
    ...(floor ? { floor: floor.median, ratio: median / floor.median } : {}),
  }
}
