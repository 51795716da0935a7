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
  const rows = await rowsOfStretch(table, ':id', keys, 1.25)
  if (rows === undefined) return table.bulkGet([...keys])
  const found = new Map(rows.map((row) => [row.key, row]))
  return keys.map((key) => found.get(key))
}

/** All rows that have one of these keys in their index `key`, each once, in no order among keys and by primary key for each. */
export async function rowsWithKeys<T extends { readonly key: string }, Added>(
  table: Table<T, number, Added>,
  keys: readonly string[],
): Promise<T[]> {
  const wanted = new Set(keys)
  const rows = await rowsOfStretch(table, 'key', [...wanted], 2)
  if (rows !== undefined) return rows.filter(({ key }) => wanted.has(key))
  // One request a key; Dexie's anyOf would walk a cursor, and a step of it is ten times as slow.
  const found = await Dexie.Promise.all([...wanted].map((key) => table.where('key').equals(key).toArray()))
  return found.flat()
}

/** All rows from the least of the keys to the greatest; `undefined` where they are few or lie far apart: more than `most` rows a key. */
async function rowsOfStretch<T, Key, Added>(
  table: Table<T, Key, Added>,
  index: string,
  keys: readonly string[],
  most: number,
): Promise<T[] | undefined> {
  if (keys.length <= few) return undefined
  const limit = Math.ceil(keys.length * most) + 1
  // As JavaScript sorts texts, IndexedDB does.
  const sorted = [...keys].sort()
  const rows = await table.where(index).between(sorted[0], sorted.at(-1), true, true).limit(limit).toArray()
  return rows.length < limit ? rows : undefined
}
