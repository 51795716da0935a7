import type { Profile, Scene } from '../e2e/scene'
import type { Person } from '../e2e/person'
import { eventually } from '../e2e/eventually'
import { seedInvoices } from '../e2e/seed'
import { seeded } from '../simulation/random'
import type { Page } from 'playwright-core'
import { allDevicesThere } from './all-devices-there'
import { booksOn, listedOn, workOn } from './device-books'
import { openDraft, textOf } from './fields'
import { ofKind } from './invoice-at'
import { Ledger } from './ledger'
import { devicesAlike } from './devices-alike'
import type { Device } from './devices-alike'
import { copiesOf, tableBooks } from './table-books'
import { below } from './trial'
import type { Trial } from './trial'
import { Violation, demand, demandSame } from './violation'

const documents = 60
const noteLength = 10_000
const longText = 'What does not fit. '.repeat(3_000)
/** A browser looks at the room that is left now and then only. */
const mostTexts = 40
const leastRoom = 2_000

/**
 * A device runs full while it receives, then while it sends, and then under the hands of somebody who types; and gets room again.
 */
export const fullDevice: Trial = {
  name: 'device full in mid-write',
  times: 5,
  async run(scene, seed) {
    const random = seeded(seed)
    const { devices, keys } = await devicesAlike(scene, ['full', 'other'], 4)
    const [full, { person: other }] = [devices[0]!, devices[1]!]
    const ledger = new Ledger()

    const coming: string[] = []
    const receiving = await openUntilFull(scene, full, random, {
      async prepare() {
        coming.push(...(await seedInvoices(other.page, documents, noteLength)))
        await other.online()
        await other.drained()
      },
      isOver: async (page) => (await workOn(page)).cursor === (await copiesOf(scene)).entries,
    })
    const received = await demandWhole(scene, receiving.person.page, [])
    const { entries: thereWhenFull } = await copiesOf(scene)
    await receiving.room.lift()
    await allDevicesThere(scene, [receiving.person, other], { once: coming })

    const waiting: string[] = []
    const before = { ...full, person: receiving.person }
    const { room, person } = await openUntilFull(scene, before, random, {
      async prepare({ page }) {
        waiting.push(...(await seedInvoices(page, documents, noteLength)))
      },
      isOver: async (page) => (await workOn(page)).waiting === 0,
    })
    const { page } = person
    const sent = await demandWhole(scene, page, waiting)

    const [key] = keys
    demand(key !== undefined, 'there is no draft')
    await room.leave(0)
    await openDraft(scene, person, key)
    const { typed, stored } = await typeUntilFull(page, key)
    ledger.note({ key, field: 'Notes', text: typed, saw: [stored] })
    demandSame(
      await page.getByLabel('Notes', { exact: true }).inputValue(),
      typed,
      'what stands on the screen',
    )
    const held = textOf((await booksOn(page)).documents[key], 'Notes')
    demandSame(held, stored, 'what is stored of a text that found no room')

    await room.lift()
    await page.getByRole('button', { name: 'Try again' }).first().click()
    await eventually(async () =>
      textOf((await booksOn(page)).documents[key], 'Notes') === typed ? true : undefined,
    )
    await ledger.type(person, key, 'Notes', 'the person')
    const { table } = await allDevicesThere(scene, [person, other], { once: [...waiting, ...coming] })
    return {
      documents: waiting.length + coming.length,
      'entries received before it was full': received,
      'entries that found no room': thereWhenFull - received,
      'entries sent before it was full': sent - thereWhenFull,
      entries: table.entries,
      ...ledger.account(table),
    }
  },
}

/** Types more and more notes into the draft that is open, until they are not stored any more and the person is told. */
async function typeUntilFull(page: Page, key: string): Promise<{ typed: string; stored: string }> {
  const notes = page.getByLabel('Notes', { exact: true })
  const told = page.getByText('The last change is not stored: this device is full')
  let stored = await notes.inputValue()
  for (let texts = 1; texts <= mostTexts; texts++) {
    const typed = longText.repeat(texts)
    await notes.fill(typed)
    const outcome = await eventually(async () => {
      if (textOf((await booksOn(page)).documents[key], 'Notes') === typed) return 'stored'
      return (await told.isVisible()) ? 'refused' : undefined
    })
    if (outcome === 'refused') return { typed, stored }
    stored = typed
  }
  throw new Violation('the device is never full')
}

interface Room {
  /** So many bytes from now on. */
  leave(bytes: number): Promise<void>
  lift(): Promise<void>
}

interface Work {
  /** Makes something that needs room; the device does not reach the table meanwhile. */
  readonly prepare: (person: Person) => Promise<void>
  /** Whether all of it found room after all. */
  readonly isOver: (page: Page) => Promise<boolean>
}

/**
 * Starts the browser anew with little room, for one that looked at the room a moment ago does not look again, until the
 * person is told that the device is full.
 */
async function openUntilFull(
  scene: Scene,
  { profile, person: before, set }: Device,
  random: () => number,
  { prepare, isOver }: Work,
): Promise<{ readonly room: Room; readonly person: Person }> {
  let person = before
  for (let bytes = 50_000 + below(random, 400_000); bytes > leastRoom; bytes = Math.floor(bytes * 0.6)) {
    scene.onAppRequest(({ accessKeyId }) => (accessKeyId === set.accessKeyId ? 'drop' : 'pass'))
    await prepare(person)
    await profile.close()
    await profile.again()
    const room = await roomOf(scene, profile)
    await room.leave(bytes)
    scene.onAppRequest(undefined)
    person = await profile.open()
    const told = person.badge().filter({ hasText: 'Device full' })
    const { page } = person
    const outcome = await eventually(async () => {
      if (await told.isVisible()) return 'full'
      return (await isOver(page)) ? 'found room' : undefined
    })
    if (outcome === 'full') return { room, person }
    await room.lift()
  }
  throw new Violation('the device is never full')
}

async function roomOf(scene: Scene, profile: Profile): Promise<Room> {
  const session = await profile.context.newCDPSession(await profile.context.newPage())
  const { origin } = new URL(scene.address)
  return {
    async leave(bytes) {
      const { usage } = await session.send('Storage.getUsageAndQuota', { origin })
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: Math.ceil(usage) + bytes })
    },
    lift: () => session.send('Storage.overrideQuotaForOrigin', { origin }).then(() => undefined),
  }
}

/**
 * What is on the device are the entries up to its cursor, each of them whole, and what waits.
 * @returns the cursor
 */
async function demandWhole(scene: Scene, page: Page, waiting: readonly string[]): Promise<number> {
  const { cursor } = await workOn(page)
  const { documents } = await booksOn(page)
  for (const key of waiting) demand(key in documents, `${key} is gone from the device`)
  const own = new Set(waiting)
  const received = Object.entries(documents).filter(([key]) => !own.has(key))
  const { documents: said } = await tableBooks(scene, cursor)
  const expected = Object.entries(said).filter(([key]) => !own.has(key))
  demandSame(Object.fromEntries(received), Object.fromEntries(expected), 'what a full device received')
  const invoices = ofKind(documents, 'invoice').map(([key]) => key)
  demandSame((await listedOn(page)).toSorted(), invoices.toSorted(), 'what is listed on a full device')
  return cursor
}
