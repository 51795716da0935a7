import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { BatchWriteCommand, DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { QueryCommandOutput } from '@aws-sdk/lib-dynamodb'
import { floorPartition } from './floor-partition'

/** What the page asks of the worker that runs the raw loop. */
export interface FloorOrder {
  readonly work: 'send' | 'receive'
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

const clientFor = ({ endpoint, credentials }: FloorOrder) =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({ region: 'us-east-1', endpoint, credentials, maxAttempts: 1 }),
  )

/** All that was written offline goes to the table: no condition, no order, no compression, no second look. */
async function sendAll(order: FloorOrder): Promise<void> {
  const client = clientFor(order)
  const { table } = order
  const rows = await inStore('readonly', (store) => store.getAll() as IDBRequest<Item[]>)
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

type Item = Record<string, unknown>

/** One page after another into IndexedDB as it comes. */
async function receiveAll(order: FloorOrder): Promise<void> {
  const client = clientFor(order)
  let start: Item | undefined
  do {
    const { Items = [], LastEvaluatedKey }: QueryCommandOutput = await client.send(
      new QueryCommand({
        TableName: order.table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': floorPartition },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    )
    await inStore('readwrite', (store) => Items.map((item) => store.put(item)).at(-1))
    start = LastEvaluatedKey
  } while (start !== undefined)
}

/** @returns what the request came to that `work` answers, once its transaction is complete */
function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T> | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('floor')
    opening.onerror = () => reject(new Error(String(opening.error)))
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('documents', mode)
      const asked = work(transaction.objectStore('documents'))
      transaction.onerror = () => reject(new Error(String(transaction.error)))
      transaction.oncomplete = () => {
        opening.result.close()
        resolve(asked?.result as T)
      }
    }
  })
}

const obey = (order: FloorOrder) => (order.work === 'send' ? sendAll(order) : receiveAll(order))

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
    obey(event.data as FloorOrder).then(
      () => event.ports[0]?.postMessage({ at: Date.now() }),
      (error: unknown) => event.ports[0]?.postMessage({ error: String(error) }),
    ),
  ),
)
