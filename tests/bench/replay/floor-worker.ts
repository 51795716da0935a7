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
  /** Where the part before ended; absent at the beginning. */
  readonly after?: Item
}

/** What the worker says when a part is done. */
export type FloorAnswer =
  | {
      /** When its last answer had come, epoch milliseconds. */
      readonly at: number
      /** Where to go on, unless all is done. */
      readonly rest?: Item
    }
  | { readonly error: string }

/** So many documents are one part: the browser ends an event of a worker that lasts five minutes. */
const partSize = 2_500

/** DynamoDB takes no more in one request. */
const batchSize = 25
const atOnce = 6
/** About 1 MB, where DynamoDB cuts by itself. DynamoDB Local reads all that is left of a partition unless it is told a number. */
const pageSize = 400

const clientFor = ({ endpoint, credentials }: FloorOrder) =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({ region: 'us-east-1', endpoint, credentials, maxAttempts: 1 }),
  )

/** What was written offline goes to the table: no condition, no order, no compression, no second look. */
async function send(order: FloorOrder): Promise<Item | undefined> {
  const client = clientFor(order)
  const { table, after } = order
  const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after['key'], true)
  const rows = await inStore('readonly', (store) => store.getAll(range, partSize) as IDBRequest<Item[]>)
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
  const last = rows.at(-1)
  await Promise.all(Array.from({ length: atOnce }, lane))
  return rows.length < partSize || last === undefined ? undefined : { key: last['key'] }
}

type Item = Record<string, unknown>

/** One page after another into IndexedDB as it comes. */
async function receive(order: FloorOrder): Promise<Item | undefined> {
  const client = clientFor(order)
  let start = order.after
  let received = 0
  do {
    const { Items = [], LastEvaluatedKey }: QueryCommandOutput = await client.send(
      new QueryCommand({
        TableName: order.table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': floorPartition },
        Limit: pageSize,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    )
    await inStore('readwrite', (store) => Items.map((item) => store.put(item)).at(-1))
    received += Items.length
    start = LastEvaluatedKey
  } while (start !== undefined && received < partSize)
  return start
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

const obey = (order: FloorOrder) => (order.work === 'send' ? send(order) : receive(order))

const answer = (event: MessageEvent, said: FloorAnswer) => event.ports[0]?.postMessage(said)

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
      (rest) => answer(event, { at: Date.now(), ...(rest === undefined ? {} : { rest }) }),
      (error: unknown) => answer(event, { error: String(error) }),
    ),
  ),
)
