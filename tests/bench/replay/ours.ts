import type { Scene } from '../../e2e/scene'
import { realisticInvoices } from '../../support/realistic-invoices'
import { openDevice } from '../sync/bench-device'
import { putInvoices } from '../sync/books-in-page'
import { trafficFrom } from '../sync/traffic'
import type { SlowLine } from './slow-line'

const restMs = 1_500

/**
 * The built app: invoices written without a network go to the table when it is back, each time from a device of its own. It is
 * closed once they are durable: its readable copies are another matter.
 */
export async function measureOurs(
  scene: Scene,
  line: SlowLine,
  count: number,
  times: number,
): Promise<Record<string, number>[]> {
  const block = () => scene.block().replace(scene.lab.endpoint, `http://localhost:${line.port}`)
  const runs: Record<string, number>[] = []
  for (let time = 1; time <= times; time++) {
    const { profile, person } = await openDevice({ ...scene, block })
    await trafficFrom(scene.lab).quiet(restMs)
    await putInvoices(person.page, realisticInvoices(count, time + 1), 'typed')
    const traffic = trafficFrom(scene.lab)
    const before = line.bytesUp()
    const asked = Date.now()
    await person.online()
    // The mark of the copies is read once everything is durable.
    const mark = await traffic.first('GetItem')
    const bytes = line.bytesUp() - before
    const untilDurable = traffic.requests().slice(0, traffic.requests().indexOf(mark))
    runs.push({
      'requests until durable': untilDurable.length,
      'bytes up until durable': bytes,
      'ms until durable': (untilDurable.at(-1)?.at ?? NaN) - asked,
    })
    await profile.close()
  }
  return runs
}
