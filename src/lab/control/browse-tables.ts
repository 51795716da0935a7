import { askEngine, listTables } from '../engine/ask-engine'
import type { EngineLine } from '../engine/engine-request'

export interface TableSummary {
  readonly name: string
  /** `pk (S), sk (S)` */
  readonly keys: string
  readonly items: number
}

export interface ItemPage {
  /** One JSON text an item, in DynamoDB's own notation. */
  readonly items: readonly string[]
  /** Where the next page starts; undefined at the end. */
  readonly next: string | undefined
}

const pageSize = 25

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const objects = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isObject) : []

async function countItems(engine: EngineLine, table: string): Promise<number> {
  let items = 0
  let start: unknown
  do {
    const from = start === undefined ? {} : { ExclusiveStartKey: start }
    const page = await askEngine(engine, 'Scan', { TableName: table, Select: 'COUNT', ...from })
    items += typeof page.Count === 'number' ? page.Count : 0
    start = page.LastEvaluatedKey
  } while (start !== undefined)
  return items
}

export async function summarizeTables(engine: EngineLine): Promise<TableSummary[]> {
  const names = await listTables(engine)
  return Promise.all(
    names.map(async (name) => {
      const { Table: table } = await askEngine(engine, 'DescribeTable', { TableName: name })
      const description = objects([table])[0] ?? {}
      const types = new Map(
        objects(description.AttributeDefinitions).map((one) => [one.AttributeName, one.AttributeType]),
      )
      const keys = objects(description.KeySchema)
        .map(({ AttributeName: key }) => `${String(key)} (${String(types.get(key))})`)
        .join(', ')
      return { name, keys, items: await countItems(engine, name) }
    }),
  )
}

/** @param start what `next` of the page before said @throws Error when the engine refuses table or start */
export async function pageOfItems(
  engine: EngineLine,
  table: string,
  start: string | undefined,
): Promise<ItemPage> {
  const from = start === undefined ? {} : { ExclusiveStartKey: JSON.parse(start) as unknown }
  const page = await askEngine(engine, 'Scan', { TableName: table, Limit: pageSize, ...from })
  const next = page.LastEvaluatedKey
  return {
    items: objects(page.Items).map((item) => JSON.stringify(item, undefined, 2)),
    next: next === undefined ? undefined : JSON.stringify(next),
  }
}
