import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Scene } from './scene'

type Item = Readonly<Record<string, unknown>>

/** An item of the log as it lies there, partition apart. */
export interface LogItem extends Item {
  readonly sk: string
}

/** Somebody at work on the table's log with another program. */
export interface HandMadeLog {
  /** Lays an item as it is, over whatever lay there. */
  put(item: LogItem, workspace?: string): Promise<void>
  remove(sk: string): Promise<void>
  meta(): Promise<LogItem>
  /** The last entry, or what passes for one. */
  last(): Promise<LogItem>
  /** An entry as another device would write it next, with something else in it. */
  next(change?: Item): Promise<LogItem>
}

export const entryKey = (number: number): string => String(number).padStart(12, '0')

/** The payload of an entry. @param documents by key, as text where an object could not say it */
export function payloadOf(documents: Readonly<Record<string, Item | string>>): Uint8Array {
  const wires = Object.entries(documents).map(([key, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return `{"key":${JSON.stringify(key)},"at":${Date.now()},"value":${text}}`
  })
  return gzipSync(`{"documents":[${wires.join(',')}]}`)
}

export function handMadeLog(scene: Scene): HandMadeLog {
  const device = randomUUID()
  const items = async () => (await scene.items('main#log')) as LogItem[]
  const last: HandMadeLog['last'] = async () => {
    const found = (await items()).findLast(({ sk }) => /^\d{12}$/.test(sk))
    if (found === undefined) throw new Error('the log is empty')
    return found
  }
  return {
    put: (item, workspace = 'main') =>
      scene.byHand((client) =>
        client
          .send(new PutCommand({ TableName: 'tidebill', Item: { pk: `${workspace}#log`, ...item } }))
          .then(() => undefined),
      ),
    remove: (sk) =>
      scene.byHand((client) =>
        client
          .send(new DeleteCommand({ TableName: 'tidebill', Key: { pk: 'main#log', sk } }))
          .then(() => undefined),
      ),
    async meta() {
      const found = (await items()).find(({ sk }) => sk === 'meta')
      if (found === undefined) throw new Error('there is no meta')
      return found
    },
    last,
    async next(change = {}) {
      const before = await last()
      return {
        sk: entryKey(Number(before.sk) + 1),
        batch: randomUUID(),
        previous: before['batch'],
        device,
        at: Date.now(),
        count: 1,
        format: 1,
        payload: payloadOf({}),
        ...change,
      }
    },
  }
}
