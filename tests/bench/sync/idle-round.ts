import type { Scene } from '../../e2e/scene'
import type { BenchDevice } from './bench-device'
import { spreads } from './figures'
import type { Figures } from './figures'
import { bytesReceived, bytesSent, trafficFrom } from './traffic'

const restMs = 1_000

/**
 * A look at the table that finds nothing new.
 * @param worker `awake`: the next poll of a page in use; `asleep`: a poll after the browser stopped the worker
 */
export async function measureIdleRound(
  scene: Scene,
  device: BenchDevice,
  worker: 'awake' | 'asleep',
  times: number,
): Promise<Figures> {
  const runs: Record<string, number>[] = []
  for (let time = 0; time < times; time++) {
    if (worker === 'asleep') await device.stopWorker()
    const traffic = trafficFrom(scene.lab)
    await device.person.online()
    await traffic.first('Query')
    const all = await traffic.quiet(restMs)
    runs.push({
      requests: all.length,
      'bytes sent': bytesSent(all),
      'bytes received': bytesReceived(all),
    })
  }
  return spreads(runs)
}
