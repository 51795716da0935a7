import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { eventually } from './eventually'
import { openScene } from './scene'
import type { Scene } from './scene'
import type { Person } from './person'

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const saved = (page: Page) => page.getByText('Saved on this device').first().waitFor()
const descriptions = (page: Page) =>
  page
    .getByLabel(/^Description \d+$/)
    .evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value))

/** Presses Tab until the field with this name has the cursor, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < 60; stop++) {
    const there = await field(page, name).evaluate((one) => one === document.activeElement)
    if (there) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way by Tab to ${name}`)
}

describe('the editor keeps every keystroke and takes every one back', () => {
  let scene: Scene

  beforeAll(async () => {
    scene = await openScene()
  })
  afterAll(() => scene.close())

  it('loses nothing to a kill as soon as it says that what was typed is saved', async () => {
    const profile = await scene.newProfile()
    const person = await profile.open()
    await person.page.getByRole('link', { name: 'New invoice' }).first().click()
    await field(person.page, 'Customer').fill('Babbage & Sons')
    await field(person.page, 'Description 1').click()
    await person.page.keyboard.type('Every last letter')
    const { hash } = new URL(person.page.url())
    await saved(person.page)
    await profile.kill()
    await profile.again()
    const after = await profile.open()
    await after.page.goto(`${scene.address}${hash}`)
    await field(after.page, 'Description 1').waitFor()
    await expect.poll(() => descriptions(after.page)).toEqual(['Every last letter'])
    await expect.poll(() => field(after.page, 'Customer').inputValue()).toBe('Babbage & Sons')
    await profile.close()
  })

  it('takes an invoice of ten lines by the keyboard alone, from the list to its number', async () => {
    const { page } = await (await scene.newProfile()).open()
    await page.keyboard.press('n')
    await field(page, 'Your name or firm').waitFor()
    await tabTo(page, 'Your name or firm')
    await page.keyboard.type('Ada Lovelace Studio')
    await tabTo(page, 'Customer')
    await page.keyboard.type('Babbage & Sons')
    await tabTo(page, 'Description 1')
    for (let line = 1; line <= 10; line++) {
      await page.keyboard.type(`Work ${line}`)
      await page.keyboard.press('Tab')
      await page.keyboard.type('2')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await page.keyboard.type('10.50')
      await page.keyboard.press('Tab')
      await page.keyboard.type('20')
      if (line === 10) break
      await page.keyboard.press('Tab')
      await page.waitForFunction(
        (place) => document.activeElement?.getAttribute('aria-label') === `Description ${place}`,
        line + 1,
      )
    }
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'No, this is the first' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Invoice \S+$/ }).waitFor()
    await page.getByText('252.00').first().waitFor()
    await expect.poll(() => page.getByRole('row').count()).toBe(11)
  })

  it('moves lines by keyboard, by button and by mouse, and takes it all back', async () => {
    // As high as the form: what is dragged is in view.
    const person = await (await scene.newProfile({ viewport: { width: 1280, height: 1400 } })).open()
    const { page } = person
    await person.type({
      customer: 'C',
      lines: ['one', 'two', 'three'].map((description) => ({ description, quantity: '1', price: '10' })),
    })
    await field(page, 'Description 1').press('Alt+ArrowDown')
    await expect.poll(() => descriptions(page)).toEqual(['two', 'one', 'three'])
    await expect
      .poll(() => field(page, 'Description 2').evaluate((one) => one === document.activeElement))
      .toBe(true)

    await page.getByRole('button', { name: 'More about line 3' }).click()
    await page.getByRole('button', { name: 'Move line 3 up' }).click()
    await expect.poll(() => descriptions(page)).toEqual(['two', 'three', 'one'])
    await page.getByRole('button', { name: 'More about line 2' }).click()

    await page.getByRole('button', { name: 'Move line 2 up' }).waitFor({ state: 'hidden' })

    const grips = page.locator('.line-grip')
    // Waits until it stands still: what is open about a line closes softly.
    await grips.nth(0).hover()
    const to = await grips.nth(2).boundingBox()
    if (to === null) throw new Error('there is nothing to drag to')
    await page.mouse.down()
    // A hand goes on until the line lies where it should; a picture of it follows the pointer, behind them all.
    const arrived = async () =>
      (await descriptions(page)).join().startsWith('three,one,two') ? true : undefined
    await eventually(async () => {
      await page.mouse.move(to.x + to.width / 2, to.y + to.height - 2, { steps: 12 })
      await page.mouse.move(to.x + to.width / 2, to.y + to.height)
      return arrived()
    })
    await page.mouse.up()
    await eventually(arrived)

    await page.getByRole('button', { name: 'Delete line 1' }).click()
    await expect.poll(() => descriptions(page)).toEqual(['one', 'two'])
    await field(page, 'Price 1').fill('99')
    await page.keyboard.press('Control+z')
    await eventually(async () => ((await field(page, 'Price 1').inputValue()) === '10.00' ? true : undefined))
    await page.keyboard.press('Control+z')
    await expect.poll(() => descriptions(page)).toEqual(['three', 'one', 'two'])
    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z')
    await expect.poll(() => descriptions(page)).toEqual(['one', 'two', 'three'])
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => descriptions(page)).toEqual(['two', 'one', 'three'])
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => descriptions(page)).toEqual(['one', 'two', 'three'])
    await saved(page)
  })

  it('moves lines by a finger on a phone', async () => {
    const viewport = { width: 360, height: 1500 }
    const profile = await scene.newProfile({ viewport, hasTouch: true, isMobile: true })
    const person = await profile.open()
    const { page } = person
    await person.type({
      customer: 'C',
      lines: ['one', 'two', 'three'].map((description) => ({ description, quantity: '1', price: '10' })),
    })
    await page
      .locator('.line-grip')
      .first()
      .evaluate((grip) => {
        grip.scrollIntoView({ block: 'start' })
        scrollBy(0, -150)
      })
    const from = await page.locator('.line-grip').nth(0).boundingBox()
    const to = await page.locator('.line-grip').nth(1).boundingBox()
    if (from === null || to === null) throw new Error('there is nothing to drag by')
    const session = await profile.context.newCDPSession(page)
    const x = from.x + from.width / 2
    const [start, end] = [from.y + from.height / 2, to.y + to.height + 60]
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x, y }] })
    await touch('touchStart', start)
    for (let step = 1; step <= 15; step++) await touch('touchMove', start + ((end - start) * step) / 15)
    await touch('touchEnd')
    await eventually(async () => ((await descriptions(page))[0] === 'two' ? true : undefined))
  })

  it('lets the same draft be open in two tabs: fields flow in, the cursor’s field stays, a clash is kept', async () => {
    const profile = await scene.newProfile()
    const first = await profile.open()
    await first.type({ customer: 'C', lines: [{ description: 'Work', quantity: '1', price: '10' }] })
    const second = await profile.open()
    await second.page.goto(first.page.url())
    await field(second.page, 'Notes').waitFor()

    await field(first.page, 'Notes').fill('from the first')
    await eventually(async () =>
      (await field(second.page, 'Notes').inputValue()) === 'from the first' ? true : undefined,
    )

    // The cursor stands in the notes here while they change there.
    await field(first.page, 'Notes').click()
    await field(second.page, 'Notes').fill('from the second')
    await field(second.page, 'Price 1').fill('12')
    await saved(second.page)
    await eventually(async () =>
      (await field(first.page, 'Price 1').inputValue()) === '12.00' ? true : undefined,
    )
    await expect.poll(() => field(first.page, 'Notes').inputValue()).toBe('from the first')

    await first.page.keyboard.press('End')
    await first.page.keyboard.type(', and on')
    await first.page.getByText('One conflict in this document').waitFor()
    await expect.poll(() => field(first.page, 'Notes').inputValue()).toBe('from the first, and on')
    await first.page.getByRole('button', { name: 'Settle conflicts' }).click()
    await first.page.getByText('from the second').first().waitFor()
  })
})

describe('money that moves is recorded where it belongs', () => {
  let scene: Scene
  let person: Person
  const numbers: string[] = []

  const open = async (number: string) => {
    await person.goToInvoices()
    await person.page.getByRole('link', { name: new RegExp(number) }).click()
    await person.page.getByRole('heading', { name: `Invoice ${number}` }).waitFor()
  }

  beforeAll(async () => {
    scene = await openScene()
    person = await (await scene.newProfile()).open()
    for (const price of ['100', '50', '30']) {
      await person.type({
        firm: 'Firm',
        customer: 'Babbage & Sons',
        lines: [{ description: 'Work', quantity: '1', price }],
      })
      numbers.push(await person.issue())
    }
  })
  afterAll(() => scene.close())

  it('one payment settles several invoices of a customer', async () => {
    const { page } = person
    await open(numbers[0] ?? '')
    await page.getByRole('button', { name: 'Record payment' }).click()
    await page.getByRole('checkbox', { name: new RegExp(`^${numbers[1]}`) }).check()
    await expect.poll(() => page.getByLabel('Amount paid (EUR)').inputValue()).toBe('150.00')
    await page.getByRole('button', { name: 'Record', exact: true }).click()
    await page.getByText('Paid', { exact: true }).first().waitFor()
    await open(numbers[1] ?? '')
    await page.getByText('Paid', { exact: true }).first().waitFor()
  })

  it('what was paid too much pays another invoice, and goes back with it', async () => {
    const { page } = person
    await open(numbers[0] ?? '')
    await page.getByRole('button', { name: 'Record payment' }).click()
    await page.getByLabel('Amount paid (EUR)').fill('50')
    await page.getByRole('button', { name: 'Record', exact: true }).click()
    await page.getByRole('button', { name: 'Use for another invoice' }).click()
    await page.getByRole('button', { name: `Use for ${numbers[2]}` }).click()
    await page.getByText(/20\.00 paid too much/).waitFor()
    await open(numbers[2] ?? '')
    await page.getByText('Paid', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: /^Remove payment of/ }).click()
    await page.getByText(/30\.00 still to be paid/).waitFor()
    await open(numbers[0] ?? '')
    await page.getByText(/50\.00 paid too much/).waitFor()
  })

  it('what was recorded meanwhile stays when a removed payment is taken back', async () => {
    const { page } = person
    await open(numbers[2] ?? '')
    const record = async (amount: string) => {
      await page.getByRole('button', { name: 'Record payment' }).click()
      await page.getByLabel('Amount paid (EUR)').fill(amount)
      await page.getByRole('button', { name: 'Record', exact: true }).click()
    }
    await record('11')
    await page.getByText(/19\.00 still to be paid/).waitFor()
    await page.getByRole('button', { name: /^Remove payment of/ }).click()
    await page.getByText(/30\.00 still to be paid/).waitFor()
    await record('12')
    await page.getByText(/18\.00 still to be paid/).waitFor()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await page.getByText(/7\.00 still to be paid/).waitFor()
    await open(numbers[0] ?? '')
  })

  it('no more goes back than came in', async () => {
    const { page } = person
    await page.getByRole('button', { name: 'Refund it' }).click()
    await expect.poll(() => page.getByLabel('Amount paid back (EUR)').inputValue()).toBe('50.00')
    await page.getByLabel('Amount paid back (EUR)').fill('1000')
    await page.getByRole('button', { name: 'Record', exact: true }).click()
    await page.getByText('No more can go back than came in.').waitFor()
    await page.getByLabel('Amount paid back (EUR)').fill('50')
    await page.getByRole('button', { name: 'Record', exact: true }).click()
    await page.getByText('Refund recorded').waitFor()
    await page.getByText('Paid', { exact: true }).first().waitFor()
  })
})

describe('the first look', () => {
  let scene: Scene

  beforeAll(async () => {
    scene = await openScene()
  })
  afterAll(() => scene.close())

  it('shows a sample that can be played with, thrown away, and never waits for a table', async () => {
    const { page } = await (await scene.newProfile()).open()
    await page.getByRole('button', { name: 'Look at a sample' }).click()
    await field(page, 'Description 1').fill('Something else')
    await saved(page)
    expect(await page.getByText(/waiting/).count()).toBe(0)
    await page.getByRole('button', { name: 'Throw it away' }).click()
    await page.getByText('Write your first invoice').waitFor()
    expect(await page.getByText(/waiting/).count()).toBe(0)
  })

  it('speaks the browser’s language from the first moment, and another one as soon as it is chosen', async () => {
    const { page } = await (await scene.newProfile({ locale: 'de-DE' })).open()
    await page.getByText('Schreiben Sie Ihre erste Rechnung').waitFor()
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('de')
    await page.getByRole('link', { name: 'Neue Rechnung' }).first().click()
    await field(page, 'Preis 1').fill('1.234,50')
    await page.getByText('1.234,50').first().waitFor()
    await page.goto(`${scene.address}#/settings/appearance`)
    await page.getByLabel('Sprache').selectOption({ label: 'English' })
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en')
    await page.reload()
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  })
})
