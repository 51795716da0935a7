import { pack, select } from './choose'
import { unmoved } from './engine'
import type { Chosen, Engine, Stop } from './engine'
import type { Inflight, OutboxRow, SentDocument } from './local'
import type { LocalTransaction } from './ports'
import type { DocumentKey } from './scalars'

export interface Frozen {
  readonly kind: 'frozen'
  readonly inflight: Inflight
  readonly payload: Uint8Array
}
export interface Nothing {
  readonly kind: 'nothing'
}

/** A prepared batch may be this much larger than the line turned out to bear. */
const tolerance = 1.25

/**
 * Freezes the next batch: next number, fresh batch id, the exact documents; stored before anything is sent. The device
 * has the whole history at this moment, or the number would not be the next one.
 */
export async function freeze(engine: Engine): Promise<Frozen | Nothing | Stop> {
  const prepared = takePrepared(engine)
  if (prepared !== undefined) {
    const frozen = await engine.store.transaction('write', (tx) => freezeChosen(tx, engine, prepared))
    if (typeof frozen === 'object') return frozen
  }
  const batch = engine.world.newBatchId()
  const selection = await engine.store.transaction('write', (tx) => select(tx, engine, batch))
  if (selection === undefined) return { kind: 'busy' }
  if (selection.documents.length === 0) return { kind: 'nothing' }
  const packed = await pack(engine, selection.documents, batch)
  if ('tooLarge' in packed) {
    await park(engine, packed.tooLarge, selection, 'too-large')
    return freeze(engine)
  }
  const { replica: expected, rowsByKey } = selection
  const chosen = { ...packed, batch, rowsByKey, expected }
  const frozen = await engine.store.transaction('write', (tx) => freezeChosen(tx, engine, chosen))
  if (frozen === 'edited') return freeze(engine)
  return frozen === 'moved' ? { kind: 'busy' } : frozen
}

/** What was chosen ahead, once, and only as large as the line has turned out to bear. */
export function takePrepared({ memory }: Engine): Chosen | undefined {
  const { prepared, batchBytes } = memory
  memory.prepared = undefined
  return prepared !== undefined && prepared.payload.length <= batchBytes * tolerance ? prepared : undefined
}

/**
 * @returns `moved` where an entry came in or another worker is at it; `edited` where a document has changed since it was chosen: also
 *   back to what the table has, and then its rows may be gone
 */
export async function freezeChosen(
  tx: LocalTransaction,
  engine: Engine,
  { batch, documents, payload, rowsByKey, expected }: Chosen,
): Promise<Frozen | 'moved' | 'edited'> {
  const replica = await tx.replica()
  if (!unmoved(replica, expected) || (await tx.inflight()) !== undefined) return 'moved'
  const rows = documents.flatMap(({ key }) => rowsByKey.get(key) ?? []).map(({ seq }) => seq)
  const held = new Set(rows)
  const now = await tx.outboxOf(documents.map(({ key }) => key))
  // Every edit has a row of its own.
  if (now.length !== held.size || now.some(({ seq }) => !held.has(seq))) return 'edited'
  const inflight: Inflight = {
    number: replica.cursor.number + 1,
    batch,
    previous: replica.cursor.batch,
    at: engine.world.now(),
    device: replica.device,
    documents,
    rows,
  }
  await tx.rememberBatch(batch)
  await tx.setInflight(inflight)
  return { kind: 'frozen', inflight, payload }
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
