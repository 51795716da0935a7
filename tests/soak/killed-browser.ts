import { seedInvoices } from '../e2e/seed'
import { seeded } from '../simulation/random'
import { allThere } from './all-there'
import { firstInvoice } from './first-invoice'
import { below } from './trial'
import type { Trial } from './trial'
import { demand, demandSame } from './violation'

const documents = 150
/** A second after a keystroke, what was typed has to be on the disk. */
const afterKeystrokeMs = 1_000

/** The browser dies twice, in mid-drain and in mid-edit, and is started again on the same profile each time. */
export const killedBrowser: Trial = {
  name: 'browser killed in mid-drain and in mid-edit',
  times: 20,
  async run(scene, seed) {
    const random = seeded(seed)
    const profile = await scene.newProfile()
    let person = await profile.open()
    await person.type(firstInvoice)
    await person.connect(scene.block())
    const keys = await seedInvoices(person.page, documents, 5_000)

    let left = 1 + below(random, random() < 0.5 ? 8 : 120)
    const reached = below(random, 2) === 0 ? 'pass' : 'drop'
    const killed = new Promise<void>((resolve, reject) => {
      scene.onAppRequest(async () => {
        if (left === 0 || --left > 0) return 'pass'
        await profile.kill().then(resolve, reject)
        return reached
      })
    })
    await person.online()
    await killed

    await profile.again()
    person = await profile.open()
    const { page } = person
    await allThere(scene, page, { once: keys })

    // Nothing reaches the table now: what is found after the second kill was found on the disk.
    scene.onAppRequest(() => 'drop')
    await person.type({
      customer: 'Somebody',
      lines: [{ description: 'More', quantity: '2', price: '20' }],
    })
    const notes = `Typed just before the end, ${seed}`
    await page.getByLabel('Notes', { exact: true }).pressSequentially(notes)
    await page.waitForTimeout(afterKeystrokeMs)
    const address = page.url()
    await profile.kill()
    await profile.again()
    scene.onAppRequest(undefined)
    person = await profile.open()
    await person.page.goto(address)
    const found = await person.page.getByLabel('Notes', { exact: true }).inputValue()
    demand(found === notes, `of “${notes}” only “${found}” was left`)
    await person.online()
    const { table } = await allThere(scene, person.page, { once: keys })
    const id = /[0-9a-f-]{36}/.exec(address)?.[0] ?? ''
    demand(`invoice#${id}` in table.documents, `the invoice at ${address} did not arrive`)
    demandSame((table.documents[`invoice#${id}`] as { notes?: unknown }).notes, notes, 'notes in the log')
    return { documents: keys.length, kills: 2, entries: table.entries, [`answers ${reached}ed`]: 1 }
  },
}
