import { pick, seeded } from '../simulation/random'
import { allDevicesThere } from './all-devices-there'
import { fields, openDraft } from './fields'
import { Ledger } from './ledger'
import { pause } from './pause'
import { settleOne } from './settle-one'
import { devicesAlike } from './devices-alike'
import type { Device } from './devices-alike'
import { below } from './trial'
import type { Trial } from './trial'
import { demand } from './violation'

const invoices = 20
const longestPauseMs = 1_000

/**
 * Three people edit the same twenty invoices, each on a device of their own that is offline now and then, and settle some of
 * the conflicts that come of it.
 */
export const threeDevices: Trial = {
  name: 'three devices edit the same twenty invoices',
  times: 1,
  size: { minutes: 10 },
  async run(scene, seed, { minutes }) {
    const { devices, keys } = await devicesAlike(scene, ['one', 'two', 'three'], invoices)
    const away = new Set<string>()
    scene.onAppRequest(({ accessKeyId }) => (away.has(accessKeyId ?? '') ? 'drop' : 'pass'))
    const ledger = new Ledger()
    const until = Date.now() + minutes * 60_000
    let spells = 0
    const leave = async ({ profile, set }: Device) => {
      spells++
      away.add(set.accessKeyId)
      await profile.context.setOffline(true)
    }
    const comeBack = async ({ profile, set }: Device) => {
      away.delete(set.accessKeyId)
      await profile.context.setOffline(false)
    }
    const work = async (device: Device, random: () => number) => {
      const { name, person, set } = device
      while (Date.now() < until) {
        if (random() < 0.1) await (away.has(set.accessKeyId) ? comeBack(device) : leave(device))
        if (random() < 0.08) await settleOne(scene, person, ledger, pick(random, ['kept', 'other']))
        const key = pick(random, keys)
        await openDraft(scene, person, key)
        for (let edits = 1 + below(random, 3); edits > 0; edits--) {
          await ledger.type(person, key, pick(random, fields), `device ${name}`)
          await pause(below(random, longestPauseMs))
        }
      }
      await comeBack(device)
    }
    await Promise.all(devices.map((device, place) => work(device, seeded(seed * 10 + place))))
    scene.onAppRequest(undefined)
    const { table } = await allDevicesThere(
      scene,
      devices.map(({ person }) => person),
    )
    for (const key of keys) demand(key in table.documents, `${key} is gone`)
    return { minutes, 'spells offline': spells, entries: table.entries, ...ledger.account(table) }
  },
}
