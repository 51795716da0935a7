import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { booksOn, workOn } from '../soak/device-books'
import { firstInvoice } from '../soak/first-invoice'
import { invoiceAt } from '../soak/invoice-at'
import { eventually } from './eventually'
import { entryKey, handMadeLog, payloadOf } from './hand-made-log'
import type { HandMadeLog, LogItem } from './hand-made-log'
import { openScene } from './scene'
import type { Person } from './person'
import type { Profile, Scene } from './scene'

let scene: Scene
let profile: Profile
let person: Person
let log: HandMadeLog
/** The invoice that the person types on at all times. */
let address: string
let model: Readonly<Record<string, unknown>>
let typed = 0

beforeAll(async () => {
  scene = await openScene()
  log = handMadeLog(scene)
  profile = await scene.newProfile()
  person = await profile.open()
  await person.type(firstInvoice)
  address = person.page.url()
  await person.connect(scene.block())
  await person.drained()
  model = (await booksOn(person.page)).documents[invoiceAt(address)] as typeof model
})
afterAll(() => scene.close())

const invoice = (id: string, notes: string) => ({ [`invoice#${id}`]: { ...model, id, notes } })

/** The person changes something, and it is on the disk. @returns what they typed */
async function writesOn(): Promise<string> {
  const text = `Typed ${++typed}`
  await person.page.goto(address)
  await person.page.getByLabel('Notes', { exact: true }).fill(text)
  await eventually(async () => ((await notesHere()) === text ? true : undefined))
  return text
}

const notesHere = async () => (await documentsHere())[invoiceAt(address)]?.['notes']
const documentsHere = async () =>
  (await booksOn(person.page)).documents as Readonly<Record<string, Readonly<Record<string, unknown>>>>

/**
 * A round gets through: what was typed is in an entry, and what others wrote is here.
 * @param mend lets the device at the table again, once what others wrote lies there: its next entry would take that number
 * @param over what lies in the device's way: what others wrote takes its place at once, or the device would
 */
async function goesOn(from: LogItem, mend?: () => Promise<unknown>, over?: string): Promise<void> {
  const id = crypto.randomUUID()
  const next = await log.next({ previous: from['batch'], payload: payloadOf(invoice(id, 'From afar')) })
  const good = over === undefined ? next : { ...next, sk: over }
  await log.put(good)
  await mend?.()
  await person.online()
  await eventually(async () => ((await documentsHere())[`invoice#${id}`] ? true : undefined))
  await writesOn()
  await person.online()
  await sent()
  await person.badgeSays(/AWS Connected/)
  expect(Number((await log.last()).sk)).toBeGreaterThan(Number(good.sk))
}

/** Nothing waits, and all of the log is here. */
const sent = () =>
  eventually(async () => {
    const { cursor } = await outboxEmpty()
    return cursor === Number((await log.last()).sk) ? true : undefined
  })

const outboxEmpty = () =>
  eventually(async () => {
    const work = await workOn(person.page)
    return work.waiting === 0 && !work.inflight ? work : undefined
  })

/** The sync log, as somebody reads it in the settings. */
async function logSays(text: string | RegExp): Promise<void> {
  await person.page.goto(`${scene.address}#/settings/aws`)
  await person.page.locator('.log-line').filter({ hasText: text }).first().waitFor()
}

/** An append trusts what was seen in the last half minute: a look comes first. */
async function looksAgain(badge: string): Promise<void> {
  await person.online()
  await person.badgeSays(badge)
}

/** The badge and the log say so, what is typed meanwhile waits here, and nothing is written to the table. */
async function standsStill(badge: string, sentence: string): Promise<void> {
  const before = await scene.items('main#log')
  const text = await writesOn()
  await person.online()
  await person.badgeSays(badge)
  await person.badgeSays(/1 waiting/)
  await logSays(sentence)
  expect(await scene.items('main#log')).toEqual(before)
  expect(await notesHere()).toBe(text)
}

const megabytes = 1024 * 1024

