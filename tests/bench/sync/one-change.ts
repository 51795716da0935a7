import type { Scene } from '../../e2e/scene'
import type { BenchDevice } from './bench-device'
import { spreads } from './figures'
import type { Figures } from './figures'
import { bytesReceived, bytesSent, trafficFrom } from './traffic'

/** Longer than one request takes with the lab's latency: after that a device has no more to say about a change. */
const restMs = 1_000

let made = 0
/** A name that no invoice had before. */
export const freshName = (): string => `Customer ${++made} of the bench`

/**
 * One invoice changed on one device, again and again: requests until it is durable in the table, what they weigh, and the
 * time from the save on the device to the table's answer. What follows are the readable copies.
 * @param worker `awake`: it looked at the table moments ago; `asleep`: the browser has stopped it, as after half a minute
 */
export async function measureOneChange(
  scene: Scene,
  device: BenchDevice,
  worker: 'awake' | 'asleep',
  times: number,
): Promise<Figures> {
  const runs: Record<string, number>[] = []
  for (let time = 0; time < times; time++) {
    if (worker === 'asleep') await device.stopWorker()
    const traffic = trafficFrom(scene.lab)
    const saved = await device.edit(freshName())
    const append = await traffic.first('PutItem')
    const all = await traffic.quiet(restMs)
    const untilDurable = all.slice(0, all.indexOf(append) + 1)
    runs.push({
      'requests until durable': untilDurable.length,
      'bytes sent': bytesSent(untilDurable),
      'bytes received': bytesReceived(untilDurable),
      'ms from save to durable': append.at - saved,
      'requests for its readable copy': all.length - untilDurable.length,
    })
  }
  return spreads(runs)
}
