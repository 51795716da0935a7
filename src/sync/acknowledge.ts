import { imageOf } from './merge-images'
import type { Inflight, Mark, Replica, SentDocument, StoredDocument } from './local'
import type { LocalTransaction } from './ports'

/**
 * The in-flight batch is known to stand in the log. Clears the outbox rows that it contained, and only those; version,
 * entry and base become what the *batch* held: newer edits stay unsent on top of it.
 * @param readBack whether its entry was read from the table (and not only answered)
 */
export async function acknowledge(
  tx: LocalTransaction,
  replica: Replica,
  inflight: Inflight,
  readBack: boolean,
): Promise<void> {
  const keys = inflight.documents.map((document) => document.key)
  await tx.removeOutbox(inflight.rows)
  const edited = [...new Set((await tx.outboxOf(keys)).map((row) => row.key))]
  // Every edit has a row: what has none left is as it was sent, and need not be read.
  const stored = new Map((await tx.documents(edited)).map((document) => [document?.key, document]))
  await tx.settleDocuments(
    inflight.documents.map((sent) => settle(sent, inflight.number, stored.get(sent.key))),
  )
  await tx.setInflight(undefined)
  const mark: Mark = { number: inflight.number, batch: inflight.batch }
  await tx.setReplica({
    ...replica,
    cursor: mark,
    ...(readBack ? { verified: mark, acknowledged: [] } : { acknowledged: [...replica.acknowledged, mark] }),
  })
}

/** @param edited what it is now, where that is no longer what was sent */
function settle(sent: SentDocument, entry: number, edited: StoredDocument | undefined): StoredDocument {
  const { key, kind, value, deleted, editedAt } = edited ?? sent
  const { version, ancestors } = sent
  const settled = { key, kind, value, deleted, editedAt, version, ancestors, entry }
  return edited === undefined ? settled : { ...settled, base: imageOf(sent) }
}
