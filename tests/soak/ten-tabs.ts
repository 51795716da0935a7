import { isAppend } from '../e2e/is-append'
import { seedInvoices } from '../e2e/seed'
import { seeded } from '../simulation/random'
import { allThere } from './all-there'
import { ofKind } from './invoice-at'
import { editOne } from './edit-one'
import { Ledger } from './ledger'
import { pause } from './pause'
import { devicesAlike } from './devices-alike'
import { below } from './trial'
import type { Trial } from './trial'
import { demand, demandSame } from './violation'

const tabs = 10
const visits = 6

/** Ten tabs of one profile edit the same four invoices, all at once, often the same field, and each has some more to send. */
export const tenTabs: Trial = {
  name: 'ten tabs of one profile',
  times: 3,
  async run(scene, seed) {
    const { devices, keys } = await devicesAlike(scene, ['the device'], 4)
    const { profile, person } = devices[0]!
    const persons = [person]
    while (persons.length < tabs) persons.push(await profile.open())

    let under = 0
    let most = 0
    scene.onAppRequest(async (request) => {
      if (!isAppend(request)) return 'pass'
      most = Math.max(most, ++under)
      // Held back a little, so that a second one would be seen beside it.
      await pause(50)
      under--
      return 'pass' as const
    })
    const ledger = new Ledger()
    const once: string[] = []
    await Promise.all(
      persons.map(async (one, place) => {
        const random = seeded(seed * 100 + place)
        for (let visit = 0; visit < visits; visit++) {
          await editOne({ scene, ledger, keys }, { person: one, who: `tab ${place}`, random }, 3)
          if (random() < 0.2) once.push(...(await seedInvoices(one.page, 1 + below(random, 5), 500)))
          if (random() < 0.2) await one.online()
        }
      }),
    )
    for (const one of persons) await one.online()
    const { device, table } = await allThere(scene, person.page, { once })
    demandSame(ofKind(device.documents, 'device').length, 1, 'registered devices')
    demand(most === 1, `${most} entries were on their way at once`)
    return { tabs, documents: once.length, entries: table.entries, ...ledger.account(table) }
  },
}
