import { acknowledge } from './acknowledge'
import { faultStop, isStop, unmoved } from './engine'
import type { Engine, Stop } from './engine'
import { readMeta } from './meta'
import type { SnapshotPointer } from './log'
import type { Inflight, Mark, Replica, SentDocument } from './local'
import { readSnapshot } from './snapshot'
import { receive } from './receive'
import type { BatchId, DeviceId } from './scalars'
import { unsendAll } from './unsend-all'
import { walkLog } from './walk'
import type { Differs } from './walk'

/** The walk met a stub past the cursor: what it held is in the snapshot only. */
export const needsSnapshot = { kind: 'busy' } as const satisfies Stop

/** The pointer counts for nothing, and without it the log can be read to an end of its own. */
export interface Void {
  readonly kind: 'void'
}

/**
 * The device is behind the snapshot. First its in-flight batch is settled by looking at that number; then the documents
 * of the snapshot come in like an entry's (the outbox stays), and the cursor moves to the entry it stands for.
 * Everything is one local transaction; the round then goes on from there.
 *
 * A snapshot counts only if the entry that it stands for carries its batch: a restore may have undone that entry. Where
 * entries were trimmed for it all the same, what they held can be had from it alone: then its documents are merged as
 * books from elsewhere are, by their versions, and go out again. So are the device's own where an entry in between is
 * missing: nobody can tell whether what it knows is in the snapshot.
 * @param trimmed whether what the device lacks was trimmed
 */
export async function resyncFromSnapshot(
  engine: Engine,
  before: Replica,
  trimmed: boolean,
): Promise<Stop | Void | Differs> {
  const found = await readMeta(engine)
  if (found.kind !== 'meta') return found
  const pointer = found.meta?.snapshot
  if (pointer === undefined) return nowhere(trimmed, missing)
  const inflight = await engine.store.transaction('read', (tx) => tx.inflight())
  const chain = await alongTheChain(engine, before, pointer, inflight)
  if ('kind' in chain) return chain
  if ((chain.lastStub?.number ?? 0) > pointer.entry) return nowhere(trimmed, missing)
  const stands = chain.snapshot ?? (await batchAt(engine, pointer.entry))
  if (typeof stands === 'object') return stands
  const counts = stands === pointer.batch && pointer.entry > before.cursor.number
  if (!counts && !trimmed) return { kind: 'void' }
  const documents = await readSnapshot(engine, pointer)
  if ('kind' in documents)
    return documents.kind === 'damaged' ? nowhere(trimmed, documents.detail) : documents
  return engine.store.transaction('write', async (tx): Promise<Stop> => {
    let replica = await tx.replica()
    if (!unmoved(replica, before)) return { kind: 'busy' }
    const frozen = await tx.inflight()
    if (frozen !== undefined && frozen.batch !== inflight?.batch) return { kind: 'busy' }
    if (frozen !== undefined && (chain.inflight === frozen.batch || names(documents.list, frozen.batch))) {
      await acknowledge(tx, replica, frozen, true)
      replica = (await tx.replica()) ?? replica
    }
    await tx.setInflight(undefined)
    if (!counts || chain.snapshot === undefined) await unsendAll(tx)
    const devices = { mine: replica.device, theirs: 'snapshot' as DeviceId }
    await receive(tx, engine, documents.list, { entry: pointer.entry, devices })
    if (!counts) await unsendAll(tx)
    const mark = counts ? { number: pointer.entry, batch: pointer.batch } : (chain.lastStub ?? before.cursor)
    const merged = counts ? {} : { merged: pointer.id }
    await tx.setReplica({ ...replica, cursor: mark, verified: mark, acknowledged: [], ...merged })
    engine.report.documentsReceived += documents.list.length
    return { kind: 'busy' }
  })
}

const missing = 'the log is trimmed but its snapshot is missing'

const nowhere = (trimmed: boolean, detail: string): Stop | Void =>
  trimmed ? { kind: 'damaged', detail } : { kind: 'void' }

/** Whether some image in the snapshot is the batch's or descends from it: then the batch is in the log. */
const names = (documents: readonly SentDocument[], batch: BatchId): boolean =>
  documents.some(({ version, ancestors }) => version === batch || ancestors.includes(batch))

/** What stands where along the unbroken chain; `undefined` where it does not come so far. */
interface Chain {
  inflight: string | undefined
  snapshot: string | undefined
  /** The last one past the cursor. */
  lastStub: Mark | undefined
}

async function alongTheChain(
  engine: Engine,
  { verified, cursor }: Replica,
  pointer: SnapshotPointer,
  inflight: Inflight | undefined,
): Promise<Chain | Differs | Stop> {
  const chain: Chain = { inflight: undefined, snapshot: undefined, lastStub: undefined }
  const end = await walkLog(engine, verified, async (entry) => {
    const { number, batch } = entry
    if (number === inflight?.number) chain.inflight = batch
    if (number === pointer.entry) chain.snapshot = batch
    if (number > cursor.number && 'trimmed' in entry) chain.lastStub = { number, batch }
    return undefined
  })
  return end.kind === 'differs' || isStop(end) ? end : chain
}

/** The batch at a number, whatever leads there. */
async function batchAt(engine: Engine, number: number): Promise<string | Stop | undefined> {
  const answer = await engine.remote.readLog(number)
  if (!answer.ok) return faultStop(answer.fault)
  const [entry] = answer.value.entries
  return entry?.number === number && 'batch' in entry ? entry.batch : undefined
}
