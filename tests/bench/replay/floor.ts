import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateTableCommand } from '@aws-sdk/client-dynamodb'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import type { Lab } from '../../../src/lab/lab'
import { serveFolder } from '../../../src/lab/serving/serve-folder'
import { chromiumFlags, ensureChromium } from '../../support/chromium'
import { clientOf } from '../../support/lab'
import { realisticInvoices } from '../../support/realistic-invoices'
import type { MadeInvoice } from '../../support/realistic-invoices'
import { trafficFrom } from '../sync/traffic'
import type { FloorOrder } from './floor-worker'
import type { SlowLine } from './slow-line'

const table = 'floor'

/**
 * The least that sending one item a document takes: batches that nothing guards, six at once, in the same browser's service
 * worker, over the same line, with the same documents.
 */
export async function measureFloor(
  lab: Lab,
  line: SlowLine,
  count: number,
  times: number,
): Promise<Record<string, number>[]> {
  const set = lab.issue({ lifeMs: 3_600_000 })
  const client = clientOf(lab, set)
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'key', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'key', KeyType: 'HASH' }],
    }),
  )
  client.destroy()
  const order: FloorOrder = { endpoint: `http://localhost:${line.port}`, credentials: set, table }
  return inWorkerPage(async (page) => {
    const send = async (invoices: readonly MadeInvoice[]) => {
      await page.evaluate(putDocuments, JSON.stringify(invoices))
      const traffic = trafficFrom(lab)
      const before = line.bytesUp()
      const asked = Date.now()
      const at = await page.evaluate(ask, order)
      return {
        'requests until durable': traffic.requests().length,
        'bytes up until durable': line.bytesUp() - before,
        'ms until durable': at - asked,
      }
    }
    // Ours has met its table by then as well: connections stand, and the browser's preflight has been answered.
    await send(realisticInvoices(25, 1))
    const runs: Record<string, number>[] = []
    for (let time = 1; time <= times; time++) runs.push(await send(realisticInvoices(count, time + 1)))
    return runs
  })
}

async function inWorkerPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tidebill-floor-'))
  const site = join(folder, 'site')
  await build({
    entryPoints: [join(import.meta.dirname, 'floor-worker.ts')],
    outfile: join(site, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
  })
  await writeFile(join(site, 'index.html'), '<!doctype html><title>Floor</title>')
  const server = await serveFolder({ folder: site, port: 0 })
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: ensureChromium().path,
    args: [...chromiumFlags],
  })
  try {
    await context.addInitScript('globalThis.__name ??= (named) => named')
    const page = await context.newPage()
    await page.goto(server.url)
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('sw.js')
      await navigator.serviceWorker.ready
    })
    return await work(page)
  } finally {
    await context.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs in the page: these documents, and no others, wait to be sent. */
async function putDocuments(text: string): Promise<void> {
  const opening = indexedDB.open('floor', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('documents', { keyPath: 'key' })
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve
    opening.onerror = () => reject(new Error(String(opening.error)))
  })
  const transaction = opening.result.transaction('documents', 'readwrite')
  const documents = transaction.objectStore('documents')
  documents.clear()
  for (const document of JSON.parse(text) as object[]) documents.put(document)
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onerror = () => reject(new Error(String(transaction.error)))
  })
  opening.result.close()
}

/** Runs in the page. @returns when the last answer had come, epoch milliseconds */
async function ask(order: FloorOrder): Promise<number> {
  const { active } = await navigator.serviceWorker.ready
  const { port1, port2 } = new MessageChannel()
  const answered = new Promise<MessageEvent>((resolve) => (port1.onmessage = resolve))
  active?.postMessage(order, [port2])
  const { at, error } = (await answered).data as { at: number; error?: string }
  if (error !== undefined) throw new Error(error)
  return at
}
