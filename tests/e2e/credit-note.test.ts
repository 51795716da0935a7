import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings'
import { openScene } from './scene'
import type { Person } from './person'
import type { Scene } from './scene'

describe('an issued invoice that was wrong', () => {
  let scene: Scene
  let person: Person

  beforeAll(async () => {
    scene = await openScene()
    person = await (await scene.newProfile()).open()
  })
  afterAll(() => scene.close())

  it('is unlocked for a reason, changed, and issued again under its number', async () => {
    const { page } = person
    await person.type({
      firm: 'Ada Lovelace Studio',
      customer: 'Babbage & Sons',
      lines: [{ description: 'Analytical work', quantity: '2', price: '80' }],
    })
    const number = await person.issue()
    await page.getByRole('button', { name: 'Unlock' }).click()
    const dialog = page.getByRole('dialog', { name: `Unlock ${number}?` })
    await dialog.getByRole('button', { name: 'Unlock' }).click()
    await dialog.getByText('Say why').waitFor()
    await dialog.getByLabel('Reason').fill('Wrong price')
    await page.keyboard.press('Enter')
    await page.getByLabel('Price 1', { exact: true }).fill('90')
    expect(await person.issue()).toBe(number)
    await page.getByText('180.00').first().waitFor()
    await page.getByText('Issued again').waitFor()
    await page.getByText('Wrong price').waitFor()
  })
})

describe('an issued invoice is credited by a document of its own', () => {
  let scene: Scene
  let person: Person
  let number: string
  let address: string

  beforeAll(async () => {
    scene = await openScene()
    person = await (await scene.newProfile()).open()
    await person.type({
      firm: 'Ada Lovelace Studio',
      customer: 'Babbage & Sons',
      lines: [{ description: 'Analytical work', quantity: '2', price: '80', tax: '10' }],
    })
    number = await person.issue()
    address = person.page.url()
  })
  afterAll(() => scene.close())

  const creditIt = async () => {
    await person.page.goto(address)
    await person.page.getByRole('button', { name: 'Credit note' }).click()
    await person.page.getByRole('heading', { name: `Credit note for ${number}` }).waitFor()
    await person.page.getByRole('button', { name: 'Issue', exact: false }).first().click()
  }

  it('is numbered in its own series and settles the invoice', async () => {
    await creditIt()
    await person.page.getByRole('heading', { name: `Credit note CN-${number}` }).waitFor()
    await person.page.getByText('176.00').first().waitFor()
    expect(await axeFindings(person.page)).toEqual([])
  })

  it('never credits more than is left, unless a person says so', async () => {
    await creditIt()
    const dialog = person.page.getByRole('dialog', { name: 'Credit more than is left?' })
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect
      .poll(() => person.page.getByRole('heading', { name: `Credit note for ${number}` }).count())
      .toBe(1)
    await person.page.getByRole('button', { name: 'Issue', exact: false }).first().click()
    await dialog.getByRole('button', { name: 'Credit it anyway' }).click()
    await person.page.getByRole('heading', { name: `Credit note CN-${number.replace(/1$/, '2')}` }).waitFor()
  })
})
