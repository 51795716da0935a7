import { acknowledge } from './acknowledge'
import { faultStop, isStop, unmoved } from './engine'
import type { Engine, Stop } from './engine'
import { readMeta } from './meta'
import type { SnapshotPointer } from './log'
import type { Inflight, Replica, SentDocument } from './local'
import { maxUnpackedBytes, readPayload } from './payload'
import { receive } from './receive'
import type { DeviceId } from './scalars'
import { walkLog } from './walk'

/** The walk met a stub past the cursor: what it held is in the snapshot only. */
export const needsSnapshot = { kind: 'busy' } as const satisfies Stop

/**
 * The device is behind the floor. First its in-flight batch is settled by looking at that number; then the documents
 * of the snapshot come in like an entry's (the outbox stays), and the cursor moves to the entry it stands for.
 * Everything is one local transaction; the round then goes on from there.
 */
export async function resyncFromSnapshot(engine: Engine, before: Replica): Promise<Stop> {
  const found = await readMeta(engine)
  if (found.kind !== 'meta') return found
  const pointer = found.meta?.snapshot
  if (pointer === undefined || pointer.entry <= before.cursor.number) {
    return { kind: 'damaged', detail: 'the log is trimmed but its snapshot is missing' }
  }
  const inflight = await engine.store.transaction('read', (tx) => tx.inflight())
  const held = await batchesAt(engine, before, pointer, inflight)
  if ('kind' in held) return held
  // A snapshot counts only if the entry that it stands for carries its batch: a restore may have undone that entry.
  if (held.snapshot !== pointer.batch)
    return { kind: 'damaged', detail: 'the snapshot belongs to other history' }
  const documents = await readSnapshot(engine, pointer)
  if ('kind' in documents) return documents
  return engine.store.transaction('write', async (tx): Promise<Stop> => {
    let replica = await tx.replica()
    if (!unmoved(replica, before)) return { kind: 'busy' }
    const frozen = await tx.inflight()
    if (frozen !== undefined && frozen.batch !== inflight?.batch) return { kind: 'busy' }
    if (frozen !== undefined && held.inflight === frozen.batch) {
      await acknowledge(tx, replica, frozen, true)
      replica = (await tx.replica()) ?? replica
    }
    await tx.setInflight(undefined)
    const devices = { mine: replica.device, theirs: 'snapshot' as DeviceId }
    await receive(tx, engine, documents.list, { entry: pointer.entry, devices })
    const mark = { number: pointer.entry, batch: pointer.batch }
    await tx.setReplica({ ...replica, cursor: mark, verified: mark, acknowledged: [] })
    engine.report.documentsReceived += documents.list.length
    return { kind: 'busy' }
  })
}

/** Which batches stand at the numbers of the in-flight batch and of the snapshot, along the unbroken chain. */
async function batchesAt(
  engine: Engine,
  replica: Replica,
  pointer: SnapshotPointer,
  inflight: Inflight | undefined,
): Promise<{ inflight: string | undefined; snapshot: string | undefined } | Stop> {
  const held: { inflight: string | undefined; snapshot: string | undefined } = {
    inflight: undefined,
    snapshot: undefined,
  }
  const end = await walkLog(engine, replica.verified, async (entry) => {
    if (entry.number === inflight?.number) held.inflight = entry.batch
    if (entry.number === pointer.entry) held.snapshot = entry.batch
    return undefined
  })
  if (end.kind === 'differs') return { kind: 'busy' }
  return isStop(end) ? end : held
}

async function readSnapshot(
  engine: Engine,
  pointer: SnapshotPointer,
): Promise<{ readonly list: readonly SentDocument[] } | Stop> {
  const list: SentDocument[] = []
  for (let part = 0; part < pointer.parts; part++) {
    const answer = await engine.remote.readSnapshotPart(pointer.id, part)
    if (!answer.ok) return faultStop(answer.fault)
    const text = answer.value && (await engine.compression.unpack(answer.value, maxUnpackedBytes))
    const read = text === undefined ? undefined : readPayload(text, pointer.batch)
    if (read === undefined) return { kind: 'damaged', detail: `part ${part} of the snapshot cannot be read` }
    list.push(...read.documents)
  }
  return { list }
}
