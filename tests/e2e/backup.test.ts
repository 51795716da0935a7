import { readFile, writeFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings'
import { issuedBooks } from './issued-books'
import { openScene } from './scene'
import type { Scene } from './scene'
import type { Person } from './person'
import { seedDocuments } from './seed-documents'

describe('a backup on a phone, restored on a desktop', () => {
  let scene: Scene
  let phone: Person
  let desktop: Person
  let folder: string
  let path: string

  beforeAll(async () => {
    scene = await openScene()
    folder = await mkdtemp(join(tmpdir(), 'tidebill-backup-'))
    path = join(folder, 'backup.json')
    const small = { width: 320, height: 640 }
    phone = await (await scene.newProfile({ viewport: small, reducedMotion: 'reduce' })).open()
    desktop = await (await scene.newProfile({ colorScheme: 'dark', reducedMotion: 'reduce' })).open()
  })
  afterAll(async () => {
    await scene.close()
    await rm(folder, { recursive: true, force: true })
  })

  const settings = async ({ page }: Person) => {
    await page.goto(`${scene.address}#/settings/backup`)
    await page.getByRole('button', { name: 'Back up everything' }).waitFor()
  }
  const choose = async ({ page }: Person, file: string) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose a backup…' }).click(),
    ])
    await chooser.setFiles(file)
  }
  const dialog = ({ page }: Person) => page.getByRole('dialog', { name: 'Restore a backup' })

  it('writes one file with everything but identity and credentials', async () => {
    const { page } = phone
    await phone.type({
      firm: 'Studio',
      customer: 'Babbage',
      lines: [{ description: 'Work', quantity: '1', price: '10' }],
    })
    await phone.issue()
    await settings(phone)
    await page.getByText('This device has not made a backup yet.').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Back up everything' }).click(),
    ])
    await download.saveAs(path)
    await page.getByText(/Last backup from this device/).waitFor()
    const text = await readFile(path, 'utf8')
    const device = await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('tidebill-books-main')
        opening.onsuccess = () => resolve(opening.result)
      })
      const row = await new Promise<{ device: string }>((resolve) => {
        const asked = database.transaction('replica').objectStore('replica').get('replica')
        asked.onsuccess = () => resolve(asked.result as { device: string })
      })
      database.close()
      return row.device
    })
    const documents = (JSON.parse(text) as { documents: { key: string }[] }).documents
    expect(documents.map(({ key }) => key.split('#')[0]).sort()).toEqual(['business', 'customer', 'invoice'])
    expect(documents.some(({ key }) => key.includes(device))).toBe(false)
  })

  it('tells what will happen before it does, and then does it', async () => {
    const { page } = desktop
    await settings(desktop)
    await choose(desktop, path)
    await dialog(desktop).getByRole('row', { name: 'New here Invoices: 1, Customers: 1 3' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.goto(`${scene.address}#/invoices`)
    await page.getByText('Write your first invoice').waitFor()
    await settings(desktop)
    await choose(desktop, path)
    await dialog(desktop).getByRole('button', { name: 'Restore' }).click()
    await page.getByText('3 documents restored').waitFor()
    await desktop.badgeSays('3 waiting')
    await page.goto(`${scene.address}#/invoices`)
    await page.getByRole('link', { name: /Babbage/ }).waitFor()
    await settings(desktop)
    await choose(desktop, path)
    await dialog(desktop).getByText('Everything in this backup is here already.').waitFor()
    await page.keyboard.press('Escape')
  })

  it('what was restored goes to the table like everything else', async () => {
    await desktop.connect(scene.block())
    await desktop.drained()
    const copies = await scene.items('main#documents')
    expect(copies.filter(({ kind }) => kind === 'invoice')).toHaveLength(1)
  })

  it.each([
    ['cut', (text: string) => text.slice(0, -30), 'The end of this backup is missing'],
    ['edited', (text: string) => text.replace('Babbage', 'Cabbage'), 'was changed after it was made'],
    [
      'of a newer version',
      (text: string) => text.replace('"version":1', '"version":9'),
      'by a newer version',
    ],
    ['something else', () => 'Dear diary', 'is no backup of Tidebill'],
  ])('a file that is %s is explained, and nothing is changed', async (name, spoil, says) => {
    const spoiled = join(folder, `${name}.json`)
    await writeFile(spoiled, spoil(await readFile(path, 'utf8')))
    await settings(desktop)
    await choose(desktop, spoiled)
    await dialog(desktop).getByRole('alert').filter({ hasText: says }).waitFor()
    expect(await dialog(desktop).getByRole('button', { name: 'Restore' }).count()).toBe(0)
    await desktop.page.keyboard.press('Escape')
  })

  it('the making of one can be cancelled: no file comes, and the next one does', async () => {
    const { page } = phone
    await settings(phone)
    const files: string[] = []
    page.on('download', (download) => files.push(download.suggestedFilename()))
    // Somebody writes for as long as this holds: what reads has to wait.
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('tidebill-books-main')
        opening.onsuccess = () => resolve(opening.result)
      })
      const held = { on: true }
      Object.assign(globalThis, { held })
      const rows = database.transaction('documents', 'readwrite').objectStore('documents')
      const hold = () => {
        const asked = rows.count()
        asked.onsuccess = () => (held.on ? hold() : database.close())
      }
      hold()
    })
    await page.getByRole('button', { name: 'Back up everything' }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('progressbar').waitFor({ state: 'detached' })
    await page.evaluate(() => {
      const { held } = globalThis as unknown as { held: { on: boolean } }
      held.on = false
    })
    await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Back up everything' }).click(),
    ])
    expect(files).toHaveLength(1)
  })

  it('the storage that is used is shown, and whether it is kept', async () => {
    await settings(phone)
    await phone.page.getByText(/used of/).waitFor()
    await phone.page.getByText(/The browser (may delete|has promised)/).waitFor()
    expect(await axeFindings(phone.page)).toEqual([])
    expect([...phone.complaints, ...desktop.complaints.filter((text) => !text.includes('ERR_'))]).toEqual([])
  })
})

describe('books that lie in one browser alone for more than a day', () => {
  let scene: Scene
  beforeAll(async () => {
    scene = await openScene()
  })
  afterAll(() => scene.close())

  it('bring a reminder, which a backup ends', async () => {
    const person = await (await scene.newProfile()).open()
    const { page } = person
    await seedDocuments(page, issuedBooks([{}]))
    const nudge = page.getByText('Your books lie in this browser alone')
    await page.getByRole('link', { name: /2026-0001/ }).waitFor()
    expect(await nudge.count()).toBe(0)
    await page.clock.install()
    await page.clock.setFixedTime(Date.now() + 3 * 24 * 3_600_000)
    await page.reload()
    await nudge.waitFor()
    await page.getByRole('link', { name: 'Back up', exact: true }).click()
    await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Back up everything' }).click(),
    ])
    await nudge.waitFor({ state: 'detached' })
  })
})
