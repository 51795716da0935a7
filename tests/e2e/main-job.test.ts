import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from './eventually'
import { openScene } from './scene'
import type { Profile, Scene } from './scene'
import type { Person } from './person'

const invoice = {
  firm: 'Ada Lovelace Studio',
  customer: 'Babbage & Sons',
  lines: [
    { description: 'Analytical work', quantity: '2.5', price: '80', tax: '10' },
    { description: 'Cards, punched', quantity: '100', price: '0.35', tax: '10' },
  ],
}

/** Runs in the page. */
const keepsWorkers = async () =>
  (await (await caches.open('tidebill-workers')).keys()).length > 0 || undefined

describe('an invoice typed offline arrives in DynamoDB and on a second device', () => {
  let scene: Scene
  let profile: Profile
  let person: Person
  let number: string

  beforeAll(async () => {
    scene = await openScene()
    profile = await scene.newProfile()
    person = await profile.open()
  })
  afterAll(() => scene.close())

  it('works with no network at all once it was loaded: reload, type, issue, search', async () => {
    await eventually(() => person.page.evaluate(keepsWorkers))
    await scene.stopServing()
    await profile.context.setOffline(true)
    // What the browser happens to remember is gone when it likes: only what the app keeps itself counts.
    const session = await profile.context.newCDPSession(person.page)
    await session.send('Network.clearBrowserCache')
    await person.page.reload()
    await person.badgeSays('AWS Offline')
    await person.type(invoice)
    number = await person.issue()
    expect(number).not.toBe('')
    await person.page.reload()
    await person.page.getByRole('heading', { name: `Invoice ${number}` }).waitFor()
    await person.badgeSays(/waiting/)
    await person.goToInvoices()
    await person.page.getByLabel('Search invoices').fill('nobody')
    await person.page.getByText('Nothing found').waitFor()
    await person.page.getByLabel('Search invoices').fill('babbage')
    await person.page.getByRole('link', { name: new RegExp(number) }).waitFor()
  })

  it('one paste brings the cloud: the outbox drains and another program reads the invoice', async () => {
    await scene.serveAgain()
    await profile.context.setOffline(false)
    await person.connect(scene.block())
    await person.drained()
    const copies = await eventually(async () => {
      const found = (await scene.items('main#documents')).filter(({ kind }) => kind === 'invoice')
      return found.length > 0 ? found : undefined
    })
    expect(copies).toHaveLength(1)
    expect(copies[0]).toMatchObject({
      number,
      deleted: false,
      totals: { netTotal: '235.00', taxTotal: '23.50', grossTotal: '258.50' },
    })
    expect(JSON.stringify(copies[0])).toContain('Babbage & Sons')
  })

  it('a second device shows the same invoice after one paste', async () => {
    const second = await (await scene.newProfile()).open()
    await second.connect(scene.block())
    const row = second.page.getByRole('link', { name: new RegExp(`${number}.*Babbage & Sons`) })
    await row.waitFor()
    await row.click()
    await second.page.getByRole('heading', { name: `Invoice ${number}` }).waitFor()
    await second.page.getByText('258.50').first().waitFor()
  })

  it('everything is back after the site data was wiped and one paste', async () => {
    const session = await profile.context.newCDPSession(person.page)
    await person.page.goto('about:blank')
    await session.send('Storage.clearDataForOrigin', {
      origin: new URL(scene.address).origin,
      storageTypes: 'all',
    })
    await person.arrive()
    await person.page.getByText('Write your first invoice').waitFor()
    await person.connect(scene.block())
    await person.page.getByRole('link', { name: new RegExp(`${number}.*Babbage & Sons`) }).waitFor()
  })

  it('nothing complained on the console', () => {
    expect(
      person.complaints.filter(
        (text) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|Failed to load resource/.test(text),
      ),
    ).toEqual([])
  })
})
