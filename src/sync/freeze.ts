import { registerDevice } from './device'
import { unmoved } from './engine'
import type { Engine, Stop } from './engine'
import { groupBy } from './group-by'
import { imageOf, sameImage } from './merge-images'
import { maxAncestors } from './local'
import type { Inflight, OutboxRow, Replica, SentDocument, StoredDocument } from './local'
import { payloadText } from './payload'
import type { LocalTransaction } from './ports'
import { versionsOf } from './rebase'
import type { BatchId, DocumentKey } from './scalars'

/** A single document above this, packed, cannot be sent: DynamoDB takes items of 400 kB. In bytes. */
const largestDocumentBytes = 300_000
/** Rows read at a time, and documents: few, so that little is read that the batch has no room for. */
const rowsAtOnce = 500
const documentsAtOnce = 100

export interface Frozen {
  readonly kind: 'frozen'
  readonly inflight: Inflight
  readonly payload: Uint8Array
}
export interface Nothing {
  readonly kind: 'nothing'
}

/** What the next batch will hold, as it is now. */
interface Selection {
  readonly replica: Replica
  readonly documents: readonly SentDocument[]
  readonly rowsByKey: ReadonlyMap<DocumentKey, readonly OutboxRow[]>
}

/**
 * Freezes the next batch: next number, fresh batch id, the exact documents; stored before anything is sent. The device
 * has the whole history at this moment, or the number would not be the next one.
 */
export async function freeze(engine: Engine): Promise<Frozen | Nothing | Stop> {
  const batch = engine.world.newBatchId()
  const selection = await engine.store.transaction('write', (tx) => select(tx, engine, batch))
  if (selection === undefined) return { kind: 'busy' }
  if (selection.documents.length === 0) return { kind: 'nothing' }
  const packed = await pack(engine, selection.documents, batch)
  if ('tooLarge' in packed) {
    await park(engine, packed.tooLarge, selection, 'too-large')
    return freeze(engine)
  }
  return engine.store.transaction('write', async (tx) => {
    const replica = await tx.replica()
    if (!unmoved(replica, selection.replica) || (await tx.inflight()) !== undefined) return { kind: 'busy' }
    const inflight: Inflight = {
      number: replica.cursor.number + 1,
      batch,
      previous: replica.cursor.batch,
      at: engine.world.now(),
      device: replica.device,
      documents: packed.documents,
      rows: packed.documents.flatMap(({ key }) => selection.rowsByKey.get(key) ?? []).map(({ seq }) => seq),
    }
    await tx.rememberBatch(batch)
    await tx.setInflight(inflight)
    return { kind: 'frozen', inflight, payload: packed.payload }
  })
}

async function select(tx: LocalTransaction, engine: Engine, batch: BatchId): Promise<Selection | undefined> {
  const replica = await tx.replica()
  // Nothing is numbered before the table was met.
  if (replica?.root === undefined || (await tx.inflight()) !== undefined) return undefined
  const { now, deviceName } = engine.world
  const series = await registerDevice(tx, replica, now(), deviceName)
  if (series !== undefined) {
    await tx.log({ at: now(), event: 'series', details: { series } })
  }
  const waiting = await longestWaiting(tx, engine)
  // All rows of each: a batch holds a document's newest image, so it answers them all.
  const rowsByKey = groupBy(await tx.outboxOf(waiting.map(({ key }) => key)), (row) => row.key)
  const undone = waiting.filter(isUndone)
  if (undone.length > 0) {
    await tx.removeOutbox(undone.flatMap(({ key }) => rowsByKey.get(key) ?? []).map(({ seq }) => seq))
    await tx.settleDocuments(undone.map(({ base, ...clean }) => clean))
  }
  const documents = waiting.filter((document) => !isUndone(document)).map((document) => sent(document, batch))
  return { replica, documents, rowsByKey }
}

