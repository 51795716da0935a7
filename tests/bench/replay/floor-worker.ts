import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** What the page asks of the worker that runs the raw loop. */
export interface FloorOrder {
  readonly endpoint: string
  readonly credentials: {
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly sessionToken: string
  }
  readonly table: string
}

/** DynamoDB takes no more in one request. */
const batchSize = 25
const atOnce = 6

/** All that was written offline goes to the table: no condition, no order, no compression, no second look. */
async function sendAll({ endpoint, credentials, table }: FloorOrder): Promise<void> {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ region: 'us-east-1', endpoint, credentials, maxAttempts: 1 }),
  )
  const rows = await readAll()
  const batches = Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, index) =>
    rows.slice(index * batchSize, (index + 1) * batchSize),
  )
  const lane = async () => {
    for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
      const { UnprocessedItems } = await client.send(
        new BatchWriteCommand({ RequestItems: { [table]: batch.map((Item) => ({ PutRequest: { Item } })) } }),
      )
      if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error('the table did not take all')
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}

function readAll(): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('floor')
    opening.onerror = () => reject(new Error(String(opening.error)))
    opening.onsuccess = () => {
      const asked = opening.result.transaction('documents').objectStore('documents').getAll()
      asked.onerror = () => reject(new Error(String(asked.error)))
      asked.onsuccess = () => {
        opening.result.close()
        resolve(asked.result as Record<string, unknown>[])
      }
    }
  })
}

const scope = globalThis as unknown as {
  skipWaiting(): void
  addEventListener(type: string, listener: (event: never) => void): void
}
scope.addEventListener('install', () => scope.skipWaiting())
scope.addEventListener('activate', (event: { waitUntil(work: unknown): void }) =>
  event.waitUntil((globalThis as unknown as { clients: { claim(): unknown } }).clients.claim()),
)
scope.addEventListener('message', (event: MessageEvent & { waitUntil(work: unknown): void }) =>
  event.waitUntil(
    sendAll(event.data as FloorOrder).then(
      () => event.ports[0]?.postMessage({ at: Date.now() }),
      (error: unknown) => event.ports[0]?.postMessage({ error: String(error) }),
    ),
  ),
)
