import { seedInvoices } from '../e2e/seed'
import { seeded } from '../simulation/random'
import { allDevicesThere } from './all-devices-there'
import { editOne } from './edit-one'
import { Ledger } from './ledger'
import { pause } from './pause'
import { devicesAlike } from './devices-alike'
import { below } from './trial'
import type { Trial } from './trial'

const latencyMs = 2_000
const visits = 8

/** Every request takes two seconds more, while two devices edit the same invoices and send others. */
export const slowLine: Trial = {
  name: 'two seconds of latency',
  times: 2,
  async run(scene, seed) {
    const { devices, keys } = await devicesAlike(scene, ['one', 'two'], 3)
    let requests = 0
    scene.onAppRequest(async () => {
      requests++
      await pause(latencyMs)
      return 'pass' as const
    })
    const ledger = new Ledger()
    const once: string[] = []
    await Promise.all(
      devices.map(async ({ name, person }, place) => {
        const random = seeded(seed * 10 + place)
        for (let visit = 0; visit < visits; visit++) {
          await editOne({ scene, ledger, keys }, { person, who: `device ${name}`, random })
          once.push(...(await seedInvoices(person.page, 1 + below(random, 5), 1_000)))
          await pause(below(random, 2 * latencyMs))
        }
      }),
    )
    const persons = devices.map(({ person }) => person)
    const { table } = await allDevicesThere(scene, persons, { once, withinMs: 240_000 })
    return { documents: once.length, requests, entries: table.entries, ...ledger.account(table) }
  },
}
