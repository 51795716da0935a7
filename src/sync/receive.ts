import {
  conflictKind,
  deletionConflict,
  fieldConflict,
  numberConflict,
  sidesOf,
  storedConflict,
} from './conflict'
import type { NewConflict } from './conflict'
import type { Engine } from './engine'
import { groupBy } from './group-by'
import type { Judge } from './merge'
import type { OutboxRow, SentDocument, StoredDocument } from './local'
import type { LocalTransaction } from './ports'
import { rebase } from './rebase'
import type { DeviceId, DocumentKey, EntryNumber } from './scalars'

interface Origin {
  readonly entry: EntryNumber
  /** Who made the entry, and who receives it. */
  readonly devices: { readonly mine: DeviceId; readonly theirs: DeviceId }
}

/**
 * Brings documents of one entry into the local ones, inside the caller's transaction: what is clean takes them, what
 * has unsent changes is rebased onto them, and what could not be merged is kept as conflicts that are sent in turn.
 */
export async function receive(
  tx: LocalTransaction,
  engine: Engine,
  incoming: readonly SentDocument[],
  origin: Origin,
): Promise<void> {
  const keys = incoming.map((document) => document.key)
  const local = await tx.documents(keys)
  const rows = groupBy(await tx.outboxOf(keys), (row) => row.key)
  const conflicts: NewConflict[] = []
  const settledRows: number[] = []
  const next: StoredDocument[] = []
  incoming.forEach((image, index) => {
    const mine = local[index]
    const unsent = rows.get(image.key) ?? []
    const rebased = rebase(mine, image, origin.entry, unsent.length > 0, judgeBy(mine, unsent, image))
    next.push(rebased.document)
    if (!rebased.unsent) settledRows.push(...unsent.map((row) => row.seq))
    if (mine === undefined || rebased.merged === undefined) return
    engine.report.merged++
    const sides = sidesOf(mine, image, origin.devices)
    conflicts.push(...rebased.merged.clashes.map((clash) => fieldConflict(clash, sides)))
    if (rebased.merged.overruled) conflicts.push(deletionConflict(rebased.merged.overruled, sides))
  })
  await tx.putDocuments(next)
  await tx.removeOutbox(settledRows)
  conflicts.push(...(await duplicateNumbers(tx, engine, next)))
  await keepConflicts(tx, engine, conflicts)
}

/** The later edit stands; at the same moment what the table already has. */
function judgeBy(mine: StoredDocument | undefined, rows: readonly OutboxRow[], theirs: SentDocument): Judge {
  return ([field]) => {
    const touched = rows.filter((row) => field !== undefined && row.fields.includes(field))
    const at = touched.length > 0 ? Math.max(...touched.map((row) => row.at)) : (mine?.editedAt ?? 0)
    return at > theirs.editedAt ? 'mine' : 'theirs'
  }
}

async function duplicateNumbers(
  tx: LocalTransaction,
  engine: Engine,
  documents: readonly StoredDocument[],
): Promise<NewConflict[]> {
  const all = documents.flatMap((document) =>
    document.deleted ? [] : (engine.rules.uniqueNumber(document.kind, document.value) ?? []),
  )
  const numbers = [...new Set(all)]
  if (numbers.length === 0) return []
  if (numbers.length === all.length && (await tx.heldOnce(numbers))) return []
  const holders = groupBy(await tx.holdersOfNumbers(numbers), (holder) => holder.number)
  return [...holders].flatMap(([number, held]) =>
    held.length > 1
      ? numberConflict(
          number,
          held.map(({ key }) => key),
        )
      : [],
  )
}

/** A conflict that is already known, open or settled, is not made again. */
async function keepConflicts(
  tx: LocalTransaction,
  engine: Engine,
  conflicts: readonly NewConflict[],
): Promise<void> {
  if (conflicts.length === 0) return
  const at = engine.world.now()
  const unique = new Map<DocumentKey, NewConflict>(conflicts.map((made) => [made.key, made]))
  const known = await tx.documents([...unique.keys()])
  known.forEach((document) => document && unique.delete(document.key))
  const made = [...unique.values()]
  engine.report.conflicts += made.length
  await tx.putDocuments(made.map((conflict) => storedConflict(conflict, at)))
  await tx.addOutbox(made.map(({ key }) => ({ key, at, fields: [] })))
  for (const { value } of made) {
    const { reason = conflictKind, document = null, path = [] } = value
    await tx.log({ at, event: 'conflict', details: { reason, document, path } })
  }
}
