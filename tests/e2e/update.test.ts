import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openScene } from './scene'
import type { Profile, Scene } from './scene'
import type { Person } from './person'
import { makeSecondBuild } from './second-build'

const draft = { customer: 'Babbage', lines: [{ description: 'Work', quantity: '1', price: '10' }] }
const ready = 'A new version of Tidebill is ready.'

/** Which build a window runs. */
const buildOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['build'] ?? 'first')

/** Looks for a new version as the browser does from time to time. @returns how its installation ended */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const found = new Promise<ServiceWorker | null>((resolve) =>
      registration.addEventListener('updatefound', () => resolve(registration.installing), { once: true }),
    )
    await registration.update()
    const worker = await found
    return new Promise<string>((resolve) =>
      worker?.addEventListener('statechange', () => resolve(worker.state)),
    )
  })

/** Keeps everybody else from writing into the books until the answer is let go of, as a slow disk would. */
const holdBooks = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('tidebill-books-main')
        request.onerror = () => reject(new Error('the books do not open'))
        request.onsuccess = () => {
          const store = request.result.transaction('documents', 'readwrite').objectStore('documents')
          const hold = () => {
            if ('letGo' in globalThis) return request.result.close()
            store.count().onsuccess = hold
          }
          store.count().onsuccess = () => {
            hold()
            resolve()
          }
        }
      }),
  )

describe('an update that open windows meet', () => {
  let scene: Scene
  let profile: Profile
  let typing: Person
  let reading: Person
  let second: string

  beforeAll(async () => {
    scene = await openScene()
    second = await makeSecondBuild()
    profile = await scene.newProfile()
    reading = await profile.open()
    typing = await profile.open()
    await typing.type(draft)
    await scene.stopServing()
  })
  afterAll(async () => {
    await scene.close()
    await rm(second, { recursive: true, force: true })
  })

  const description = () => typing.page.getByLabel('Description 1', { exact: true })

  it('leaves the old version whole when it cannot be fetched whole', async () => {
    const lost = (await readdir(join(second, 'assets'))).find((name) => name.startsWith('analytics-page'))
    const path = join(second, 'assets', lost ?? '')
    const bytes = await readFile(path)
    await rm(path)
    await scene.serveAgain(second)
    expect(await lookForUpdate(typing.page)).toBe('redundant')
    await scene.stopServing()
    await typing.page.reload()
    await expect.poll(() => description().inputValue()).toBe('Work')
    expect(await buildOf(typing.page)).toBe('first')
    expect(await typing.page.getByText(ready).count()).toBe(0)
    await writeFile(path, bytes)
  })

  it('waits for a word; until then old windows run the old version, parts included that only they know', async () => {
    await scene.serveAgain(second)
    expect(await lookForUpdate(typing.page)).toBe('installed')
    await typing.page.getByText(ready).waitFor()
    await reading.page.getByText(ready).waitFor()
    await reading.page.getByRole('link', { name: 'Analytics' }).click()
    await reading.page.getByRole('heading', { name: 'Analytics', level: 1 }).waitFor()
    await reading.page.reload()
    await reading.page.getByRole('heading', { name: 'Analytics', level: 1 }).waitFor()
    expect(await buildOf(reading.page)).toBe('first')
  })

  it('once accepted loads when all that is typed is stored', async () => {
    await holdBooks(reading.page)
    await description().fill('Typed under the update')
    await typing.page.getByRole('button', { name: 'Update now' }).click()
    const loaded = typing.page.waitForEvent('load')
    await reading.page.evaluate(() => Object.assign(globalThis, { letGo: true }))
    await loaded
    await expect.poll(() => description().inputValue()).toBe('Typed under the update')
    await expect.poll(() => buildOf(typing.page)).toBe('second')
    expect(await typing.page.getByText(ready).count()).toBe(0)
  })

  it('is told to the other windows, which run on until they want it', async () => {
    await reading.page.getByText('Tidebill was updated in another window.').waitFor()
    expect(await buildOf(reading.page)).toBe('first')
    await reading.page.getByRole('button', { name: 'Update now' }).click()
    await expect.poll(() => buildOf(reading.page).catch(() => 'loading')).toBe('second')
    await reading.page.getByRole('heading', { name: 'Analytics', level: 1 }).waitFor()
  })

  it('that brings a newer database finds in it what was just typed; the old window says that it is old', async () => {
    await description().fill('Typed before the books went')
    const found = await reading.page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const request = indexedDB.open('tidebill-books-main', 1_000)
          request.onerror = () => reject(new Error('the books do not open'))
          request.onsuccess = () => {
            const all = request.result.transaction('documents').objectStore('documents').getAll()
            all.onsuccess = () => {
              request.result.close()
              resolve(JSON.stringify(all.result))
            }
          }
        }),
    )
    expect(found).toContain('Typed before the books went')
    await typing.page.getByRole('heading', { name: 'A newer version of Tidebill was here' }).waitFor()
  })

  it('that a window of an older version keeps from the books says so, and goes on by itself', async () => {
    const other = await scene.newProfile()
    const older = await other.context.newPage()
    await older.goto(new URL('icon.svg', scene.address).href)
    await older.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('tidebill-books-main', 1)
          request.onsuccess = () => {
            Object.assign(globalThis, { books: request.result })
            resolve()
          }
        }),
    )
    const newer = await other.open()
    const heldUp = newer.page.getByText('An older version of Tidebill is open in another window')
    await heldUp.waitFor()
    await older.evaluate(() => (globalThis as unknown as { books: IDBDatabase }).books.close())
    await heldUp.waitFor({ state: 'detached' })
    await newer.page.getByText('Write your first invoice').waitFor()
  })
})
