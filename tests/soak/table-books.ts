import { gunzipSync } from 'node:zlib'
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Scene } from '../e2e/scene'
import { demand } from './violation'

/** What an independent reader makes of the table: the log folded by its own few lines, and the readable copies. */
export interface TableBooks {
  /** By key, as the last entry that names it left it; tombstones are left out. */
  readonly documents: Readonly<Record<string, unknown>>
  /** What the last entry that names a key says of it, tombstones and their last fields included. */
  readonly last: ReadonlyMap<string, { readonly value: unknown; readonly deleted: boolean }>
  /** In how many entries a key stands. */
  readonly times: ReadonlyMap<string, number>
  /** Number of the last entry that names it. */
  readonly entryOf: ReadonlyMap<string, number>
  readonly entries: number
  readonly copies: ReadonlyMap<string, Readonly<Record<string, unknown>>>
}

interface Wire {
  readonly key: string
  readonly value: unknown
  readonly deleted?: boolean
}

/**
 * @param upTo the last entry that counts
 * @throws Violation where the log is not one unbroken chain from the root on
 */
export async function tableBooks(scene: Scene, upTo = Infinity): Promise<TableBooks> {
  const log = await scene.items('main#log')
  const meta = log.find(({ sk }) => sk === 'meta')
  const entries = log.filter(({ sk }) => /^\d{12}$/.test(String(sk)) && Number(sk) <= upTo)
  const last = new Map<string, { readonly value: unknown; readonly deleted: boolean }>()
  const times = new Map<string, number>()
  const entryOf = new Map<string, number>()
  let previous = meta?.['root']
  for (const [index, { sk, batch, previous: named, payload }] of entries.entries()) {
    demand(Number(sk) === index + 1, `entry ${String(sk)} stands where ${index + 1} should`)
    demand(named === previous, `entry ${String(sk)} does not name its predecessor`)
    previous = batch
    const text = gunzipSync(payload as Uint8Array).toString()
    for (const { key, value, deleted } of (JSON.parse(text) as { documents: Wire[] }).documents) {
      times.set(key, (times.get(key) ?? 0) + 1)
      entryOf.set(key, index + 1)
      last.set(key, { value, deleted: deleted === true })
    }
  }
  const documents = Object.fromEntries(
    [...last].filter(([, { deleted }]) => !deleted).map(([key, { value }]) => [key, value]),
  )
  const readable = await scene.items('main#documents')
  const copies = new Map(readable.map((copy) => [String(copy['sk']), copy]))
  copies.delete('!copied')
  return { documents, last, times, entryOf, entries: entries.length, copies }
}

/** How many entries the log has, and up to which one the copies are said to go: two cheap questions. */
export function copiesOf(scene: Scene): Promise<{ readonly entries: number; readonly copied: number }> {
  return scene.byHand(async (client) => {
    const last = await client.send(
      new QueryCommand({
        TableName: 'tidebill',
        KeyConditionExpression: 'pk = :pk AND sk < :end',
        ExpressionAttributeValues: { ':pk': 'main#log', ':end': 'meta' },
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: 1,
        ProjectionExpression: 'sk',
      }),
    )
    const mark = await client.send(
      new GetCommand({
        TableName: 'tidebill',
        Key: { pk: 'main#documents', sk: '!copied' },
        ConsistentRead: true,
      }),
    )
    return { entries: Number(last.Items?.[0]?.['sk'] ?? 0), copied: Number(mark.Item?.['entry'] ?? 0) }
  })
}
