import { acknowledge } from './acknowledge'
import { prepare } from './choose'
import { faultStop, fastMs, fullBatchBytes, fullBatchDocuments } from './engine'
import type { Engine, Stop } from './engine'
import { raiseEpoch } from './epoch'
import type { Fault } from './fault'
import { freeze, freezeChosen, park, takePrepared } from './freeze'
import type { Frozen, Nothing } from './freeze'
import { groupBy } from './group-by'
import { logFormat } from './log'
import type { Inflight } from './local'
import { payloadText } from './payload'
import type { Pulled } from './pull'

const leastBatchBytes = 10_000

export interface Appended {
  readonly kind: 'appended'
  readonly documents: number
  /** The next batch, where it could be frozen as this one was settled. */
  readonly next?: Frozen
}
/** Somebody else's entry, or an own earlier try, stands at the number: pull before anything else. */
export interface LostRace {
  readonly kind: 'lost-race'
}
/** The table refuses the batch as it is; the next one is smaller, or the one bad document is parked. */
export interface Split {
  readonly kind: 'split'
}

/**
 * Sends the frozen batch, or freezes the next one and sends it. The frozen batch is sent again unchanged until its
 * number is known to hold an entry: a delayed first try and the second are then the same write.
 * @param next what the push before this one froze
 */
export async function push(
  engine: Engine,
  pulled: Pulled | undefined,
  next?: Frozen,
): Promise<Appended | LostRace | Split | Nothing | Stop> {
  const frozen = next ?? (await frozenBatch(engine))
  if (frozen.kind !== 'frozen') return frozen
  const { inflight, payload } = frozen
  const { number, batch, previous, device, at, documents } = inflight
  const entry = { number, batch, previous, device, at, count: documents.length, format: logFormat, payload }
  const untold = pulled?.astray === true ? await raiseEpoch(engine, pulled.snapshot) : undefined
  if (untold !== undefined) return untold
  const orphan = pulled?.orphan
  const askedAt = engine.world.now()
  let took = 0
  const asked = engine.remote.append(entry, orphan === undefined ? {} : { orphan }).then((answer) => {
    took = engine.world.now() - askedAt
    return answer
  })
  const [answer] = await Promise.all([asked, prepare(engine, inflight)])
  if (!answer.ok || answer.value === 'taken') {
    // It was chosen to follow this one.
    engine.memory.prepared = undefined
    return answer.ok ? { kind: 'lost-race' } : failed(engine, inflight, answer.fault)
  }
  engine.report.bytesSent += payload.length
  engine.report.entriesSent++
  engine.report.documentsSent += documents.length
  suit(engine, payload.length, took)
  return settle(engine, inflight)
}

async function frozenBatch(engine: Engine): Promise<Frozen | Nothing | Stop> {
  // Where one was chosen there was none in flight, or it has been settled since.
  const chosen = engine.memory.prepared !== undefined
  const waiting = chosen ? undefined : await engine.store.transaction('read', (tx) => tx.inflight())
  return waiting === undefined ? freeze(engine) : repack(engine, waiting)
}

async function repack(engine: Engine, inflight: Inflight) {
  const payload = await engine.compression.pack(payloadText(inflight.documents, inflight.batch))
  return { kind: 'frozen', inflight, payload } as const
}

/** The answer is in; whether the cursor still stands before this batch is looked at again inside the transaction. */
async function settle(engine: Engine, sent: Inflight): Promise<Appended | Stop> {
  const prepared = takePrepared(engine)
  return engine.store.transaction('write', async (tx) => {
    const replica = await tx.replica()
    const inflight = await tx.inflight()
    const mine = inflight?.batch === sent.batch && replica?.cursor.batch === sent.previous
    if (!mine || replica.cursor.number !== sent.number - 1) return { kind: 'busy' }
    await acknowledge(tx, replica, inflight, false)
    engine.memory.copiesDue = true
    const next = prepared && (await freezeChosen(tx, engine, prepared))
    return { kind: 'appended', documents: sent.documents.length, ...(typeof next === 'object' && { next }) }
  })
}

async function failed(engine: Engine, inflight: Inflight, fault: Fault): Promise<Split | Stop> {
  const { memory } = engine
  if (fault.kind === 'retry-later' && fault.throttled)
    memory.batchBytes = Math.max(leastBatchBytes, memory.batchBytes / 2)
  if (fault.kind !== 'refused') return faultStop(fault)
  // Refused for what it is: the same bytes can never be accepted, also not by an earlier try that is still under way.
  const [first, ...others] = inflight.documents
  await thaw(engine, inflight)
  if (first !== undefined && others.length === 0) {
    const rows = await engine.store.transaction('read', (tx) => tx.outboxOf([first.key]))
    const held = new Set(inflight.rows)
    const rowsByKey = groupBy(
      rows.filter((row) => held.has(row.seq)),
      (row) => row.key,
    )
    await park(engine, first, { rowsByKey }, fault.detail)
    memory.batchDocuments = fullBatchDocuments
  } else {
    memory.batchDocuments = Math.max(1, Math.floor(inflight.documents.length / 2))
  }
  return { kind: 'split' }
}

async function thaw(engine: Engine, inflight: Inflight): Promise<void> {
  await engine.store.transaction('write', async (tx) => {
    const now = await tx.inflight()
    if (now?.batch === inflight.batch) await tx.setInflight(undefined)
  })
}

/** The next batch is as large as suits a line and a table that took so many bytes in so many milliseconds. */
function suit({ memory }: Engine, bytes: number, ms: number): void {
  const before = memory.batchBytes
  // What a small batch took says more of the way than of the line's width: it makes none smaller, and few larger.
  memory.growing = bytes * fastMs > before * ms
  if (ms > 2 * fastMs && bytes > before / 3) memory.batchBytes = Math.max(leastBatchBytes, before / 2)
  else if (memory.growing) memory.batchBytes = Math.min(fullBatchBytes, before * 2)
  memory.batchDocuments = Math.min(fullBatchDocuments, memory.batchDocuments * 2)
}