describe('an entry that nobody can read', () => {
  it.each([
    { what: 'no gzip', payload: () => randomBytes(500) },
    { what: 'gzip cut short', payload: () => payloadOf({}).slice(0, -9) },
    { what: 'no JSON', payload: () => gzipSync('{"documents":[') },
    { what: 'JSON of another meaning', payload: () => gzipSync('[{"documents":7}]') },
    { what: 'a gzip bomb', payload: () => gzipSync(Buffer.alloc(300 * megabytes)) },
  ])('is passed over in sight, and all else goes on: $what', async ({ payload }) => {
    const bad = await log.next({ payload: payload() })
    await log.put(bad)
    await goesOn(bad)
    await logSays(`Entry ${Number(bad.sk)} could not be read and was passed over.`)
  })
})

describe('an entry that is only odd', () => {
  it('as large as an item can be, arrives', async () => {
    const id = crypto.randomUUID()
    const notes = randomBytes(280_000).toString('base64')
    const large = await log.next({ payload: payloadOf(invoice(id, notes)) })
    expect((large['payload'] as Uint8Array).length).toBeGreaterThan(280_000)
    await log.put(large)
    await goesOn(large)
    expect((await documentsHere())[`invoice#${id}`]?.['notes']).toBe(notes)
  })

  it('with names such as __proto__, changes nothing but the documents that bear them', async () => {
    const id = crypto.randomUUID()
    const trap = `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"id":"${id}","notes":"Odd"}`
    const strange = {
      [`invoice#${id}`]: trap,
      'invoice#__proto__': { id: '__proto__', notes: 'Odd' },
      'constructor#prototype': trap,
      'invoice#empty': {},
      'invoice#odd': { id: 'odd', lines: 'none', seller: 7, buyer: [null], issueDate: { at: 1 } },
      __proto: {},
    }
    const odd = await log.next({ payload: payloadOf(strange) })
    await log.put(odd)
    await goesOn(odd)
    await logSays(`Some documents of entry ${Number(odd.sk)} could not be read and were passed over.`)
    await person.goToInvoices()
    await person.page
      .getByRole('link', { name: /Customer/ })
      .first()
      .waitFor()
    expect(await person.page.evaluate(() => 'polluted' in {})).toBe(false)
    const kept = await person.page.evaluate(async () => {
      const opening = indexedDB.open('tidebill-books-main')
      await new Promise((resolve) => (opening.onsuccess = resolve))
      const all = opening.result.transaction('documents').objectStore('documents').getAllKeys()
      await new Promise((resolve) => (all.onsuccess = resolve))
      opening.result.close()
      return all.result.map(String)
    })
    expect(kept).toEqual(
      expect.arrayContaining([`invoice#${id}`, 'invoice#__proto__', 'constructor#prototype']),
    )
  })

  it('of another workspace, is none of ours', async () => {
    const last = await log.last()
    const { sk: _sk, ...other } = await log.next({
      payload: payloadOf(invoice(crypto.randomUUID(), 'Theirs')),
    })
    await log.put({ sk: '000000000001', ...other }, 'other')
    await log.put({ ...(await log.meta()), root: 'another', pk: 'other#log' }, 'other')
    await goesOn(last)
    expect(JSON.stringify(await documentsHere())).not.toContain('Theirs')
  })

  it('out of another history, is replaced by the next one', async () => {
    const last = await log.last()
    const orphan = await log.next({
      previous: 'of-elsewhere',
      payload: payloadOf(invoice(crypto.randomUUID(), 'Orphan')),
    })
    await log.put(orphan)
    await writesOn()
    await person.online()
    await sent()
    expect(await log.last()).toMatchObject({ sk: orphan.sk, previous: last['batch'] })
    expect(JSON.stringify(await documentsHere())).not.toContain('Orphan')
    await goesOn(await log.last())
  })

  it('behind a missing number, is said to be there, and gives way', async () => {
    const next = await log.next()
    const beyond = { ...next, sk: entryKey(Number(next.sk) + 1), previous: 'lost' }
    await log.put(beyond)
    await person.online()
    await logSays(`Entry ${Number(next.sk)} is missing in the table. One entry after it was not read.`)
    // The first one takes the missing number, the second the place of what lay behind it.
    for (const { sk } of [next, beyond]) {
      await writesOn()
      await person.online()
      expect((await outboxEmpty()).cursor).toBe(Number(sk))
    }
    await goesOn(await log.last())
  })
})

