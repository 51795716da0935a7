import { payloadText } from '../../src/sync/payload'
import type { FoundEntry, LogEntry, Meta } from '../../src/sync/log'
import type { ReplayerParts } from '../../src/sync/replayer'
import type { SentDocument } from '../../src/sync/local'
import type { BatchId } from '../../src/sync/scalars'
import type { createFakeRemote } from '../support/fake-remote'
import type { Task } from './tasks'

const isAt = (entry: FoundEntry | undefined, number: number, batch: string): boolean =>
  entry?.number === number && 'batch' in entry && entry.batch === batch

/**
 * Compaction as the protocol describes it, for the simulation: readers have to bear what it leaves behind long before
 * the app writes snapshots itself. One device with an empty outbox and all entries verified.
 */
export async function compact(
  { store, remote }: ReplayerParts,
  table: ReturnType<typeof createFakeRemote>,
  task: Task,
  id: string,
): Promise<void> {
  const local = await store.transaction('read', async (tx) => ({
    replica: await tx.replica(),
    outbox: await tx.outbox(0, 1),
    inflight: await tx.inflight(),
    documents: await tx.documentsPage(undefined, 100_000),
  }))
  const { replica } = local
  if (replica?.root === undefined || local.outbox.length > 0 || local.inflight !== undefined) return
  const { number } = replica.cursor
  const batch = replica.cursor.batch as BatchId
  if (number === 0 || replica.verified.number !== number) return
  const before = await remote.readLog(number)
  if (!before.ok) return
  const meta = before.value.meta
  const [head] = before.value.entries
  // Another epoch: whether the log still leads here has to be looked at first, or what others wrote is cut off unread.
  if (meta?.root !== replica.root || meta.epoch !== replica.epoch || !isAt(head, number, batch)) return
  const laid = meta.snapshot
  if (laid !== undefined && laid.entry >= number) {
    // A pointer that was written after a restore may stand for an entry that is another now: it counts for nothing.
    const stands = await remote.readLog(laid.entry)
    if (!stands.ok || isAt(stands.value.entries[0], laid.entry, laid.batch)) return
  }
  const documents = local.documents.flatMap((document): SentDocument[] => {
    const { version, key, kind, value, deleted, editedAt, ancestors } = document
    return version === undefined ? [] : [{ key, kind, value, deleted, editedAt, version, ancestors }]
  })
  const halves = [
    documents.filter((_, index) => index % 2 === 0),
    documents.filter((_, index) => index % 2 === 1),
  ]
  for (const [part, half] of halves.entries()) {
    const bytes = new TextEncoder().encode(payloadText(half, batch))
    const put = await task.request('putPart', () => table.putSnapshotPart(id, part, bytes))
    if (!put.ok) return
  }
  const snapshot = { id, entry: number, batch, parts: halves.length }
  const next: Meta = { ...meta, floor: Math.max(meta.floor, number - 1), snapshot }
  const pointed = await task.request('pointMeta', () => table.pointToSnapshot(next, meta))
  if (!pointed.ok || pointed.value === 'taken') return
  // The pointer must be its own and whole, and the entry it stands for still there, before anything is trimmed.
  const check = await remote.readLog(number)
  if (!check.ok || check.value.meta?.snapshot?.id !== id) return
  const [stands] = check.value.entries
  if (!isAt(stands, number, batch)) return
  for (const part of halves.keys()) {
    const whole = await remote.readSnapshotPart(id, part)
    if (!whole.ok || whole.value === undefined) return
  }
  for (;;) {
    const page = await remote.readLog(1)
    // Each time: a restore may have taken the pointer away, and what is trimmed then is nowhere.
    if (!page.ok || page.value.meta?.snapshot?.id !== id) return
    const old = page.value.entries.find(
      (entry): entry is LogEntry => entry.number < number && 'payload' in entry && !('trimmed' in entry),
    )
    if (old === undefined) return
    const trimmed = await task.request('trim', () => table.trimEntry(old.number, old.batch))
    if (!trimmed.ok || trimmed.value === 'taken') return
  }
}
