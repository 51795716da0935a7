import type { Scene } from '../../e2e/scene'
import { realisticInvoices } from '../../support/realistic-invoices'
import { openDevice } from './bench-device'
import type { BenchDevice } from './bench-device'
import { booksSay, putInvoices, shows } from './books-in-page'
import { named, spreads } from './figures'
import type { Figures } from './figures'
import { freshName, measureOneChange } from './one-change'
import { trafficFrom } from './traffic'

const restMs = 3_000

/**
 * One change on a device that holds many documents already: sent by it, with the editor open, and received by it, with the
 * list open.
 * @param times how often each is measured
 */
export async function measureStockedDevice(scene: Scene, count: number, times: number): Promise<Figures> {
  const device = await openDevice(scene)
  const { page } = device.person
  await putInvoices(page, realisticInvoices(count, count), 'synced')
  await page.reload()
  await page.getByLabel('Customer', { exact: true }).waitFor()
  await device.edit(freshName())
  await trafficFrom(scene.lab).quiet(restMs)
  const sent = await measureOneChange(scene, device, 'awake', times)
  const received = await measureReceiving(scene, device, times)
  await device.profile.close()
  return { ...named('sent', sent), ...named('received', received) }
}

async function measureReceiving(scene: Scene, { person }: BenchDevice, times: number): Promise<Figures> {
  await person.goToInvoices()
  // Until all documents are read, a change is one among many reads.
  await person.page.locator('.list-sums-money li').first().waitFor({ timeout: 120_000 })
  const other = await openDevice(scene)
  const runs: Record<string, number>[] = []
  for (let time = 0; time < times; time++) {
    const name = freshName()
    const traffic = trafficFrom(scene.lab)
    await other.edit(name)
    await traffic.first('PutItem')
    const asked = Date.now()
    const [inBooks, seen] = [booksSay(person.page, other.draft, name), shows(person.page, name)]
    await person.online()
    runs.push({
      'ms from look to in the books': (await inBooks) - asked,
      'ms from look to seen in the list': (await seen) - asked,
    })
  }
  await other.profile.close()
  return spreads(runs)
}
