import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureChromium } from '../support/chromium'
import { eventually } from './eventually'
import { openScene } from './scene'
import type { Profile, Scene } from './scene'
import type { Person } from './person'
import { moveSession, storedSession } from './vault'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('a session, from its first minute to long after its end', () => {
  let scene: Scene
  let profile: Profile
  let person: Person

  beforeAll(async () => {
    // One that has notifications.
    scene = await openScene({ browser: ensureChromium() })
    profile = await scene.newProfile()
    person = await profile.open()
    await person.connect(scene.block())
  })
  afterAll(() => scene.close())
  beforeEach(() => person.goToInvoices())

  it('is back with two actions from the sheet: paste, button', async () => {
    scene.lab.endLab()
    await person.badge().click()
    await person.page.getByRole('button', { name: 'Sync now' }).click()
    await person.badgeSays('Lab ended')
    await person.page.keyboard.press('Escape')
    await person.page.keyboard.press('r')
    await person.page.getByLabel('Paste credentials').fill(scene.block())
    await person.page.getByRole('button', { name: 'Update Credentials' }).click()
    await person.badgeSays('AWS Connected')
  })

  it('says the same in every tab, whoever hears the news', async () => {
    const other = await profile.open()
    await other.badgeSays('AWS Connected')
    const set = scene.lab.issue({ lifeMs: 4 * hour })
    await person.connect(scene.lab.blockFor(set))
    scene.lab.expire(set.accessKeyId)
    await person.badge().click()
    await person.page.getByRole('button', { name: 'Sync now' }).click()
    await person.badgeSays('Session expired')
    await other.badgeSays('Session expired')
    await other.connect(scene.block())
    await other.badgeSays('AWS Connected')
    await person.badgeSays('AWS Connected')
    await other.page.close()
    await person.page.keyboard.press('Escape')
  })

  it('remembers the time left as it was typed, and the end of a key that it knows', async () => {
    const block = scene.block()
    const field = person.page.getByLabel('Time left in the lab')
    await person.paste(block, 'nothing')
    await field.fill('3:10')
    await person.page.getByRole('button', { name: 'Update Credentials' }).click()
    await person.badgeSays(/3 h (9|10) min left/)
    // A sheet closes by a step back in the history, which a reload would cross.
    await person.page.getByLabel('Paste credentials').waitFor({ state: 'detached' })
    await person.page.reload()
    let answer = () => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    scene.onAppRequest(({ action }) => (action === 'DescribeTable' ? held.then(() => 'pass') : 'pass'))
    await person.paste(block, 'nothing')
    await expect.poll(() => field.inputValue()).toBe('3:10')
    await field.fill('4:00')
    await person.page.getByRole('button', { name: 'Update Credentials' }).click()
    await person.page.getByText('You pasted this key before: its end stays as it was.').waitFor()
    answer()
    await person.page.getByLabel('Paste credentials').waitFor({ state: 'detached' })
    scene.onAppRequest(undefined)
    await person.badgeSays(/3 h \d+ min left/)
  })

  it('is over by the timer, a guess: Sync now tries once and extends where AWS still accepts', async () => {
    await moveSession(person.page, { endsAt: Date.now() - minute })
    await person.badgeSays('Session expired')
    await person.badge().click()
    await person.page.getByText('AWS was not asked: Sync now tries once.').waitFor()
    await person.page.getByRole('button', { name: 'Sync now' }).click()
    await person.badgeSays(/AWS Expiring.*29 min left/)
    await person.page.keyboard.press('Escape')
  })

  it('reminds 30 and 5 minutes before its end in the page, in every tab until one puts it off', async () => {
    const other = await profile.open()
    const reminder = (page: Person['page']) => page.getByText(/^The AWS session ends soon/)
    await person.connect(scene.block())
    await moveSession(person.page, { startedAt: Date.now() - 3 * hour, endsAt: Date.now() + 29 * minute })
    await other.page.reload()
    await reminder(person.page).waitFor()
    await reminder(other.page).waitFor()
    await other.page.getByRole('button', { name: 'Later' }).click()
    await reminder(person.page).waitFor({ state: 'detached' })
    await other.page.close()
    await moveSession(person.page, { endsAt: Date.now() + 4 * minute })
    await reminder(person.page).filter({ hasText: '3 min left' }).waitFor()
    await person.page.getByRole('status').getByRole('button', { name: 'Refresh AWS' }).click()
    await person.page.getByLabel('Paste credentials').waitFor()
    await person.page.keyboard.press('Escape')
  })

  it('reminds by a notification where that is allowed, once', async () => {
    await profile.context.grantPermissions(['notifications'], { origin: new URL(scene.address).origin })
    await person.connect(scene.block())
    await moveSession(person.page, { startedAt: Date.now() - 3 * hour, endsAt: Date.now() + 29 * minute })
    const shown = () =>
      person.page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready
        return (await registration.getNotifications()).map(({ title }) => title)
      })
    const titles = await eventually(async () => ((await shown()).length > 0 ? shown() : undefined))
    expect(titles).toEqual([expect.stringMatching(/^The AWS session ends soon: 2\d min left/)])
    expect(await person.page.getByText(/^The AWS session ends soon/).count()).toBe(0)
  })

  it('goes into a calendar as a file with both alarms', async () => {
    await person.connect(scene.block())
    await person.page.goto(`${scene.address}#/settings/aws`)
    const [download] = await Promise.all([
      person.page.waitForEvent('download'),
      person.page.getByRole('button', { name: 'Calendar reminder (.ics)' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('aws-session.ics')
    const stream = await download.createReadStream()
    const text = Buffer.concat(await stream.toArray()).toString()
    expect(text).toContain('TRIGGER:-PT30M')
    expect(text).toContain('TRIGGER:-PT5M')
    expect(text).toContain('#/refresh-aws')
  })

  it('is wiped from the device 24 hours after its end, though nobody asked for a round', async () => {
    await person.connect(scene.block())
    await person.drained()
    await moveSession(person.page, { endsAt: Date.now() - day - minute })
    await person.badgeSays('Session expired')
    await eventually(async () => {
      const stored = await storedSession(person.page)
      return stored !== undefined && !('sealed' in stored) ? true : undefined
    })
  })

  it('stays right when the device’s clock is set back a day in the middle of it', async () => {
    await person.connect(scene.block())
    const setBack = (ms: number) => {
      const real = Date.now
      Date.now = () => real() - ms
    }
    await person.page.evaluate(setBack, day)
    for (const worker of profile.context.serviceWorkers()) await worker.evaluate(setBack, day)
    // A look that was under way when the clock moved tells nothing of the new one: the person comes back more than once.
    await eventually(async () => {
      await person.page.evaluate(() => dispatchEvent(new Event('focus')))
      const said = (await person.badge().textContent()) ?? ''
      return /AWS Connected.*(3 h 59|4 h 0) min left/.test(said) ? true : undefined
    })
    await person.type({ customer: 'Set back', lines: [{ description: 'Work', quantity: '1', price: '10' }] })
    await person.drained()
    await person.badgeSays(/AWS Connected.*(3 h 5\d|4 h 0) min left/)
  })
})

describe.each([
  ['a day ahead', day],
  ['a day behind', -day],
])('with AWS’s clock %s of the device’s', (_name, offset) => {
  it('a paste connects and four hours are four hours', async () => {
    const scene = await openScene({ clock: () => Date.now() + offset })
    try {
      const person = await (await scene.newProfile()).open()
      await person.connect(scene.block())
      await person.badgeSays(/AWS Connected.*(3 h 59|4 h 0) min left/)
      await person.type({
        customer: 'Elsewhen',
        lines: [{ description: 'Work', quantity: '1', price: '10' }],
      })
      await person.drained()
    } finally {
      await scene.close()
    }
  })
})
