import { acknowledge } from './acknowledge'
import { unmoved } from './engine'
import type { Engine, Stop } from './engine'
import type { LogEntry } from './log'
import type { Replica, SentDocument } from './local'
import { maxUnpackedBytes, readPayload } from './payload'
import type { LocalTransaction } from './ports'
import { receive } from './receive'

/**
 * Applies the next entry in one local transaction together with the cursor. The own in-flight batch is recognised; an
 * in-flight batch whose number turns out to hold somebody else's entry is given up, and only then.
 * @param before the replica as it was when the decision to apply was taken
 * @param content what {@link readContent} made of it
 * @returns the replica after it, or a stop
 */
export async function applyEntry(
  engine: Engine,
  before: Replica,
  entry: LogEntry,
  { documents, reason }: EntryContent,
): Promise<Replica | Stop> {
  return engine.store.transaction('write', async (tx) => {
    const replica = await tx.replica()
    if (!unmoved(replica, before)) return { kind: 'busy' }
    const inflight = await tx.inflight()
    if (inflight?.number === entry.number && inflight.batch === entry.batch) {
      await acknowledge(tx, replica, inflight, true)
      return moved(tx, replica)
    }
    const settled = await withoutClone(tx, engine, replica, entry)
    if (inflight?.number === entry.number) await tx.setInflight(undefined)
    const devices = { mine: settled.device, theirs: entry.device }
    await receive(tx, engine, documents, { entry: entry.number, devices })
    const mark = { number: entry.number, batch: entry.batch }
    const unreadable = reason === undefined ? [] : [{ number: entry.number, reason }]
    for (const details of unreadable) await tx.log({ at: engine.world.now(), event: 'unreadable', details })
    await tx.setReplica({
      ...settled,
      cursor: mark,
      verified: mark,
      acknowledged: [],
      unreadable: [...settled.unreadable, ...unreadable],
    })
    engine.report.entriesReceived++
    engine.report.documentsReceived += documents.length
    return moved(tx, replica)
  })
}

const moved = async (tx: LocalTransaction, before: Replica): Promise<Replica> =>
  (await tx.replica()) ?? before

export interface EntryContent {
  readonly documents: readonly SentDocument[]
  /** Why something in the entry could not be read. */
  readonly reason?: string
}

/**
 * An entry that nobody can read must not wedge the log: it is passed over in sight. Its documents come back with
 * their next change, and the device that made it still has them.
 */
export async function readContent({ compression }: Engine, entry: LogEntry): Promise<EntryContent> {
  const text = await compression.unpack(entry.payload, maxUnpackedBytes)
  if (text === undefined) return { documents: [], reason: 'not-gzip' }
  const read = readPayload(text, entry.batch)
  if (read === undefined) return { documents: [], reason: 'not-json' }
  return { documents: read.documents, ...(read.dropped > 0 ? { reason: 'documents' } : {}) }
}

/** Own device id on a batch that this device never made: a cloned profile or a restored disk takes a new id and series. */
async function withoutClone(
  tx: LocalTransaction,
  engine: Engine,
  replica: Replica,
  entry: LogEntry,
): Promise<Replica> {
  if (entry.device !== replica.device || (await tx.madeBatch(entry.batch))) return replica
  const device = engine.world.newDeviceId()
  await tx.log({ at: engine.world.now(), event: 'clone', details: { was: replica.device, device } })
  return { ...replica, device }
}
