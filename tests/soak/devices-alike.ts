import type { CredentialSet } from '../../src/lab/credentials/credential-set'
import type { Person } from '../e2e/person'
import type { Profile, Scene } from '../e2e/scene'
import { seedInvoices } from '../e2e/seed'
import { allDevicesThere } from './all-devices-there'
import { firstInvoice } from './first-invoice'
import { invoiceAt } from './invoice-at'

const sessionMs = 4 * 3_600_000

/** A profile with one window, and the credentials that it was given: by these the lab knows who asks. */
export interface Device {
  readonly name: string
  readonly profile: Profile
  readonly person: Person
  readonly set: CredentialSet
}

export interface DevicesAlike {
  readonly devices: readonly Device[]
  /** Drafts that all devices have. */
  readonly keys: readonly string[]
}

/** Several devices that have the same drafts, and nothing on its way. */
export async function devicesAlike(
  scene: Scene,
  names: readonly string[],
  drafts: number,
): Promise<DevicesAlike> {
  const devices: Device[] = []
  const keys: string[] = []
  for (const name of names) {
    const profile = await scene.newProfile()
    const person = await profile.open()
    if (devices.length === 0) {
      await person.type(firstInvoice)
      keys.push(invoiceAt(person.page.url()))
      keys.push(...(await seedInvoices(person.page, drafts - 1, 50)))
    }
    const set = scene.lab.issue({ lifeMs: sessionMs })
    await person.connect(scene.lab.blockFor(set))
    devices.push({ name, profile, person, set })
  }
  await allDevicesThere(
    scene,
    devices.map(({ person }) => person),
  )
  return { devices, keys }
}
