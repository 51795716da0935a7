import { openScene } from '../../e2e/scene'
import type { Scene } from '../../e2e/scene'
import { ensureBuiltApp } from '../../support/built-app'
import { ensureChromium } from '../../support/chromium'
import { realisticInvoices } from '../../support/realistic-invoices'
import { openDevice } from '../sync/bench-device'
import { countDocuments, putInvoices } from '../sync/books-in-page'
import { trafficFrom } from '../sync/traffic'
import { receivedFigures, sentFigures } from './contest'
import type { Contestant } from './contest'
import { watchArrival } from './second-device'
import { laySlowLine } from './slow-line'
import type { LineManner, SlowLine } from './slow-line'

const restMs = 1_500

/**
 * The built app against DynamoDB Local behind the lab's gateway, which checks every signature. Sending: from the moment the browser
 * believes in a network again until the table has answered the last append. Receiving: from `Update Credentials` on a fresh profile.
 * @param worker `asleep`: the browser had stopped it, as after half a minute without a network: it has to start, to open
 *   the session and to look at the table first. `awake`: it looked at the table moments ago
 */
export async function ourContestant(manner: LineManner, worker: 'asleep' | 'awake'): Promise<Contestant> {
  ensureBuiltApp()
  const scene = await openScene({ engine: 'dynamodb-local', browser: ensureChromium() })
  const line = await laySlowLine(scene.lab.port, manner)
  return {
    name: worker === 'awake' ? 'ours, worker awake' : 'ours',
    async exchange(count, time) {
      await scene.lab.resetAccount()
      const sent = await send(scene, line, worker, count, time)
      // A fresh device knows no rest.
      return worker === 'awake' ? sent : { ...sent, ...(await receive(scene, line, count)) }
    },
    async receive(count) {
      await scene.lab.resetAccount()
      await send(scene, line, worker, count, 1)
      return receive(scene, line, count)
    },
    async close() {
      await line.close()
      await scene.close()
    },
  }
}

const blockOver = (scene: Scene, line: SlowLine): string =>
  scene.block().replace(scene.lab.endpoint, `http://localhost:${line.port}`)

async function send(scene: Scene, line: SlowLine, worker: 'asleep' | 'awake', count: number, time: number) {
  const device = await openDevice({ ...scene, block: () => blockOver(scene, line) })
  await trafficFrom(scene.lab).quiet(restMs)
  line.cut()
  await putInvoices(device.person.page, realisticInvoices(count, time + 1), 'typed')
  if (worker === 'asleep') await device.stopWorker()
  const traffic = trafficFrom(scene.lab)
  const before = line.bytesUp()
  line.mend()
  const asked = Date.now()
  await device.person.online()
  // The mark of the copies is read once everything is durable.
  const mark = await traffic.first('GetItem')
  const requests = traffic.requests().slice(0, traffic.requests().indexOf(mark))
  const at = requests.at(-1)?.at ?? NaN
  // Its readable copies are another matter: the device is switched off.
  await device.profile.close()
  return sentFigures({ requests: requests.length, bytes: line.bytesUp(at) - before, ms: at - asked })
}

async function receive(scene: Scene, line: SlowLine, count: number) {
  const profile = await scene.newProfile()
  const person = await profile.open()
  await person.goToInvoices()
  const own = await countDocuments(person.page)
  // What the sender typed itself and its registration come as well.
  const arrival = watchArrival(person.page, count + own)
  const [before, traffic] = [line.bytesDown(), trafficFrom(scene.lab)]
  const connected = person.connect(blockOver(scene, line))
  const { asked, shown, there } = await arrival
  const requests = traffic.requests().filter(({ at }) => at <= there)
  const bytes = line.bytesDown(there) - before
  await connected
  await profile.close()
  return {
    ...receivedFigures({ requests: requests.length, bytes, ms: there - asked }),
    'second device: ms until the list shows': shown - asked,
  }
}
