import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../e2e/eventually'
import { openScene } from '../e2e/scene'
import type { Scene } from '../e2e/scene'
import { plainText, textOf } from '../papers/made-paper'
import { engineNames, everyEngineIsWanted, isInstalled } from '../support/engines'
import { deviceNames, openDevice } from './open-device'
import type { DeviceName } from './open-device'
import { Visitor } from './visitor'

const hour = 3_600_000

const invoice = {
  firm: 'Ada Lovelace Studio',
  customer: 'Babbage & Sons',
  lines: [
    { description: 'Analytical work', quantity: '2.5', price: '80', tax: '10' },
    { description: 'Cards, punched', quantity: '100', price: '0.35', tax: '10' },
  ],
}
const draft = {
  customer: 'Royal Society',
  lines: [{ description: 'Lecture', quantity: '1', price: '80' }],
}

const engineOf = (device: DeviceName) => engineNames.find((engine) => device.startsWith(engine)) ?? 'Chromium'
const devices = deviceNames.filter((name) => everyEngineIsWanted() || isInstalled(engineOf(name)))

describe.each(devices)('%s', (name) => {
  let scene: Scene
  let first: Visitor
  let second: Visitor
  let number: string
  const visitors: Visitor[] = []

  const visit = async () => {
    const visitor = new Visitor(await openDevice(name), scene.address)
    visitors.push(visitor)
    await visitor.arrive()
    return visitor
  }
  const copies = async (customer: string) =>
    (await scene.items('main#documents')).filter(
      ({ kind, buyer }) => kind === 'invoice' && (buyer as { name?: string } | undefined)?.name === customer,
    )

  beforeAll(async () => {
    const engine = engineOf(name)
    if (!isInstalled(engine)) throw new Error(`${engine} was wanted and could not be installed`)
    scene = await openScene()
    first = await visit()
  })
  afterAll(async () => {
    await Promise.all(visitors.map(({ device }) => device.close()))
    await scene?.close()
  })

  afterEach(() => scene.lab.onRequest(undefined))

  it('types and issues an invoice with no network at all, and has it after a reload', async () => {
    await first.keepsWorkersAndFonts()
    await scene.stopServing()
    await first.device.tab.reload()
    await first.badgeSays(/AWS Offline/)
    await first.type(invoice)
    number = await first.issue()
    await first.device.tab.reload()
    await first.sees(`Invoice ${number}`)
    await first.badgeSays(/waiting/)
  })

  it('searches with no network, by the script that the app keeps for it', async () => {
    await first.go('#/invoices')
    await first.fill('Search invoices', 'nobody')
    await first.sees('Nothing found')
    await first.fill('Search invoices', 'babbage')
    await first.click('link', new RegExp(number))
    await first.sees(`Invoice ${number}`)
  })

  it('makes its PDF, and a backup, with no network either', async () => {
    const pdf = await first.downloaded(() => first.click('button', 'PDF'))
    expect(pdf.name).toBe(`${number} Babbage & Sons.pdf`)
    const text = plainText(textOf(new Uint8Array(pdf.bytes).buffer))
    for (const said of ['Analytical work', 'Net €235.00', 'Amount due €258.50']) expect(text).toContain(said)
    await first.go('#/settings/backup')
    const backup = await first.downloaded(() => first.click('button', 'Back up everything'))
    const { documents } = JSON.parse(backup.bytes.toString('utf8')) as { documents: { key: string }[] }
    expect(documents.map(({ key }) => key.split('#')[0]).sort()).toEqual(['business', 'customer', 'invoice'])
  })

  it('one paste drains the outbox, and another program reads the invoice in the table', async () => {
    await scene.serveAgain()
    await first.connect(scene.block())
    await first.drained()
    const found = await eventually(async () => {
      const made = await copies('Babbage & Sons')
      return made.length > 0 ? made : undefined
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ number, deleted: false, totals: { grossTotal: '258.50' } })
  })

  it('a second device shows the same invoice after one paste', async () => {
    second = await visit()
    await second.connect(scene.block())
    await second.click('link', new RegExp(`${number}.*Babbage & Sons`))
    await second.sees(`Invoice ${number}`)
    await second.sees('258.50')
  })

  it('two devices that edit one field apart keep both values until a person picks', async () => {
    const openDraft = async (visitor: Visitor) => {
      await visitor.go('#/invoices')
      await visitor.click('link', /Royal Society/)
      await visitor.sees('Saved on this device')
    }
    const typePrice = async (visitor: Visitor, price: string) => {
      await openDraft(visitor)
      await visitor.fill('Price 1', price)
      await visitor.badgeSays(/1 waiting/)
    }
    await first.type(draft)
    await first.drained()
    await second.syncNow()
    await openDraft(second)

    scene.lab.onRequest(() => 'drop')
    await typePrice(first, '90')
    await typePrice(second, '95')
    scene.lab.onRequest(undefined)
    await first.syncNow()
    await first.drained()
    await second.syncNow()
    await second.badgeSays(/1 conflict/, /waiting/)
    await first.syncNow()
    await first.badgeSays(/1 conflict/)

    await first.go('#/conflicts')
    await first.click('button', 'Keep this for Line 1 · Price: 90.00')
    await first.sees('Nothing to settle')
    await first.drained()
    await second.syncNow()
    await second.badgeSays(/AWS Connected/, /conflict/)
    await openDraft(second)
    expect(await second.value('Price 1')).toBe('90.00')
  })

  it('an ended session stops nothing, and the next paste sends what was typed since', async () => {
    const set = scene.lab.issue({ lifeMs: 4 * hour })
    await first.connect(scene.lab.blockFor(set))
    scene.lab.expire(set.accessKeyId)
    await first.type({ ...draft, customer: 'Typed after the end' })
    await first.badgeSays(/Session expired.*waiting/)
    await first.connect(scene.block())
    await first.drained()
    await eventually(async () => ((await copies('Typed after the end')).length === 1 ? true : undefined))
  })
})
