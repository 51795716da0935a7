import { Dexie } from 'dexie'
import type { Collection, IndexableType, Transaction } from 'dexie'
import type { PlainDate } from '../domain/plain-date'
import type { OutboxRow, StoredDocument } from '../sync/local'
import { isDocumentKey } from '../sync/scalars'
import type { DocumentKey } from '../sync/scalars'
import type { Books } from './books'
import { readDocument } from './rows'
import { isGone, placesOf } from './summary-row'
import type { AnySummaryRow, SummaryList, SummaryRow } from './summary-row'

/** What lists read of the books. */
type Readable = Pick<Books, 'readTables'>

/** A part of a list. */
export interface Stretch {
  readonly from: number
  readonly count: number
  readonly newestFirst: boolean
  /** Only what stands before this date. */
  readonly before?: PlainDate | undefined
}

/** All of a list, newest first. */
export const whole: Stretch = { from: 0, count: Infinity, newestFirst: true }

/** How many documents stand on a list (before a date, where one is given). */
export const countListed = (books: Readable, list: SummaryList, before?: PlainDate): Promise<number> =>
  books.readTables((tx) => placesOn(tx, list, before).count())

/** The documents on a list, by date; with a period, those dated within it, both days included. */
export const keysListed = (
  books: Readable,
  list: SummaryList,
  { from, to }: { readonly from?: PlainDate | undefined; readonly to?: PlainDate | undefined } = {},
): Promise<DocumentKey[]> =>
  books.readTables((tx) => {
    const [first, last] = placesOf(list)
    return summaries(tx)
      .where('lists')
      .between(`${first}${from ?? ''}`, to === undefined ? last : `${first}${to}\uffff`)
      .primaryKeys()
      .then((keys) => keys.filter(isDocumentKey))
  })

/** A stretch of a list, by date, then id. The further its beginning, the longer it takes; the first thousands take milliseconds. */
export const listed = (
  books: Readable,
  list: SummaryList,
  { from, count, newestFirst, before }: Stretch,
): Promise<SummaryRow[]> =>
  books.readTables((tx) =>
    newestFirst && Number.isFinite(count)
      ? newest(tx, placesOn(tx, list, before), from, count)
      : (newestFirst ? placesOn(tx, list, before).reverse() : placesOn(tx, list, before))
          .offset(from)
          .limit(count)
          .toArray()
          .then(present),
  )

/** Backwards an index gives row by row, which takes ten times as long: so both ends are looked up, and what lies between is read at once. */
async function newest(
  tx: Transaction,
  places: Collection<AnySummaryRow, string>,
  from: number,
  count: number,
): Promise<SummaryRow[]> {
  const placeAt = async (offset: number): Promise<IndexableType | undefined> => {
    const [place] = await places.clone().reverse().offset(offset).limit(1).keys()
    return place
  }
  const highest = await placeAt(from)
  if (highest === undefined) return []
  const lowest = (await placeAt(from + count - 1)) ?? (await places.clone().limit(1).keys())[0]
  const rows = await summaries(tx).where('lists').between(lowest, highest, true, true).toArray()
  return present(rows).reverse()
}

/** Those of documents that are there, in the order of `keys`. */
export const summariesOf = (books: Readable, keys: readonly DocumentKey[]): Promise<SummaryRow[]> =>
  books.readTables((tx) =>
    summaries(tx)
      .bulkGet([...keys])
      .then(present),
  )

/** What was written past this number, deletions included, by number, at most `limit`. The first number is 1. */
export const summariesAfter = (books: Readable, seq: number, limit: number): Promise<AnySummaryRow[]> =>
  books.readTables((tx) => summaries(tx).where('seq').above(seq).limit(limit).toArray())

/** Several documents at once, in the order of `keys`, without those that are not there; tombstones included. */
export const documentsOf = (books: Readable, keys: readonly DocumentKey[]): Promise<StoredDocument[]> =>
  books.readTables((tx) =>
    tx
      .table<unknown, string>('documents')
      .bulkGet([...keys])
      .then((rows) => rows.flatMap((row) => readDocument(row) ?? [])),
  )

/** Which of some documents have changes that the table does not have. */
export const unsentAmong = async (
  books: Readable,
  keys: readonly DocumentKey[],
): Promise<ReadonlySet<DocumentKey>> => {
  if (keys.length === 0) return new Set()
  return books.readTables(async (tx) => {
    const outbox = tx.table<OutboxRow, number>('outbox')
    // One request a document: there is a screenful of them, and walking the index is dearer.
    const waiting = await Dexie.Promise.all(
      keys.map((key) => outbox.where('key').equals(key).limit(1).count()),
    )
    return new Set(keys.filter((_, index) => waiting[index] !== 0))
  })
}

const summaries = (tx: Transaction) => tx.table<AnySummaryRow, string>('summaries')

const placesOn = (tx: Transaction, list: SummaryList, before?: PlainDate) => {
  const [first, last] = placesOf(list)
  return summaries(tx)
    .where('lists')
    .between(first, before === undefined ? last : `${first}${before}`)
}

const present = (rows: readonly (AnySummaryRow | undefined)[]): SummaryRow[] =>
  rows.filter((row): row is SummaryRow => row !== undefined && !isGone(row))
