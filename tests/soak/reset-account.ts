import { eventually } from '../e2e/eventually'
import type { Scene } from '../e2e/scene'
import type { Person } from '../e2e/person'
import { seedInvoices } from '../e2e/seed'
import { pick, seeded } from '../simulation/random'
import { allThere } from './all-there'
import { firstInvoice } from './first-invoice'
import type { Trial } from './trial'
import { demand, demandSame } from './violation'

const others = '210987654321'
const questionTitle = /^(These are other books|This table is empty)$/
/** What moved away meanwhile is not waited for. */
const patienceMs = 1_000

/**
 * The lab account is reset under a device that has books in it and changes on the way: the tables are gone, sometimes the
 * account number too, and sometimes somebody else began other books there first.
 */
export const resetAccount: Trial = {
  name: 'account reset under a live device',
  times: 20,
  async run(scene, seed) {
    const random = seeded(seed)
    const person = await (await scene.newProfile()).open()
    await person.type(firstInvoice)
    await person.connect(scene.block())
    const before = await seedInvoices(person.page, 40, 1_000)
    await person.online()
    await allThere(scene, person.page, { once: before })

    const account = pick(random, ['same', 'other'] as const)
    const taken = pick(random, [true, false])
    // With the same keys and a table that others made again, nobody has to paste: the device finds out by itself.
    const paste = account === 'other' || !taken || pick(random, [true, false])
    await scene.lab.resetAccount(account === 'other' ? { newAccount: others } : {})
    const after = await seedInvoices(person.page, 10, 1_000)
    await person.online()
    await person.badgeSays(account === 'other' ? 'Rejected by AWS' : 'Table missing')
    const stranger = taken ? await otherBooks(scene) : undefined
    const untouched = await whatIsThere(scene, taken)

    const ours = await writesDuring(scene, async () => {
      if (paste) await pasteUntilAsked(person, scene)
      else await person.online()
      await person.page.getByText(questionTitle).waitFor()
      // Asked outright, it still sends nothing.
      await person.page.getByRole('button', { name: 'Sync now' }).click()
      await person.page.getByRole('button', { name: 'Sync now', disabled: false }).waitFor()
    })
    demand(ours === 0, `${ours} items were sent before anybody agreed`)
    demandSame(await whatIsThere(scene, true), untouched, 'the table before anybody agreed')

    await person.page
      .getByRole('button', { name: taken ? 'Merge into this table' : 'Send everything again' })
      .click()
    await person.page.getByText(questionTitle).waitFor({ state: 'detached' })
    const { device, table } = await allThere(scene, person.page, { once: [...before, ...after] })
    const conflicts = Object.keys(device.documents).filter((key) => key.startsWith('conflict#')).length
    if (stranger !== undefined) {
      await stranger.online()
      const { device: theirs } = await allThere(scene, stranger.page)
      demandSame(theirs.documents, device.documents, 'the books of the other device')
    }
    return {
      documents: Object.keys(table.documents).length,
      conflicts,
      [`${account} account`]: 1,
      [paste ? 'pasted' : 'found out by itself']: 1,
      [taken ? 'other books there' : 'empty table']: 1,
    }
  },
}

/** Counts what the app writes while `work` goes on. */
async function writesDuring(scene: Scene, work: () => Promise<void>): Promise<number> {
  let writes = 0
  scene.onAppRequest(({ action }) => {
    if (action !== 'Query' && action !== 'GetItem' && !action.endsWith('Table')) writes++
    return 'pass'
  })
  await work()
  scene.onAppRequest(undefined)
  return writes
}

/** Somebody else begins books in the emptied account. */
async function otherBooks(scene: Scene): Promise<Person> {
  const stranger = await (await scene.newProfile()).open()
  await stranger.type({ ...firstInvoice, customer: 'Somebody else' })
  await stranger.connect(scene.block())
  await allThere(scene, stranger.page)
  return stranger
}

async function whatIsThere(scene: Scene, table: boolean): Promise<unknown> {
  if (!table) return []
  return [...(await scene.items('main#log')), ...(await scene.items('main#documents'))]
}

/** Pastes fresh credentials and says yes to whatever the sheet asks about account and table, until the question is there. */
async function pasteUntilAsked(person: Person, scene: Scene): Promise<void> {
  const { page } = person
  await person.paste(scene.block())
  const yes = page.getByRole('button', { name: /^(Use account|Create the table)/, disabled: false })
  const question = page.getByText(questionTitle)
  const standing = person.badge().filter({ hasText: 'Other history' })
  await eventually(async () => {
    if (await question.isVisible()) return true
    if (await yes.isVisible()) await yes.click({ timeout: patienceMs }).catch(() => undefined)
    // The panel opens by itself unless the sheet is still in its way.
    else if (await standing.isVisible()) await standing.click({ timeout: patienceMs }).catch(() => undefined)
    return undefined
  })
}
