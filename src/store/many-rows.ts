import { Dexie } from 'dexie'
import type { Table } from 'dexie'

/** Below this, one request a key is as quick. */
const few = 8

/**
 * Rows by primary key, in the order of `keys`. What is sent or received together was mostly made together, and ids begin with the
 * time they were made: the keys lie side by side, and one request for the stretch is several times as quick as one a key.
 */
export async function rowsByKey<T extends { readonly key: string }>(
  table: Table<T, string>,
  keys: readonly string[],
): Promise<(T | undefined)[]> {
  const stretch = stretchOf(keys)
  if (stretch === undefined) return table.bulkGet([...keys])
  const { first, last, count } = stretch
  const within = () => table.where(':id').between(first, last, true, true)
  // Strangers in between are counted before any is read.
  const limit = Math.ceil(count * 1.25) + 1
  const there = await within().limit(limit).primaryKeys()
  if (there.length === limit) return table.bulkGet([...keys])
  const found = new Map((await within().toArray()).map((row) => [row.key, row]))
  return keys.map((key) => found.get(key))
}

/** All rows that have one of these keys in their index `key`, each once, in no order among keys and by primary key for each. */
export async function rowsWithKeys<T extends { readonly key: string }, Added>(
  table: Table<T, number, Added>,
  keys: readonly string[],
): Promise<T[]> {
  const wanted = new Set(keys)
  const stretch = stretchOf([...wanted])
  if (stretch !== undefined) {
    const { first, last, count } = stretch
    const limit = count * 2
    const rows = await table.where('key').between(first, last, true, true).limit(limit).toArray()
    if (rows.length < limit) return rows.filter(({ key }) => wanted.has(key))
  }
  // One request a key; Dexie's anyOf would walk a cursor, and a step of it is ten times as slow.
  const found = await Dexie.Promise.all([...wanted].map((key) => table.where('key').equals(key).toArray()))
  return found.flat()
}

function stretchOf(keys: readonly string[]) {
  if (keys.length <= few) return undefined
  let [first = '', last = ''] = keys
  for (const key of keys) {
    if (key < first) first = key
    if (key > last) last = key
  }
  return { first, last, count: keys.length }
}
