import type { Profile, Scene } from '../../e2e/scene'
import type { Person } from '../../e2e/person'
import { savedAt } from './books-in-page'
import { pause } from './traffic'

/** A device with one draft open in the editor, connected and at rest. */
export interface BenchDevice {
  readonly profile: Profile
  readonly person: Person
  /** The draft's key. */
  readonly draft: string
  /** Types a customer into the draft. @returns when it was saved on the device, epoch milliseconds */
  edit(customer: string): Promise<number>
  /** Ends the worker, as the browser does after half a minute of rest: what it remembered is gone. */
  stopWorker(): Promise<void>
}

const typed = {
  firm: 'Ada Lovelace Studio',
  customer: 'Babbage & Sons',
  lines: [
    { description: 'Analytical work', quantity: '2.5', price: '80', tax: '19' },
    { description: 'Cards, punched', quantity: '100', price: '0.35', tax: '19' },
  ],
}

export async function openDevice(scene: Scene): Promise<BenchDevice> {
  const profile = await scene.newProfile()
  const person = await profile.open()
  const { page } = person
  await person.type(typed)
  const address = page.url()
  const draft = `invoice#${/#\/invoices\/([^?/]+)/.exec(address)?.[1] ?? ''}`
  await person.connect(scene.block())
  await person.drained()
  await page.goto(address)
  const session = await profile.context.newCDPSession(page)
  await session.send('ServiceWorker.enable')
  const customer = page.getByLabel('Customer', { exact: true })
  return {
    profile,
    person,
    draft,
    async edit(name) {
      const before = await savedAt(page, draft)
      await customer.fill(name)
      await customer.blur()
      for (let look = 0; look < 2_000; look++) {
        const after = await savedAt(page, draft)
        if (after > before) return after
        await pause(5)
      }
      const shown = await page.locator('main').innerText()
      throw new Error(
        `“${name}” was typed and never saved; the field holds “${await customer.inputValue()}”\n${shown}`,
      )
    },
    stopWorker: () => session.send('ServiceWorker.stopAllWorkers').then(() => undefined),
  }
}
