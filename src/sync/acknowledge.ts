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
  const unsent = new Set((await tx.outboxOf(keys)).map((row) => row.key))
  const stored = await tx.documents(keys)
  const settled = stored.flatMap((document, index) => {
    const sent = inflight.documents[index]
    if (document === undefined || sent === undefined) return []
    return settle(document, sent, inflight.number, unsent.has(document.key))
  })
  await tx.settleDocuments(settled)
  await tx.setInflight(undefined)
  const mark: Mark = { number: inflight.number, batch: inflight.batch }
  await tx.setReplica({
    ...replica,
    cursor: mark,
    ...(readBack ? { verified: mark, acknowledged: [] } : { acknowledged: [...replica.acknowledged, mark] }),
  })
}

function settle(
  document: StoredDocument,
  sent: SentDocument,
  entry: number,
  unsent: boolean,
): StoredDocument {
  const { key, kind, value, deleted, editedAt } = document
  const { version, ancestors } = sent
  const settled = { key, kind, value, deleted, editedAt, version, ancestors, entry }
  return unsent ? { ...settled, base: imageOf(sent) } : settled
}
