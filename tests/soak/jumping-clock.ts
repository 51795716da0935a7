import { seedInvoices } from '../e2e/seed'
import { pick, seeded } from '../simulation/random'
import { allDevicesThere } from './all-devices-there'
import { editOne } from './edit-one'
import { Ledger } from './ledger'
import { pause } from './pause'
import { devicesAlike } from './devices-alike'
import { turnedClock } from './turned-clock'
import { below } from './trial'
import type { Trial } from './trial'

const day = 86_400_000
const jumps = 10
const longestPauseMs = 3_000

/** The clock of one of two devices jumps by a day, forwards and back, while both edit the same invoices and send others. */
export const jumpingClock: Trial = {
  name: 'clock jumping by a day',
  times: 3,
  async run(scene, seed) {
    const { devices, keys } = await devicesAlike(scene, ['one', 'two'], 3)
    const clock = await turnedClock(devices[0]!.profile.context)
    const ledger = new Ledger()
    const once: string[] = []
    let pastes = 0
    await Promise.all(
      devices.map(async ({ name, person }, place) => {
        const random = seeded(seed * 10 + place)
        for (let jump = 0; jump < jumps; jump++) {
          if (place === 0) {
            await clock.turn(pick(random, [day, -day]))
            // Whoever comes back to the window sees by its badge what the new clock says.
            await person.page.evaluate(() => dispatchEvent(new Event('focus')))
          }
          await editOne({ scene, ledger, keys }, { person, who: `device ${name}`, random })
          once.push(...(await seedInvoices(person.page, 1 + below(random, 3), 500)))
          await pause(below(random, longestPauseMs))
          // By a clock that is a day ahead the session is long over: people paste again.
          if (await person.badge().filter({ hasText: 'AWS Offline' }).isVisible()) {
            pastes++
            await person.connect(scene.block())
          }
        }
      }),
    )
    for (const { person } of devices) await person.connect(scene.block())
    const { table } = await allDevicesThere(
      scene,
      devices.map(({ person }) => person),
      { once },
    )
    return { jumps, pastes, documents: once.length, entries: table.entries, ...ledger.account(table) }
  },
}
