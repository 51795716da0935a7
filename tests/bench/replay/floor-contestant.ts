import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateTableCommand, DeleteTableCommand } from '@aws-sdk/client-dynamodb'
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import type { Lab } from '../../../src/lab/lab'
import { serveFolder } from '../../../src/lab/serving/serve-folder'
import { chromiumFlags, ensureChromium } from '../../support/chromium'
import { clientOf, startTestLab } from '../../support/lab'
import { realisticInvoices } from '../../support/realistic-invoices'
import { trafficFrom } from '../sync/traffic'
import { receivedFigures, sentFigures } from './contest'
import type { Contestant } from './contest'
import { floorPartition } from './floor-partition'
import type { FloorAnswer, FloorOrder } from './floor-worker'
import { laySlowLine } from './slow-line'
import type { LineManner } from './slow-line'

const table = 'floor'

export interface FloorContestant extends Contestant {
  /** How long its browser's very first write took, of one document: the browser asks first whether it may. */
  readonly firstMs: number
}

/**
 * The least that one item a document takes, in the same browser's service worker, over the same line to the same lab, with the same
 * documents. Sending: batches that nothing guards, six at once. Receiving: one query, page by page.
 */
export async function floorContestant(manner: LineManner): Promise<FloorContestant> {
  const lab = await startTestLab({ engine: 'dynamodb-local' })
  const line = await laySlowLine(lab.port, manner)
  const { page, close } = await openWorkerPage()
  const credentials = lab.issue({ lifeMs: 4 * 3_600_000 })
  const order = { endpoint: `http://localhost:${line.port}`, credentials, table }
  const obey = async (work: FloorOrder['work']) => {
    const [traffic, up, down, asked] = [trafficFrom(lab), line.bytesUp(), line.bytesDown(), Date.now()]
    const at = await page.evaluate(ask, { ...order, work })
    const done = { requests: traffic.requests().length, ms: at - asked }
    return {
      up: { ...done, bytes: line.bytesUp(at) - up },
      down: { ...done, bytes: line.bytesDown(at) - down },
    }
  }
  const prepare = async (count: number, time: number) => {
    await makeTable(lab)
    await page.evaluate(putDocuments, JSON.stringify(itemsOf(count, time)))
  }
  // Ours has met its table by then as well: connections stand, and the browser's preflight has been answered.
  await prepare(1, 0)
  const first = await obey('send')
  return {
    name: 'floor',
    firstMs: first.up.ms,
    async exchange(count, time) {
      await prepare(count, time)
      const sent = await obey('send')
      await page.evaluate(putDocuments, '[]')
      const received = await obey('receive')
      return { ...sentFigures(sent.up), ...receivedFigures(received.down) }
    },
    async receive(count) {
      await makeTable(lab)
      await fillTable(lab, count)
      return receivedFigures((await obey('receive')).down)
    },
    async close() {
      await close()
      await line.close()
      await lab.close()
    },
  }
}

const itemsOf = (count: number, time: number) =>
  realisticInvoices(count, time + 1).map((made) => ({ ...made, pk: floorPartition }))

/** So many documents as if a device had sent them. */
async function fillTable(lab: Lab, count: number): Promise<void> {
  const client = DynamoDBDocumentClient.from(clientOf(lab, lab.issue({ lifeMs: 3_600_000 })))
  const requests = itemsOf(count, 1).map((Item) => ({ PutRequest: { Item } }))
  while (requests.length > 0) {
    const { UnprocessedItems } = await client.send(
      new BatchWriteCommand({ RequestItems: { [table]: requests.splice(-25) } }),
    )
    requests.push(...((UnprocessedItems?.[table] ?? []) as typeof requests))
  }
  client.destroy()
}

/** An empty table, whatever lay there. */
async function makeTable(lab: Lab): Promise<void> {
  const client = clientOf(lab, lab.issue({ lifeMs: 3_600_000 }))
  await client.send(new DeleteTableCommand({ TableName: table })).catch(() => undefined)
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'key'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'key', KeyType: 'RANGE' },
      ],
    }),
  )
  client.destroy()
}

async function openWorkerPage() {
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
  await context.addInitScript('globalThis.__name ??= (named) => named')
  const page = await context.newPage()
  await page.goto(server.url)
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('sw.js')
    await navigator.serviceWorker.ready
  })
  const close = async () => {
    await context.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { page, close }
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

/** Runs in the page: one part after another. @returns when the last answer had come, epoch milliseconds */
async function ask(order: FloorOrder): Promise<number> {
  const { active } = await navigator.serviceWorker.ready
  for (let part = order; ;) {
    const { port1, port2 } = new MessageChannel()
    const answered = new Promise<MessageEvent>((resolve) => (port1.onmessage = resolve))
    active?.postMessage(part, [port2])
    const answer = (await answered).data as FloorAnswer
    if ('error' in answer) throw new Error(answer.error)
    if (answer.rest === undefined) return answer.at
    part = { ...order, after: answer.rest }
  }
}
