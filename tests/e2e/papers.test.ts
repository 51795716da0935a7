import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Download } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/sync/json'
import { infoOf, plainText, textOf } from '../papers/made-paper'
import { invoiceOf } from '../papers/sample-documents'
import { eventually } from './eventually'
import { seedDocuments } from './seed-documents'
import { openScene } from './scene'
import type { Profile, Scene } from './scene'
import type { Person } from './person'

const invoice = {
  firm: 'Ada Lovelace Studio',
  customer: 'Babbage & Sons',
  lines: [
    { description: 'Analytical work, größer', quantity: '2.5', price: '80', tax: '10' },
    { description: 'Cards, punched', quantity: '100', price: '0.35', tax: '10' },
  ],
}

const picture = (name: string) => join(import.meta.dirname, 'pictures', name)

async function bytesOf(download: Download): Promise<ArrayBuffer> {
  const bytes = readFileSync(await download.path())
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}

/** Words and figures, without their order and without how often they stand there. */
const saidOn = (pdf: ArrayBuffer): string[] => [...new Set(plainText(textOf(pdf)).trim().split(' '))].sort()

describe('papers leave the built app under its strict policy', () => {
  let scene: Scene
  let profile: Profile
  let person: Person

  const downloaded = async (press: () => Promise<unknown>): Promise<Download> => {
    const [download] = await Promise.all([person.page.waitForEvent('download'), press()])
    return download
  }
  const pressed = (name: string) => person.page.getByRole('button', { name, exact: true }).click()
  const item = async (name: string) => {
    await pressed('More')
    await person.page.getByRole('menuitem', { name }).click()
  }

  beforeAll(async () => {
    scene = await openScene()
    profile = await scene.newProfile({ acceptDownloads: true })
    person = await profile.open()
  })
  afterAll(() => scene.close())

  it('a PDF is made with no network at all, once the app was open for a while', async () => {
    // The base family in two weights, and the scripts of the web workers.
    for (const [cache, count] of [
      ['tidebill-fonts', 2],
      ['tidebill-workers', 3],
    ] as const) {
      await eventually(async () => {
        const kept = await person.page.evaluate(
          async (name) => (await (await caches.open(name)).keys()).length,
          cache,
        )
        return kept === count ? kept : undefined
      })
    }
    await scene.stopServing()
    await profile.context.setOffline(true)
    await person.page.reload()
    await person.type(invoice)
    const number = await person.issue()
    const download = await downloaded(() => pressed('PDF'))
    expect(download.suggestedFilename()).toBe(`${number} Babbage & Sons.pdf`)
    const pdf = await bytesOf(download)
    const text = plainText(textOf(pdf))
    for (const said of ['Analytical work, größer', 'Net €235.00', 'Tax 10% €23.50', 'Amount due €258.50']) {
      expect(text).toContain(said)
    }
    expect(infoOf(pdf)).toMatch(new RegExp(`Title:\\s+Invoice ${number}`))
  })

  it('letters of a family that never was here are asked for in a sentence, and then fetched once', async () => {
    await person.type({ ...invoice, customer: 'שלום בע״מ' })
    await person.issue()
    await pressed('PDF')
    await person.page.getByText('are not on this device yet').first().waitFor()
    await scene.serveAgain()
    await profile.context.setOffline(false)
    const text = plainText(textOf(await bytesOf(await downloaded(() => pressed('PDF')))))
    expect(text).toContain('שלום')
    await profile.context.setOffline(true)
    await person.page.reload()
    await person.page.getByRole('heading', { name: /^Invoice \S+$/ }).waitFor()
    expect((await downloaded(() => pressed('PDF'))).suggestedFilename()).toContain('שלום')
    await profile.context.setOffline(false)
  })

  it('a character that no font has is named, and no file is made', async () => {
    const lines = [{ description: 'Tea ☕', quantity: '1', price: '1' }]
    await person.type({ ...invoice, lines })
    await pressed('PDF')
    await person.page
      .getByText(/No font here has these characters: ☕/)
      .first()
      .waitFor()
  })

  it('what is printed says what the PDF says', async () => {
    await person.type(invoice)
    await person.issue()
    const made = saidOn(await bytesOf(await downloaded(() => pressed('PDF'))))
    await person.page.emulateMedia({ media: 'print' })
    const printed = await person.page.pdf({ format: 'A4' })
    await person.page.emulateMedia({ media: null })
    const buffer = printed.buffer.slice(
      printed.byteOffset,
      printed.byteOffset + printed.byteLength,
    ) as ArrayBuffer
    // Only the file numbers its pages: browsers print numbers of their own.
    expect(saidOn(buffer)).toEqual(made.filter((word) => !['Page', 'of', '1'].includes(word)))
  })

  it('one document as JSON, and its due date for the calendar', async () => {
    const json = await downloaded(() => item('JSON file'))
    const whole = JSON.parse(Buffer.from(await bytesOf(json)).toString('utf8')) as Record<string, unknown>
    expect(whole).toMatchObject({ format: 'tidebill-document', totals: { payable: '258.50' } })
    const ics = await downloaded(() => item('Due date for the calendar'))
    expect(Buffer.from(await bytesOf(ics)).toString('utf8')).toMatch(
      /^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:\d{8}\r\n/,
    )
  })

  it.each([
    ['CMYK', 'cmyk.jpg'],
    ['animated', 'animated.gif'],
    ['scripted', 'scripted.svg'],
  ])('a logo that is %s is drawn anew and stands on the paper', async (_what, name) => {
    await person.page.goto(`${scene.address}#/settings/papers`)
    await person.page.getByLabel('Choose a picture').first().setInputFiles(picture(name))
    const shown = person.page.getByAltText('Your logo')
    await shown.waitFor()
    await expect.poll(() => shown.getAttribute('src')).toMatch(/^data:image\/png;base64,/)
    expect(await person.page.evaluate(() => 'scripted' in window)).toBe(false)
    await person.page.goto(`${scene.address}#/`)
    await person.page
      .getByRole('link', { name: /Babbage & Sons.*258/ })
      .first()
      .click()
    const pdf = await bytesOf(await downloaded(() => pressed('PDF')))
    expect(new TextDecoder('latin1').decode(pdf)).toContain('/Subtype /Image')
    await person.page.goto(`${scene.address}#/settings/papers`)
    await pressed('Remove logo')
    await shown.waitFor({ state: 'detached' })
  })

  it('a file of 20 MB and one that is no picture are refused in a sentence', async () => {
    const pick = (name: string, buffer: Buffer) =>
      person.page
        .getByLabel('Choose a picture')
        .first()
        .setInputFiles({ name, mimeType: 'image/png', buffer })
    await pick('large.png', Buffer.alloc(20_000_000, 1))
    await person.page.getByText('larger than 10 MB').waitFor()
    await pick('page.png', Buffer.from('<!doctype html><title>Sign in</title>'))
    await person.page.getByText('no picture that can be read').waitFor()
    await pick('half.png', readFileSync(picture('cmyk.jpg')).subarray(0, 60))
    await person.page.getByText('no picture that can be read').waitFor()
  })

  it('a period comes out as tables and as a zip of PDFs, which can be stopped', async () => {
    const documents = Array.from({ length: 120 }, (_, index) => {
      const id = `seeded-${index}`
      const seeded = JSON.parse(JSON.stringify(invoiceOf({ id, number: `S-${index}` }))) as JsonObject
      return [`invoice#${id}`, seeded] as const
    })
    await seedDocuments(person.page, Object.fromEntries(documents))
    const csv = await downloaded(() => pressed('Documents (CSV)'))
    const rows = Buffer.from(await bytesOf(csv))
      .toString('utf8')
      .trimEnd()
      .split('\r\n')
    expect(rows[0]).toMatch(/^\ufeffkind,number,state/)
    expect(rows.length).toBeGreaterThan(120)
    const zip = await downloaded(() => pressed('All PDFs (zip)'))
    const files = unzipSync(new Uint8Array(await bytesOf(zip)))
    expect(Object.keys(files)).toHaveLength(rows.length - 1)
    for (const file of Object.values(files)) expect(Buffer.from(file.subarray(0, 5)).toString()).toBe('%PDF-')
    await pressed('All PDFs (zip)')
    await pressed('Cancel')
    await person.page.getByRole('progressbar').waitFor({ state: 'detached' })
  })

  it('nothing complained on the console', () => {
    expect(
      person.complaints.filter(
        (text) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|Failed to load resource/.test(text),
      ),
    ).toEqual([])
  })
})