/** The documents that wait longest, parked ones passed over unless they were edited since, until a batch is full. */
async function longestWaiting(tx: LocalTransaction, { memory }: Engine): Promise<StoredDocument[]> {
  const parked = new Map((await tx.parked()).map((document) => [document.key, document.upTo]))
  const seen = new Set<DocumentKey>()
  const found: StoredDocument[] = []
  let room = memory.batchBytes / memory.packing
  for (let after = 0; ;) {
    const rows = await tx.outbox(after, rowsAtOnce)
    const free = rows.filter(({ key, seq }) => seq > (parked.get(key) ?? 0) && !seen.has(key))
    const keys = [...new Set(free.map(({ key }) => key))].slice(0, memory.batchDocuments - found.length)
    for (let start = 0; start < keys.length && room > 0; start += documentsAtOnce) {
      const some = keys.slice(start, start + documentsAtOnce)
      for (const document of await tx.documents(some)) {
        if (document === undefined) continue
        found.push(document)
        if (!isUndone(document)) room -= charactersOf(document)
      }
    }
    keys.forEach((key) => seen.add(key))
    const last = rows.at(-1)
    const full = room <= 0 || found.length >= memory.batchDocuments
    if (full || last === undefined || rows.length < rowsAtOnce) return found
    after = last.seq
  }
}

/** About what a document takes of a payload's text. */
const charactersOf = ({ value }: Pick<StoredDocument, 'value'>): number => JSON.stringify(value).length + 100

/** Edited and edited back: the table has it already. */
const isUndone = (document: StoredDocument): boolean =>
  document.entry !== undefined && document.base !== undefined && sameImage(document.base, document)

function sent(document: StoredDocument, batch: BatchId): SentDocument {
  const { key, kind, editedAt, base, version } = document
  const common = { key, kind, editedAt, ...imageOf(document) }
  // Merged books: this very image had its version before it came to this table.
  if (version !== undefined && base !== undefined && sameImage(base, document)) {
    return { ...common, version, ancestors: document.ancestors }
  }
  return { ...common, version: batch, ancestors: versionsOf(document).slice(0, maxAncestors) }
}

interface Packed {
  readonly documents: readonly SentDocument[]
  readonly payload: Uint8Array
}

/** As many documents as fit the batch, by compressed bytes; the ratio is learned from batch to batch. */
async function pack(
  engine: Engine,
  documents: readonly SentDocument[],
  batch: BatchId,
): Promise<Packed | { readonly tooLarge: SentDocument }> {
  const { memory, compression } = engine
  let some = prefixOf(documents, memory.batchBytes / memory.packing)
  for (;;) {
    const text = payloadText(some, batch)
    const payload = await compression.pack(text)
    // A short text says little: it is mostly gzip's own overhead.
    if (text.length > 20_000) memory.packing = Math.max(0.02, payload.length / text.length)
    if (payload.length <= largestDocumentBytes) return { documents: some, payload }
    const [only, ...others] = some
    if (only === undefined || others.length === 0) return { tooLarge: only ?? documents[0]! }
    some = some.slice(0, Math.ceil(some.length / 2))
  }
}

function prefixOf(documents: readonly SentDocument[], characters: number): readonly SentDocument[] {
  let total = 0
  const end = documents.findIndex((document, index) => {
    total += charactersOf(document)
    return index > 0 && total > characters
  })
  return end === -1 ? documents : documents.slice(0, end)
}

/** Sets a document aside in sight; the rest goes on. */
export async function park(
  engine: Engine,
  document: SentDocument,
  selection: { readonly rowsByKey: ReadonlyMap<DocumentKey, readonly OutboxRow[]> },
  reason: string,
): Promise<void> {
  const seqs = (selection.rowsByKey.get(document.key) ?? []).map(({ seq }) => seq)
  const at = engine.world.now()
  await engine.store.transaction('write', async (tx) => {
    await tx.park({ key: document.key, reason, at, upTo: Math.max(0, ...seqs) })
    await tx.log({ at, event: 'parked', details: { document: document.key, reason } })
  })
  engine.report.parked++
}
