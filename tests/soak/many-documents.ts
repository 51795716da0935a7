import { seedInvoices } from '../e2e/seed'
import { seeded } from '../simulation/random'
import { allDevicesThere } from './all-devices-there'
import { editOne } from './edit-one'
import { Ledger } from './ledger'
import { pause } from './pause'
import { devicesAlike } from './devices-alike'
import { below } from './trial'
import type { Trial } from './trial'
import { workOn } from './device-books'

const atOnce = 10_000
const longestPauseMs = 3_000
const perDocumentMs = 15
/** What people typed just now. */
const fewWaiting = 10

/**
 * A device with very many documents that nobody has yet sends them while people edit on it and on a second device, which gets
 * them all. The log is held against both devices; readable copies, one request a document, go on beyond the trial.
 */
export const manyDocuments: Trial = {
  name: 'very many documents on the device',
  times: 1,
  size: { documents: 100_000 },
  async run(scene, seed, { documents }) {
    const { devices, keys } = await devicesAlike(scene, ['one', 'two'], 5)
    const { person } = devices[0]!
    const once: string[] = []
    while (once.length < documents)
      once.push(...(await seedInvoices(person.page, Math.min(atOnce, documents - once.length), 100)))
    const ledger = new Ledger()
    let sending = true
    const begun = Date.now()
    const secondsSince = () => Math.round((Date.now() - begun) / 1_000)
    const sent = async () => {
      await person.online()
      while ((await workOn(person.page)).waiting > fewWaiting) await pause(1_000)
      sending = false
      return secondsSince()
    }
    const [seconds] = await Promise.all([
      sent(),
      ...devices.map(async ({ name, person }, place) => {
        const random = seeded(seed * 10 + place)
        do {
          await editOne({ scene, ledger, keys }, { person, who: `device ${name}`, random })
          await pause(below(random, longestPauseMs))
        } while (sending)
      }),
    ])
    const { table } = await allDevicesThere(
      scene,
      devices.map(({ person }) => person),
      { once, copies: 'so-far', withinMs: 120_000 + documents * perDocumentMs },
    )
    return {
      documents: once.length,
      entries: table.entries,
      'seconds until sent': seconds,
      'seconds until received': secondsSince(),
      'copies so far': table.copies.size,
      ...ledger.account(table),
    }
  },
}
