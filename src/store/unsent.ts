import type { Table } from 'dexie'
import type { OutboxRow } from '../sync/local'
import { isDocumentKey } from '../sync/scalars'
import type { DocumentKey } from '../sync/scalars'

type Outbox = Table<OutboxRow, number, Omit<OutboxRow, 'seq'>>

/** The documents with outbox rows, as of some moment. */
export interface Unsent {
  readonly keys: ReadonlySet<DocumentKey>
  /** Number of the newest row that was read. */
  readonly last: number
  /** The document of each row that was read. Grows in place: a copy at every keystroke would cost more than what is saved. */
  readonly rows: Map<number, unknown>
}

export const nothingUnsent = (): Unsent => ({ keys: new Set(), last: 0, rows: new Map() })

/** Rows that are read at once: a moment's work for a page. */
const pageSize = 2_000

/**
 * What waits now, read on from what waited before: a hundred thousand documents may wait, and every keystroke asks. New rows are
 * always the last ones. A count that does not add up says that some are gone: which ones, the numbers tell that are left, without
 * the rows.
 */
export async function unsentNow(outbox: Outbox, before: Unsent): Promise<Unsent> {
  const count = await outbox.count()
  const now = await readOn(outbox, before)
  if (now.rows.size === count) return now
  const left = await outbox.toCollection().primaryKeys()
  const rows = new Map(left.map((seq) => [seq, now.rows.get(seq)]))
  return { keys: new Set([...rows.values()].filter(isDocumentKey)), last: now.last, rows }
}

async function readOn(outbox: Outbox, { keys, last, rows }: Unsent): Promise<Unsent> {
  const added = new Set<DocumentKey>()
  for (;;) {
    const page = await outbox.where(':id').above(last).limit(pageSize).toArray()
    for (const { seq, key } of page) {
      rows.set(seq, key)
      if (isDocumentKey(key) && !keys.has(key)) added.add(key)
    }
    last = page.at(-1)?.seq ?? last
    if (page.length < pageSize) break
  }
  // The same set where nothing came: whoever watches is not given another one.
  return { keys: added.size === 0 ? keys : new Set([...keys, ...added]), last, rows }
}
