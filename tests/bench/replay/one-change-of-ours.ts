import { openScene } from '../../e2e/scene'
import { ensureBuiltApp } from '../../support/built-app'
import { ensureChromium } from '../../support/chromium'
import { realisticInvoices } from '../../support/realistic-invoices'
import { openDevice } from '../sync/bench-device'
import { putInvoices, shows } from '../sync/books-in-page'
import { spreads } from '../sync/figures'
import type { Figures } from '../sync/figures'
import { freshName } from '../sync/one-change'
import { trafficFrom } from '../sync/traffic'
import { laySlowLine } from './slow-line'
import type { LineManner } from './slow-line'

/** Longer than the worker waits before it sends by itself what a page may have left: that of one change would send the next one at once. */
const restMs = 8_000

/**
 * The same in the built app, with so many invoices on both devices and the list open on the second: from the save on the device, half a second
 * of rest while somebody may type on included. Requests and bytes are of both devices: the append, the readable copy with its
 * marks, and the second device's looks every two seconds.
 */
export async function measureChangeOfOurs(
  manner: LineManner,
  count: number,
  times: number,
): Promise<Figures> {
  ensureBuiltApp()
  const scene = await openScene({ engine: 'dynamodb-local', browser: ensureChromium() })
  const line = await laySlowLine(scene.lab.port, manner)
  try {
    const block = () => scene.block().replace(scene.lab.endpoint, `http://localhost:${line.port}`)
    const writer = await openDevice({ ...scene, block })
    const reader = await openDevice({ ...scene, block })
    for (const { person } of [writer, reader]) {
      await putInvoices(person.page, realisticInvoices(count, 1), 'synced')
      await person.page.reload()
    }
    await writer.person.page.getByLabel('Customer', { exact: true }).waitFor()
    await reader.person.goToInvoices()
    await reader.person.page.locator('.list-sums-money li').first().waitFor({ timeout: 120_000 })
    const first = freshName()
    await writer.edit(first)
    await reader.person.online()
    await shows(reader.person.page, first)
    const runs: Record<string, number>[] = []
    for (let time = 0; time < times; time++) {
      await new Promise((resolve) => setTimeout(resolve, restMs))
      const name = freshName()
      const traffic = trafficFrom(scene.lab)
      const bytes = line.bytesUp() + line.bytesDown()
      const seen = shows(reader.person.page, name)
      const saved = await writer.edit(name)
      const append = await traffic.first('PutItem')
      const untilDurable = traffic
        .requests()
        .filter(({ at, action }) => at <= append.at && action === 'PutItem')
      const seenAt = await seen
      runs.push({
        'ms from save to durable': append.at - saved,
        'ms from save to seen': seenAt - saved,
        'requests until durable': untilDurable.length,
        requests: traffic.requests().length,
        'bytes both ways': line.bytesUp() + line.bytesDown() - bytes,
      })
    }
    return spreads(runs)
  } finally {
    await line.close()
    await scene.close()
  }
}
