import type { Scene } from '../../e2e/scene'
import { realisticInvoices } from '../../support/realistic-invoices'
import type { MadeInvoice } from '../../support/realistic-invoices'
import { openDevice } from './bench-device'
import type { BenchDevice } from './bench-device'
import { countDocuments, documentsReach, putInvoices } from './books-in-page'
import { named, spreads } from './figures'
import type { Figures } from './figures'
import { measureIdleRound } from './idle-round'
import { bytesReceived, bytesSent, trafficFrom } from './traffic'

const restMs = 3_000

/** Many new invoices, written without a network, go to the table: the log first, then their readable copies. */
async function measureSending(
  scene: Scene,
  device: BenchDevice,
  invoices: readonly MadeInvoice[],
): Promise<Figures> {
  const { person } = device
  await putInvoices(person.page, invoices, 'typed')
  const traffic = trafficFrom(scene.lab)
  const asked = Date.now()
  await person.online()
  // The mark of the copies is read once everything is durable.
  const mark = await traffic.first('GetItem')
  const all = await traffic.quiet(restMs)
  const untilDurable = all.slice(0, all.indexOf(mark))
  const copies = all.slice(untilDurable.length)
  const durableAt = untilDurable.at(-1)?.at ?? NaN
  return spreads([
    {
      'requests until durable': untilDurable.length,
      'bytes sent until durable': bytesSent(untilDurable),
      'ms until durable': durableAt - asked,
      'requests for the readable copies': copies.length,
      'bytes sent for the readable copies': bytesSent(copies),
      'ms for the readable copies': (copies.at(-1)?.at ?? NaN) - durableAt,
    },
  ])
}

/** A new device is connected to a table that holds many invoices. */
async function measureNewDevice(scene: Scene, holder: BenchDevice): Promise<Figures> {
  const expected = await countDocuments(holder.person.page)
  const profile = await scene.newProfile()
  const person = await profile.open()
  const traffic = trafficFrom(scene.lab)
  const connected = person.connect(scene.block())
  const read = await traffic.first('Query')
  const there = await documentsReach(person.page, expected)
  const untilThere = traffic.requests().filter(({ at }) => at <= there)
  await connected
  await profile.close()
  return spreads([
    {
      requests: untilThere.length,
      'bytes received': bytesReceived(untilThere),
      'ms until in IndexedDB': there - read.at,
    },
  ])
}

/** A thousand invoices sent, the looks after them, a new device that gets them, and a thousand more over a longer line. */
export async function measureThousand(scene: Scene): Promise<Figures> {
  const device = await openDevice(scene)
  const sending = await measureSending(scene, device, realisticInvoices(1_000, 1))
  const idle = await measureIdleRound(scene, device, 'awake', 3)
  const idleAsleep = await measureIdleRound(scene, device, 'asleep', 3)
  const newDevice = await measureNewDevice(scene, device)
  scene.lab.faults.latencyMs = 60
  const sendingFar = await measureSending(scene, device, realisticInvoices(1_000, 2))
  return {
    ...named('1,000 invoices', sending),
    ...named('1,000 invoices, +60 ms', sendingFar),
    ...named('idle round after 1,000 invoices', idle),
    ...named('idle round after 1,000 invoices, worker asleep', idleAsleep),
    ...named('new device with 1,000 invoices', newDevice),
  }
}
