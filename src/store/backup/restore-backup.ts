import { Dexie } from 'dexie'
import { numberConflict, storedConflict } from '../../sync/conflict'
import type { NewConflict } from '../../sync/conflict'
import type { StoredDocument } from '../../sync/local'
import type { LocalStore, LocalTransaction, Rules } from '../../sync/ports'
import { deviceId } from '../../sync/scalars'
import type { DeviceId, DocumentKey, Instant } from '../../sync/scalars'
import { standings, takeBack } from '../../sync/take-back'
import type { KeptDocument, Standing, TakenBack, Wish } from '../../sync/take-back'
import { readBackup } from './read-backup'

/** What restoring comes to: told before it is done, and after. */
export interface RestoreSummary {
  readonly documents: number
  readonly standings: Readonly<Record<Standing, number>>
  /** New documents by kind. */
  readonly newKinds: Readonly<Record<string, number>>
  /** Fields in which both sides differ, and numbers that two documents would bear. */
  readonly conflicts: number
}

export interface RestoreContext {
  readonly rules: Rules
  readonly wish: Wish
  readonly onProgress?: (documents: number) => void
}

/** Stands for whoever made the backup, in conflicts. */
const keeper = deviceId('backup')

/**
 * What would happen; writes nothing.
 * @throws BackupRefused
 */
export async function lookAtBackup(
  store: LocalStore,
  file: Blob,
  context: RestoreContext,
): Promise<RestoreSummary> {
  const sum = new Summing()
  for await (const documents of readBackup(file)) {
    const plan = await store.transaction('read', (tx) => planned(tx, documents, context))
    sum.add(plan)
    context.onProgress?.(sum.documents)
  }
  return sum.summary()
}

/**
 * Brings the documents of a backup into the books, all or nothing: one transaction reads the file to its end, and what turns
 * out to be cut or changed there takes everything back. Every change has its outbox row, as an edit has.
 *
 * @throws BackupRefused
 */
export function restoreBackup(
  store: LocalStore,
  file: Blob,
  at: Instant,
  context: RestoreContext,
): Promise<RestoreSummary> {
  return store.transaction('write', async (tx) => {
    const sum = new Summing()
    const blocks = readBackup(file)
    for (;;) {
      // A file is read outside of IndexedDB; without this the transaction would be over by then.
      const block = await Dexie.waitFor(blocks.next())
      if (block.done === true) return sum.summary()
      const plan = await planned(tx, block.value, context)
      await write(tx, plan, at)
      sum.add(plan)
      context.onProgress?.(sum.documents)
    }
  })
}

interface Plan {
  readonly taken: readonly TakenBack[]
  readonly conflicts: readonly NewConflict[]
}

async function planned(
  tx: LocalTransaction,
  documents: readonly KeptDocument[],
  { rules, wish }: RestoreContext,
): Promise<Plan> {
  const here = await tx.documents(documents.map(({ key }) => key))
  const replica = await tx.replica()
  const devices: { here: DeviceId; kept: DeviceId } = { here: replica?.device ?? keeper, kept: keeper }
  const taken = documents.map((kept, index) => takeBack(here[index], kept, devices, wish))
  const fields = taken.flatMap(({ conflicts }) => conflicts)
  return { taken, conflicts: [...fields, ...(await numbersTwice(tx, taken, rules))] }
}

/** A number already given is never changed on the quiet: two documents that bear it go to a person. */
async function numbersTwice(
  tx: LocalTransaction,
  taken: readonly TakenBack[],
  rules: Rules,
): Promise<readonly NewConflict[]> {
  const bearers = new Map<string, Set<DocumentKey>>()
  for (const { document } of taken) {
    if (document === undefined || document.deleted) continue
    const number = rules.uniqueNumber(document.kind, document.value)
    if (number === undefined) continue
    bearers.set(number, (bearers.get(number) ?? new Set()).add(document.key))
  }
  for (const { number, key } of await tx.holdersOfNumbers([...bearers.keys()])) bearers.get(number)?.add(key)
  return [...bearers].flatMap(([number, keys]) => (keys.size > 1 ? numberConflict(number, [...keys]) : []))
}

async function write(tx: LocalTransaction, { taken, conflicts }: Plan, at: Instant): Promise<void> {
  const changed = taken.flatMap(({ document, fields }) =>
    document === undefined ? [] : [{ document, fields }],
  )
  const unique = new Map(conflicts.map((made) => [made.key, made]))
  const known = await tx.documents([...unique.keys()])
  known.forEach((document) => document && unique.delete(document.key))
  const made: StoredDocument[] = [...unique.values()].map((conflict) => storedConflict(conflict, at))
  await tx.putDocuments([...changed.map(({ document }) => document), ...made])
  await tx.addOutbox([
    ...changed.map(({ document, fields }) => ({ key: document.key, at: document.editedAt, fields })),
    ...made.map(({ key }) => ({ key, at, fields: [] })),
  ])
}

class Summing {
  documents = 0
  private conflicts = 0
  private readonly counts = new Map<Standing, number>(standings.map((standing) => [standing, 0]))
  private readonly kinds = new Map<string, number>()

  add({ taken, conflicts }: Plan): void {
    this.documents += taken.length
    this.conflicts += conflicts.length
    for (const { standing, document } of taken) {
      this.counts.set(standing, (this.counts.get(standing) ?? 0) + 1)
      if (standing === 'new' && document !== undefined && !document.deleted)
        this.kinds.set(document.kind, (this.kinds.get(document.kind) ?? 0) + 1)
    }
  }

  summary(): RestoreSummary {
    return {
      documents: this.documents,
      standings: Object.fromEntries(this.counts) as Record<Standing, number>,
      newKinds: Object.fromEntries(this.kinds),
      conflicts: this.conflicts,
    }
  }
}
