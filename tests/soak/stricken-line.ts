import { seedInvoices } from '../e2e/seed'
import { pick, seeded } from '../simulation/random'
import { allDevicesThere } from './all-devices-there'
import { editOne } from './edit-one'
import { Ledger } from './ledger'
import { devicesAlike } from './devices-alike'
import { below } from './trial'
import type { Trial } from './trial'
import { demand } from './violation'

const failing = 0.3
const answersLost = 0.1
const visits = 15

/** Three of ten requests fail, one of ten answers is lost, while two devices edit the same invoices and send others. */
export const strickenLine: Trial = {
  name: '30 % of requests failing and 10 % of answers lost',
  times: 3,
  async run(scene, seed) {
    const { devices, keys } = await devicesAlike(scene, ['one', 'two'], 3)
    const chance = seeded(seed)
    const counts = { requests: 0, failed: 0, 'answers lost': 0 }
    scene.onAppRequest(() => {
      counts.requests++
      const drawn = chance()
      if (drawn < failing) {
        counts.failed++
        return pick(chance, ['fail', 'throttle', 'drop'])
      }
      if (drawn >= failing + answersLost) return 'pass'
      counts['answers lost']++
      return 'lose-answer'
    })
    const ledger = new Ledger()
    const once: string[] = []
    await Promise.all(
      devices.map(async ({ name, person }, place) => {
        const random = seeded(seed * 10 + place)
        for (let visit = 0; visit < visits; visit++) {
          await editOne({ scene, ledger, keys }, { person, who: `device ${name}`, random }, 2)
          once.push(...(await seedInvoices(person.page, 1 + below(random, 8), 1_000)))
        }
      }),
    )
    const persons = devices.map(({ person }) => person)
    const { table } = await allDevicesThere(scene, persons, { once, withinMs: 300_000 })
    demand(counts.failed > 0 && counts['answers lost'] > 0, 'nothing went wrong on the line')
    return { documents: once.length, ...counts, entries: table.entries, ...ledger.account(table) }
  },
}