describe('a table that somebody edited by hand', () => {
  it('entry of a newer format: nothing is sent, and that is said until it is gone', async () => {
    const newer = await log.next({ format: 2 })
    const last = await log.last()
    await log.put(newer)
    await standsStill('Newer version', 'A newer version of Tidebill wrote the table.')
    await goesOn(last, undefined, newer.sk)
  })

  it('something among the entries that is none: nothing is sent, and that is said until it is gone', async () => {
    const last = await log.last()
    const { sk } = await log.next()
    await log.put({ sk, batch: 7, previous: ['x'], remark: 'made by hand' })
    await standsStill('Table damaged', 'Something in the table was written by no version of Tidebill.')
    await goesOn(last, undefined, sk)
  })

  it('meta of a newer format: nothing is sent, and that is said until it is as it was', async () => {
    const [meta, last] = [await log.meta(), await log.last()]
    await log.put({ ...meta, format: 2 })
    await looksAgain('Newer version')
    await standsStill('Newer version', 'A newer version of Tidebill wrote the table.')
    await goesOn(last, () => log.put(meta))
  })

  it('rubbish for meta: nothing is sent, and that is said until it is as it was', async () => {
    const [meta, last] = [await log.meta(), await log.last()]
    await log.put({ sk: 'meta', root: { a: 1 }, epoch: 'soon' })
    await looksAgain('Table damaged')
    await standsStill('Table damaged', 'Something in the table was written by no version of Tidebill.')
    await goesOn(last, () => log.put(meta))
  })

  it('no meta any more: it is laid again as it was, and nothing stops', async () => {
    const [meta, last] = [await log.meta(), await log.last()]
    await log.remove('meta')
    await goesOn(last)
    expect(await log.meta()).toEqual(meta)
  })

  it('things beside the log: they are left alone', async () => {
    const last = await log.last()
    await log.put({ sk: '!remark', text: 'by hand' })
    await log.put({ sk: '00', text: 'by hand' })
    await log.put({ sk: 'zebra', text: 'by hand' })
    await goesOn(last)
    const remarks = (await scene.items('main#log')).filter(({ text }) => text === 'by hand')
    expect(remarks).toHaveLength(3)
  })
})

it('nothing of all this threw in the page', () => {
  expect(person.complaints).toEqual([])
})

describe('a device that is full', () => {
  it('says so, keeps what it has and what is typed, and goes on once there is room', async () => {
    const before = await documentsHere()
    // A browser that looked at the room a moment ago does not look again: it is started anew on a full device.
    await profile.close()
    await profile.again()
    const session = await profile.context.newCDPSession(await profile.context.newPage())
    const { origin } = new URL(scene.address)
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    person = await profile.open()
    const { page } = person
    const large = await log.next({
      payload: payloadOf(invoice(crypto.randomUUID(), randomBytes(200_000).toString('base64'))),
    })
    await log.put(large)
    await person.online()
    await person.badgeSays('Device full')
    await page.goto(`${scene.address}#/settings/aws`)
    await page.getByText('this device’s storage is full or failed').waitFor()
    expect(await documentsHere()).toEqual(before)

    const text = 'Typed on a full device'
    await page.goto(address)
    await page.getByLabel('Notes', { exact: true }).fill(text)
    await page.getByText('The last change is not stored: this device is full').waitFor()
    await session.send('Storage.overrideQuotaForOrigin', { origin })
    await page.getByRole('button', { name: 'Try again' }).first().click()
    await eventually(async () => ((await notesHere()) === text ? true : undefined))
    await page.getByRole('button', { name: /^AWS/ }).click()
    await page.getByRole('button', { name: 'Sync now' }).click()
    await page.keyboard.press('Escape')
    await sent()
    await person.badgeSays(/AWS Connected/)
    await goesOn(await log.last())
  })
})
