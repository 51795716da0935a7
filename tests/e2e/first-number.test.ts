import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings'
import { eventually } from './eventually'
import { openScene } from './scene'
import type { Person } from './person'
import type { Scene } from './scene'

const invoiceFor = (customer: string) => ({
  firm: 'Ada Lovelace Studio',
  customer,
  lines: [{ description: 'Analytical work', quantity: '2', price: '80' }],
})

const question = ({ page }: Person) =>
  page.getByRole('dialog', { name: 'Are there already books on another device?' })
const pressIssue = ({ page }: Person) =>
  page.getByRole('button', { name: 'Issue', exact: false }).first().click()
const preview = ({ page }: Person, number: string) => page.getByText(`Next number ${number}`).waitFor()

describe('before a device gives its first number, it asks whether books exist elsewhere', () => {
  let scene: Scene
  let first: Person
  let firstNumber: string

  beforeAll(async () => {
    scene = await openScene()
    first = await (await scene.newProfile()).open()
  })
  afterAll(() => scene.close())

  it('one key press makes it the first, and it is never asked again', async () => {
    await first.type(invoiceFor('Babbage & Sons'))
    await preview(first, `${new Date().getFullYear()}-0001`)
    await pressIssue(first)
    await question(first).waitFor()
    expect(await axeFindings(first.page)).toEqual([])
    await first.page.keyboard.press('Enter')
    const heading = first.page.getByRole('heading', { name: /^Invoice \S+$/ })
    await heading.waitFor()
    firstNumber = ((await heading.textContent()) ?? '').replace('Invoice ', '')
    expect(firstNumber).toMatch(/^\d{4}-0001$/)

    await first.page.reload()
    await first.type(invoiceFor('Lady Lovelace'))
    await preview(first, firstNumber.replace(/1$/, '2'))
    await pressIssue(first)
    await first.page.getByRole('heading', { name: `Invoice ${firstNumber.replace(/1$/, '2')}` }).waitFor()
    await first.connect(scene.block())
    await first.drained()
  })

  it('a second device connects first, and the issue goes on by itself in its own series', async () => {
    const second = await (await scene.newProfile()).open()
    await second.type(invoiceFor('Menabrea'))
    await pressIssue(second)
    await question(second).getByRole('button', { name: 'Yes, connect first' }).click()
    await second.page.getByLabel('Paste credentials').waitFor()
    await second.connect(scene.block())
    await second.page.getByRole('heading', { name: `Invoice A${firstNumber}` }).waitFor({ timeout: 60_000 })
    expect(await question(second).count()).toBe(0)
    await second.drained()
  })

  it('two that both said no keep both their numbers, and a person is told', async () => {
    const third = await (await scene.newProfile()).open()
    await third.type(invoiceFor('Plana'))
    expect(await third.issue()).toBe(firstNumber)
    await third.connect(scene.block())
    await third.badgeSays('1 conflict')
    const copies = await eventually(async () => {
      const found = (await scene.items('main#documents')).filter(({ number }) => number === firstNumber)
      return found.length > 1 ? found : undefined
    })
    expect(copies).toHaveLength(2)

    await third.type(invoiceFor('Plana'))
    expect(await third.issue()).toBe(`B${firstNumber}`)
    await third.drained()
  })

  it('an app that was installed again carries on in the series of the device that it was', async () => {
    const again = await (await scene.newProfile()).open()
    await again.connect(scene.block())
    await again.type(invoiceFor('Babbage & Sons'))
    await again.drained()
    await again.page.goto(`${scene.address}#/settings/invoices`)
    await again.page.getByText('This device numbers in series C.').waitFor()
    await again.page.getByRole('button', { name: 'Carry on an earlier device’s series' }).click()
    await again.page
      .getByLabel('Earlier device', { exact: true })
      .selectOption({ label: 'Chrome on Linux · series A' })
    await again.page.getByRole('button', { name: 'Carry on', exact: true }).click()
    await again.page.getByText('This device numbers in series A.').waitFor()
    await again.type(invoiceFor('Babbage & Sons'))
    expect(await again.issue()).toBe(`A${firstNumber.replace(/1$/, '2')}`)
    await again.drained()
  })
})
