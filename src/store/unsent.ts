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
  readonly rows: number
}

export const nothingUnsent: Unsent = { keys: new Set(), last: 0, rows: 0 }

/** Rows that are read at once: a moment's work for a page. */
const pageSize = 2_000

/**
 * What waits now, read on from what waited before: a hundred thousand documents may wait, and every keystroke asks. New rows are
 * always the last ones, so that a count that does not add up says that some are gone; then all are read.
 */
export async function unsentNow(outbox: Outbox, before: Unsent): Promise<Unsent> {
  const rows = await outbox.count()
  const now = await readOn(outbox, before)
  return now.rows === rows ? now : readOn(outbox, nothingUnsent)
}

async function readOn(outbox: Outbox, { keys, last, rows }: Unsent): Promise<Unsent> {
  const added = new Set<DocumentKey>()
  for (;;) {
    const page = await outbox.where(':id').above(last).limit(pageSize).toArray()
    for (const { key } of page) if (isDocumentKey(key) && !keys.has(key)) added.add(key)
    rows += page.length
    last = page.at(-1)?.seq ?? last
    if (page.length < pageSize) break
  }
  // The same set where nothing came: whoever watches is not given another one.
  return { keys: added.size === 0 ? keys : new Set([...keys, ...added]), last, rows }
}
