import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eventually } from './eventually'
import { openScene } from './scene'
import type { Profile, Scene } from './scene'
import type { Person } from './person'
import { everythingStored, storedSession } from './vault'

const draft = (customer: string) => ({
  customer,
  lines: [{ description: 'Work', quantity: '1', price: '10' }],
})

describe('the AWS settings', () => {
  let scene: Scene
  let profile: Profile
  let person: Person

  beforeAll(async () => {
    scene = await openScene()
    profile = await scene.newProfile()
    person = await profile.open()
    await person.connect(scene.block())
    await person.drained()
  })
  afterAll(() => scene.close())
  beforeEach(() => settings())

  async function settings(): Promise<void> {
    await person.page.goto(`${scene.address}#/settings/aws`)
    await person.page.getByRole('heading', { name: 'AWS Settings' }).waitFor()
  }
  const button = (name: string) => person.page.getByRole('button', { name, exact: true })

  it('test the connection, and say what stands in its way', async () => {
    await button('Test connection').click()
    await person.page.getByRole('status').filter({ hasText: 'Connected' }).first().waitFor()
    scene.onAppRequest(() => 'drop')
    await button('Test connection').click()
    await person.page.getByText('AWS can’t be reached', { exact: true }).waitFor()
    scene.onAppRequest(undefined)
  })

  it('list the devices by name and letter, and let this one be renamed', async () => {
    const second = await (await scene.newProfile()).open()
    await second.connect(scene.block())
    await second.type(draft('From the second'))
    await second.drained()
    const device = person.page.getByRole('listitem').filter({ hasText: /Chrome on \w+/ })
    await eventually(async () => ((await device.count()) === 2 ? true : undefined))
    await device.filter({ hasText: 'This device' }).filter({ hasText: 'Numbers without a letter' }).waitFor()
    await device.filter({ hasText: 'Numbers with A' }).waitFor()
    await person.page.getByLabel('Name of this device').fill('The old laptop')
    await person.page.keyboard.press('Enter')
    await second.page.goto(`${scene.address}#/settings/aws`)
    await second.page.getByRole('listitem').filter({ hasText: 'The old laptop' }).waitFor({ timeout: 60_000 })
    await second.page.close()
  })

  it('keep the key in open tabs: another tab and a reload carry it on, and closing them forgets', async () => {
    await person.page.getByRole('checkbox', { name: /^In open tabs only/ }).check()
    await eventually(async () =>
      (await everythingStored(person.page)).includes('"key, extract') ? undefined : true,
    )
    await person.type(draft('Key in tabs'))
    await person.drained()

    const other = await profile.open()
    await other.badgeSays('AWS Connected')
    await person.page.close()
    await other.type(draft('Key in the other tab'))
    await other.drained()
    await other.page.reload()
    await other.badgeSays('AWS Connected')
    await other.type(draft('After a reload'))
    await other.drained()

    await profile.close()
    await profile.again()
    person = await profile.open()
    await person.badgeSays('No credentials yet')
    await expect.poll(() => storedSession(person.page)).toBeUndefined()
    await person.connect(scene.block())
    await settings()
    await person.page.getByRole('checkbox', { name: /^In open tabs only/ }).uncheck()
    await eventually(async () =>
      (await everythingStored(person.page)).includes('"key, extractable: false') ? true : undefined,
    )
    await profile.close()
    await profile.again()
    person = await profile.open()
    await person.badgeSays('AWS Connected')
    await person.type(draft('Kept again'))
    await person.drained()
  })

  it('forget the credentials, and nothing else', async () => {
    await button('Forget credentials').click()
    await button('Forget').click()
    await person.badgeSays('No credentials yet')
    await expect.poll(() => storedSession(person.page)).toBeUndefined()
    await person.goToInvoices()
    await person.page.getByRole('link', { name: /Kept again/ }).waitFor()
  })

  it('erase this device only after a word on what was not sent; the table has the rest', async () => {
    const other = await profile.open()
    await person.type(draft('Never sent'))
    await person.badgeSays('1 waiting')
    await settings()
    await button('Erase this device').click()
    await person.page.getByText('One document has changes that are on this device only.').waitFor()
    await expect.poll(() => button('Erase').isDisabled()).toBe(true)
    await person.page.getByRole('checkbox', { name: 'Erase them all the same' }).check()
    await button('Erase').click()
    await person.page.getByText('Write your first invoice').waitFor()
    await other.page.getByText('Write your first invoice').waitFor()
    const left = await everythingStored(person.page)
    for (const gone of ['Never sent', 'Kept again', 'The old laptop']) expect(left).not.toContain(gone)
    await other.page.close()
    await person.connect(scene.block())
    await person.page.getByRole('link', { name: /Kept again/ }).waitFor()
    expect(await person.page.getByRole('link', { name: /Never sent/ }).count()).toBe(0)
  })
})
