import { pick, seeded } from '../simulation/random'
import { allDevicesThere } from './all-devices-there'
import { fields } from './fields'
import { firstInvoice } from './first-invoice'
import { invoiceAt } from './invoice-at'
import { editOne } from './edit-one'
import { Ledger } from './ledger'
import { pause } from './pause'
import { devicesAlike } from './devices-alike'
import { below } from './trial'
import type { Trial } from './trial'
import { demandSame } from './violation'

const flapMs = 1_000
const longestPauseMs = 2_000

/** The network comes and goes every second while somebody types invoices and issues them. A second device watches. */
export const flappingNetwork: Trial = {
  name: 'network flapping every second',
  times: 1,
  size: { minutes: 5 },
  async run(scene, seed, { minutes }) {
    const random = seeded(seed)
    const { devices, keys } = await devicesAlike(scene, ['one', 'two'], 3)
    const { person } = devices[0]!
    const until = Date.now() + minutes * 60_000
    let online = true
    let flaps = 0
    const turn = async (up: boolean) => {
      online = up
      await Promise.all(devices.map(({ profile }) => profile.context.setOffline(!up)))
    }
    scene.onAppRequest(() => (online ? 'pass' : 'drop'))
    const flap = async () => {
      for (let next = Date.now(); next < until; flaps++) {
        await turn(!online)
        next += flapMs
        await pause(Math.max(0, next - Date.now()))
      }
      await turn(true)
    }

    const ledger = new Ledger()
    const issued = new Map<string, string>()
    const work = async () => {
      while (Date.now() < until) {
        if (random() < 0.5) {
          await person.type({ ...firstInvoice, customer: `Customer ${issued.size}` })
          const key = invoiceAt(person.page.url())
          if (random() < 0.3) await ledger.type(person, key, pick(random, fields), 'the person')
          issued.set(key, await person.issue())
        } else {
          await editOne({ scene, ledger, keys }, { person, who: 'the person', random })
        }
        await pause(below(random, longestPauseMs))
      }
    }
    await Promise.all([flap(), work()])
    const { device, table } = await allDevicesThere(
      scene,
      devices.map((one) => one.person),
    )
    for (const [key, number] of issued)
      demandSame((device.documents[key] as { number?: unknown }).number, number, `number of ${key}`)
    demandSame(new Set(issued.values()).size, issued.size, 'numbers given')
    return { minutes, flaps, issued: issued.size, entries: table.entries, ...ledger.account(table) }
  },
}
