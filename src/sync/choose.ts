import { hasToRegister, registerDevice } from './device'
import { fullBatchBytes } from './engine'
import type { Engine, Chosen } from './engine'
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

/** What the next batch will hold, as it is now. */
export interface Selection {
  readonly replica: Replica
  readonly documents: readonly SentDocument[]
  readonly rowsByKey: ReadonlyMap<DocumentKey, readonly OutboxRow[]>
}

/** Inside the caller's write transaction. @returns `undefined` where nothing may be numbered now */
export async function select(
  tx: LocalTransaction,
  engine: Engine,
  batch: BatchId,
): Promise<Selection | undefined> {
  const replica = await tx.replica()
  // Nothing is numbered before the table was met.
  if (replica?.root === undefined || (await tx.inflight()) !== undefined) return undefined
  const { now, deviceName } = engine.world
  const series = await registerDevice(tx, replica, now(), deviceName)
  if (series !== undefined) {
    await tx.log({ at: now(), event: 'series', details: { series } })
  }
  const { waiting, rowsByKey } = await longestWaiting(tx, engine, engine.memory.batchBytes)
  const undone = waiting.filter(isUndone)
  if (undone.length > 0) {
    await tx.removeOutbox(undone.flatMap(({ key }) => rowsByKey.get(key) ?? []).map(({ seq }) => seq))
    await tx.settleDocuments(undone.map(({ base, ...clean }) => clean))
  }
  const documents = waiting.filter((document) => !isUndone(document)).map((document) => sent(document, batch))
  return { replica, documents, rowsByKey }
}

/**
 * Chooses and packs, while a request is on its way, the batch that will be the next one if nothing happens meanwhile; `freeze`
 * looks whether anything did. What is not as simple as that is left to it.
 * @param inflight the batch that is on its way, to be counted as settled
 */
export async function prepare(engine: Engine, inflight?: Inflight): Promise<void> {
  try {
    engine.memory.prepared = await chosenAhead(engine, inflight)
  } catch {
    // A storage that fails fails at the next step too, where somebody is told.
    engine.memory.prepared = undefined
  }
}

async function chosenAhead(engine: Engine, inflight: Inflight | undefined): Promise<Chosen | undefined> {
  const { memory, store, world } = engine
  const batch = world.newBatchId()
  // Where this request turns out to be quick, the next batch may be larger.
  const bytes = memory.growing ? Math.min(fullBatchBytes, memory.batchBytes * 2) : memory.batchBytes
  const selection = await store.transaction('read', async (tx): Promise<Selection | undefined> => {
    const replica = await tx.replica()
    if (replica?.root === undefined || (await tx.inflight())?.batch !== inflight?.batch) return undefined
    if (await hasToRegister(tx, replica)) return undefined
    const { waiting, rowsByKey } = await longestWaiting(tx, engine, bytes, inflight?.documents)
    if (waiting.some(isUndone)) return undefined
    return { replica, documents: waiting.map((document) => sent(document, batch)), rowsByKey }
  })
  if (selection === undefined || selection.documents.length === 0) return undefined
  const { replica, rowsByKey } = selection
  const packed = await pack(engine, selection.documents, batch, bytes)
  if ('tooLarge' in packed) return undefined
  const cursor = inflight === undefined ? replica.cursor : { number: inflight.number, batch: inflight.batch }
  return { ...packed, batch, rowsByKey, expected: { ...replica, cursor } }
}

/**
 * The documents that wait longest, parked ones passed over unless they were edited since, until a batch of so many bytes is
 * full; and all rows of each: a batch holds a document's newest image, so it answers them all.
 */
async function longestWaiting(
  tx: LocalTransaction,
  { memory }: Engine,
  bytes: number,
  except: readonly SentDocument[] = [],
): Promise<{
  readonly waiting: readonly StoredDocument[]
  readonly rowsByKey: ReadonlyMap<DocumentKey, readonly OutboxRow[]>
}> {
  const parked = new Map((await tx.parked()).map((document) => [document.key, document.upTo]))
  const seen = new Set(except.map(({ key }) => key))
  const found: StoredDocument[] = []
  let room = bytes / memory.packing
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
    if (full || last === undefined || rows.length < rowsAtOnce) break
    after = last.seq
  }
  const rows = await tx.outboxOf(found.map(({ key }) => key))
  return { waiting: found, rowsByKey: groupBy(rows, (row) => row.key) }
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
export async function pack(
  engine: Engine,
  documents: readonly SentDocument[],
  batch: BatchId,
  bytes = engine.memory.batchBytes,
): Promise<Packed | { readonly tooLarge: SentDocument }> {
  const { memory, compression } = engine
  let some = prefixOf(documents, bytes / memory.packing)
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
