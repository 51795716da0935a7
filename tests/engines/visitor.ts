import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { TypedInvoice } from '../e2e/person'
import type { Device } from './device'
import { call } from './finder'
import type { Wording } from './in-page/finder'

const patienceMs = 30_000
const badge = /^AWS (Connected|Expiring|Offline)/

type Role = 'button' | 'link' | 'checkbox' | 'heading'

const wording = (name: string | RegExp): Wording =>
  typeof name === 'string' ? { text: name } : { pattern: name.source }

/** Somebody in front of one device, whatever its engine: does what people do, by role and name. */
export class Visitor {
  constructor(
    readonly device: Device,
    private readonly address: string,
  ) {}

  /** Opens the app and waits until it works offline. */
  async arrive(): Promise<void> {
    await this.device.tab.goto(this.address)
    await this.device.tab.evaluate(`(async () => {
      await navigator.serviceWorker.ready
      if (navigator.serviceWorker.controller !== null) return
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
    })()`)
    await this.badgeSays(/AWS/)
  }

  /** Waits for what the app fetches for later: the base family in two weights, and the scripts of three web workers. */
  async keepsWorkersAndFonts(): Promise<void> {
    const count = (cache: string) =>
      `caches.open('${cache}').then((cache) => cache.keys()).then(({ length }) => length)`
    const kept = `Promise.all([${count('tidebill-fonts')}, ${count('tidebill-workers')}])
      .then(([fonts, workers]) => fonts === 2 && workers === 3)`
    await this.wait('keep workers and fonts', () => this.device.tab.evaluate<boolean>(kept))
  }

  async click(role: Role, name: string | RegExp): Promise<void> {
    await this.wait(`click on the ${role} ${String(name)}`, () => this.press(role, name))
  }

  /** @returns false where it is on its way to its place, or gone by now */
  private async press(role: Role, name: string | RegExp): Promise<boolean> {
    const { tab } = this.device
    const wanted = { role, name: wording(name) }
    try {
      return (
        (await tab.evaluate<boolean>(call('standsStill', wanted))) && (await tab.click(call('reach', wanted)))
      )
    } catch {
      return false
    }
  }

  /** Puts the text in the place of what the field holds: by its keys, or at once as a paste does. */
  async fill(label: string | RegExp, text: string, how: 'keys' | 'at once' = 'keys'): Promise<void> {
    const { tab } = this.device
    const wanted = { role: 'field', name: wording(label) }
    await this.wait(`type into ${String(label)}`, () => tab.evaluate<boolean>(call('focus', wanted)))
    await (how === 'keys' ? tab.type(text) : tab.evaluate(call('insert', text)))
  }

  /** Waits until the page shows this text. */
  async sees(text: string | RegExp): Promise<void> {
    const shown = async () => {
      const said = await this.device.tab.evaluate<string>(call('said'))
      return typeof text === 'string' ? said.includes(text) : text.test(said)
    }
    await this.wait(`see ${String(text)}`, shown)
  }

  /** The whole name of what is there, empty where nothing is. */
  nameOf(role: Role, name: string | RegExp): Promise<string> {
    return this.device.tab.evaluate(call('nameOf', { role, name: wording(name) }))
  }

  private async has(role: Role, name: string | RegExp): Promise<boolean> {
    return (await this.nameOf(role, name)) !== ''
  }

  async value(label: string): Promise<string | undefined> {
    return this.device.tab.evaluate(call('valueOf', { role: 'field', name: wording(label) }))
  }

  async badgeSays(text: RegExp, not?: RegExp): Promise<void> {
    const says = async () => {
      const said = await this.nameOf('button', badge)
      return text.test(said) && !not?.test(said)
    }
    await this.wait(`see ${String(text)} in the badge`, says)
  }

  /** Waits until nothing waits any more. */
  drained(): Promise<void> {
    return this.badgeSays(/AWS (Connected|Expiring)/, /waiting|Sent/)
  }

  /** Types an invoice into a new draft and leaves it there. */
  async type({ firm, customer, lines }: TypedInvoice): Promise<void> {
    await this.go('#/')
    await this.click('link', 'New invoice')
    if (firm !== undefined) await this.fill('Your name or firm', firm)
    await this.fill('Customer', customer)
    for (const [index, line] of lines.entries()) {
      const place = index + 1
      if (place > 1) await this.click('button', 'Add line')
      await this.fill(`Description ${place}`, line.description)
      await this.fill(`Quantity ${place}`, line.quantity)
      await this.fill(`Price ${place}`, line.price)
      if (line.tax !== undefined) await this.fill(`Tax ${place}`, line.tax)
    }
    await this.sees('Saved on this device')
  }

  /** Issues the invoice that is open; on a device that never met a table it is the first. @returns its number */
  async issue(): Promise<string> {
    await this.click('button', /^Issue/)
    const heading = /^Invoice \S+$/
    await this.wait('issue', async () => {
      if (await this.has('button', 'No, this is the first'))
        await this.click('button', 'No, this is the first')
      return this.has('heading', heading)
    })
    const said = await this.nameOf('heading', heading)
    return said.replace('Invoice ', '').trim()
  }

  /** Pastes a block, makes the table where it is missing, and waits until the sheet has closed by itself. */
  async connect(block: string): Promise<void> {
    await this.click('button', badge)
    await this.click('button', 'Refresh AWS')
    await this.fill('Paste credentials', block, 'at once')
    await this.sees('Session token')
    // An endpoint that the device does not know wants a word of its own.
    if (await this.has('checkbox', /./)) await this.click('checkbox', /./)
    await this.click('button', 'Update Credentials')
    await this.wait('connect', async () => {
      if (await this.has('button', 'Create the table')) await this.click('button', 'Create the table')
      return !(await this.device.tab.evaluate<string>(call('said'))).includes('Update Credentials')
    })
    await this.badgeSays(/AWS (Connected|Expiring)/)
  }

  async syncNow(): Promise<void> {
    await this.click('button', badge)
    await this.click('button', 'Sync now')
    // The sheet grows and shrinks with the news: a finger may come down where the button was.
    await this.wait('close the sheet', async () => {
      await this.press('button', 'Close')
      return !(await this.has('button', 'Close'))
    })
  }

  /** To another page of the app, without loading it anew, once no sheet's entry in the history is still being left. */
  async go(hash: string): Promise<void> {
    await this.wait('leave the sheet', () =>
      this.device.tab.evaluate<boolean>(`!JSON.stringify(history.state).includes('"sheet"')`),
    )
    await this.device.tab.evaluate(`void (location.hash = ${JSON.stringify(hash)})`)
  }

  /** The file that a press brings, once it is whole. */
  async downloaded(press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const { downloads } = this.device
    const before = new Set(readdirSync(downloads))
    await press()
    let found: { name: string; bytes: Buffer } | undefined
    await this.wait('get a file', async () => {
      const name = readdirSync(downloads).find((file) => !before.has(file) && !isUnfinished(file))
      if (name !== undefined) found = { name, bytes: readFileSync(join(downloads, name)) }
      return found !== undefined && found.bytes.length > 0
    })
    return found as { name: string; bytes: Buffer }
  }

  /** Asks again until the answer is yes, and says what was on the screen where it never is. */
  private async wait(what: string, ask: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + patienceMs
    while (!(await ask())) {
      if (Date.now() > end) {
        throw new Error(
          `could not ${what}; on the screen: ${await this.device.tab.evaluate<string>(call('said'))}`,
        )
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

/** As browsers name what is still on its way. */
const isUnfinished = (name: string): boolean => /^\.|\.(part|crdownload|wkdownload)$/.test(name)
