import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { serveFolder } from '../../../src/lab/serving/serve-folder'
import { builtApp, ensureBuiltApp } from '../../support/built-app'
import { chromiumFlags, ensureChromium } from '../../support/chromium'
import { probe } from './probe'
import { seeded } from './many-documents'

/** Documents on their way into the page at once. */
const chunk = 4_000

export interface StockedPage {
  readonly page: Page
  readonly address: string
  readonly close: () => Promise<void>
}

/** The built app in a fresh browser whose books hold so many invoices. */
export async function stockedPage(count: number): Promise<StockedPage> {
  ensureBuiltApp()
  const server = await serveFolder({ folder: builtApp, port: 0 })
  const address = `http://localhost:${server.port}/`
  const folder = await mkdtemp(join(tmpdir(), 'tidebill-bench-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: ensureChromium().path,
    args: [...chromiumFlags, '--enable-precise-memory-info'],
    viewport: { width: 1280, height: 800 },
  })
  await context.addInitScript('globalThis.__name ??= (named) => named')
  await context.addInitScript(probe)
  const page = await context.newPage()
  await page.goto(address)
  await page.getByText('Write your first invoice').waitFor()
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  for (let from = 0; from < count; from += chunk) {
    await page.evaluate(put, JSON.stringify(seeded(from, Math.min(count, from + chunk))))
  }
  return {
    page,
    address,
    async close() {
      await context.close()
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Runs in the page. */
async function put(text: string): Promise<void> {
  const rows = JSON.parse(text) as { document: object; summary: object }[]
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('tidebill-books-main')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(new Error(String(opening.error)))
  })
  const transaction = database.transaction(['documents', 'summaries'], 'readwrite')
  for (const { document, summary } of rows) {
    transaction.objectStore('documents').put(document)
    transaction.objectStore('summaries').put(summary)
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onerror = () => reject(new Error(String(transaction.error)))
  })
  database.close()
}
