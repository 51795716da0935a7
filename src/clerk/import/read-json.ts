import { isObject } from '../../sync/json'
import type { Json, JsonObject } from '../../sync/json'
import { refused } from './table'
import type { Read, Table } from './table'

/** Lists inside a record that may be its lines, by the names that apps give them. */
const lineLists =
  /^(items?|lines?|lineitems?|invoiceitems?|invoicelines?|products?|rows?|entries|positions?|services)$/
const recordLists = /^(invoices?|data|documents|records|list|items)$/

const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '')

const isRecords = (value: Json | undefined): value is readonly JsonObject[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject)

/** The list of records in what an app keeps: the value itself, or the likeliest list below it. */
function recordsOf(value: Json): readonly JsonObject[] | undefined {
  if (isRecords(value)) return value
  if (!isObject(value)) return undefined
  const lists = Object.entries(value).filter((entry): entry is [string, readonly JsonObject[]] =>
    isRecords(entry[1]),
  )
  const named = lists.find(([name]) => recordLists.test(plainName(name)))
  if (named !== undefined) return named[1]
  // Redux and the like keep records under their ids.
  const values = Object.values(value)
  if (values.length > 0 && values.every((one) => isObject(one) && Object.keys(one).length > 2)) {
    return values as readonly JsonObject[]
  }
  return lists.length === 1 ? lists[0]?.[1] : undefined
}

const deepest = 4

/** Texts by their paths; lists of plain values are joined. */
function flatten(record: JsonObject, before: string, into: Map<string, string>, depth = 0): void {
  for (const [name, value] of Object.entries(record)) {
    const path = before === '' ? name : `${before}.${name}`
    if (isObject(value)) {
      if (depth < deepest) flatten(value, path, into, depth + 1)
    } else if (Array.isArray(value)) {
      const plain = value.filter((one: Json) => !isObject(one) && !Array.isArray(one) && one !== null)
      if (plain.length > 0) into.set(path, plain.map(String).join(', '))
    } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      into.set(path, String(value))
    }
  }
}

/**
 * The JSON list of invoices that simple apps keep, as a table: one row a line of an invoice, with the invoice's own fields
 * beside it. A text in the text (what `localStorage` shows when it is copied) is read too.
 */
export function readRecords(value: Json): Read<Table> {
  const records = recordsOf(value)
  if (records === undefined) return refused('json-no-list')
  const columns = new Map<string, number>()
  const rows: string[][] = []
  const places: number[] = []
  const owners: number[] = []
  const put = (row: string[], cells: ReadonlyMap<string, string>) => {
    for (const [path, text] of cells) {
      const column = columns.get(path) ?? columns.size
      columns.set(path, column)
      row[column] = text
    }
  }
  records.forEach((record, index) => {
    const list = Object.entries(record).find(
      ([name, held]) => lineLists.test(plainName(name)) && isRecords(held),
    )
    const own = new Map<string, string>()
    const rest = Object.fromEntries(Object.entries(record).filter(([name]) => name !== list?.[0]))
    flatten(rest, '', own)
    const lines = list === undefined ? [{}] : (list[1] as readonly JsonObject[])
    for (const line of lines) {
      const row: string[] = []
      put(row, own)
      const cells = new Map<string, string>()
      flatten(line, list?.[0] ?? '', cells)
      put(row, cells)
      rows.push(row)
      places.push(index + 1)
      owners.push(index)
    }
  })
  return {
    ok: true,
    value: {
      columns: [...columns.keys()],
      rows: rows.map((row) => Array.from({ length: columns.size }, (_, column) => row[column] ?? '')),
      places,
      records: owners,
    },
  }
}
