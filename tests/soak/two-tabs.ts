import { isAppend } from '../e2e/is-append'
import type { Person } from '../e2e/person'
import { seedInvoices } from '../e2e/seed'
import { pick, seeded } from '../simulation/random'
import { allThere } from './all-there'
import { firstInvoice } from './first-invoice'
import { invoiceAt, ofKind } from './invoice-at'
import { below } from './trial'
import type { Trial } from './trial'
import { demand, demandSame } from './violation'
import { holdWorker } from './worker-handle'

const nudges = 8

/**
 * Two tabs of one profile edit the same invoice and others, and both tabs and a sync event ask for rounds again and again,
 * in any order; now and then the worker is ended under them.
 */
export const twoTabs: Trial = {
  name: 'two tabs and the worker at once',
  times: 20,
  async run(scene, seed) {
    const random = seeded(seed)
    const profile = await scene.newProfile()
    const one = await profile.open()
    await one.type(firstInvoice)
    const address = one.page.url()
    await one.connect(scene.block())
    const two = await profile.open()
    await two.page.goto(address)
    const worker = await holdWorker(scene, profile, one)

    let under = 0
    let most = 0
    let appends = 0
    scene.onAppRequest(async (request) => {
      if (!isAppend(request)) return 'pass'
      appends++
      most = Math.max(most, ++under)
      // Held back a little, so that a second one would be seen beside it.
      await new Promise((resolve) => setTimeout(resolve, below(random, 60)))
      under--
      return 'pass' as const
    })
    const once = (
      await Promise.all([
        seedInvoices(one.page, 40 + below(random, 80), 3_000),
        seedInvoices(two.page, 40 + below(random, 80), 3_000),
      ])
    ).flat()
    const note = (person: Person, label: string, text: string) =>
      person.page.getByLabel(label, { exact: true }).fill(text)
    const asking = Array.from({ length: nudges }, () =>
      pick(random, [() => one.online(), () => two.online(), () => worker.sync()]),
    )
    const stops = pick(random, [0, 0, 1])
    await Promise.all([
      ...asking.slice(0, nudges / 2).map((ask) => ask()),
      note(one, 'Notes', `From one tab, ${seed}`),
      note(two, 'Terms', `From the other tab, ${seed}`),
    ])
    if (stops > 0) await worker.stop()
    await Promise.all(asking.slice(nudges / 2).map((ask) => ask()))
    for (const { page } of [one, two]) await page.getByText('Saved on this device').first().waitFor()
    await Promise.all([one.online(), two.online()])
    const { device } = await allThere(scene, one.page, { once })
    scene.onAppRequest(undefined)

    const { notes, termsNote } = device.documents[invoiceAt(address)] as Record<string, unknown>
    demandSame(
      [notes, termsNote],
      [`From one tab, ${seed}`, `From the other tab, ${seed}`],
      'what both typed',
    )
    demandSame(ofKind(device.documents, 'conflict'), [], 'conflicts of one device with itself')
    demandSame(ofKind(device.documents, 'device').length, 1, 'registered devices')
    demand(stops > 0 || most === 1, `${most} entries were on their way at once`)
    return { documents: once.length, appends, stops: worker.stops() }
  },
}
