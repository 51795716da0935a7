import { conflictKind, fieldConflict, storedConflict } from './conflict'
import type { NewConflict } from './conflict'
import { sameJson } from './json'
import type { JsonObject } from './json'
import { imageOf } from './merge-images'
import { mergeValues } from './merge'
import type { StoredDocument } from './local'
import type { LocalTransaction } from './ports'
import { kindOf } from './scalars'
import type { DeviceId, DocumentKey, Instant } from './scalars'

/** One edit: a patch against what the editor loaded, never a whole document over what was merged in meanwhile. */
export interface Edit {
  readonly key: DocumentKey
  /** What the editor loaded. `undefined`: it makes the document. */
  readonly before: JsonObject | undefined
  /** What the editor holds now. For a deletion the last fields: they are kept as a base for merging. */
  readonly after: JsonObject
  readonly deleted?: boolean
}

/**
 * Stores edits and their outbox rows in the caller's write transaction. An edit that changes nothing writes nothing.
 * What another tab or device changed meanwhile stays; where both changed the same field, this edit stands (it is the
 * later one) and the other value is kept as a conflict.
 * @returns the documents as they are stored now, in the order of `edits`
 */
export async function recordEdits(
  tx: LocalTransaction,
  edits: readonly Edit[],
  context: { readonly at: Instant; readonly device: DeviceId },
): Promise<StoredDocument[]> {
  const now = new Map<DocumentKey, StoredDocument>()
  const stored = await tx.documents(edits.map((edit) => edit.key))
  stored.forEach((document) => document && now.set(document.key, document))
  const conflicts: NewConflict[] = []
  const rows = new Map<DocumentKey, Set<string>>()
  for (const edit of edits) {
    const current = now.get(edit.key)
    const next = current === undefined ? made(edit, context.at) : edited(current, edit, context, conflicts)
    now.set(edit.key, next)
    if (next === current) continue
    const fields = rows.get(edit.key) ?? new Set<string>()
    changedFields(current?.value ?? {}, next.value).forEach((field) => fields.add(field))
    rows.set(edit.key, fields)
  }
  const changed = [...rows.keys()].flatMap((key) => now.get(key) ?? [])
  await tx.putDocuments([...changed, ...conflicts.map((conflict) => storedConflict(conflict, context.at))])
  await tx.addOutbox([
    ...[...rows].map(([key, fields]) => ({ key, at: context.at, fields: [...fields] })),
    ...conflicts.map(({ key }) => ({ key, at: context.at, fields: [] })),
  ])
  return edits.flatMap((edit) => now.get(edit.key) ?? [])
}

const made = (edit: Edit, at: Instant): StoredDocument => ({
  key: edit.key,
  kind: kindOf(edit.key),
  value: edit.after,
  deleted: edit.deleted ?? false,
  editedAt: at,
  ancestors: [],
})

/** @returns `current` itself where the edit changes nothing */
function edited(
  current: StoredDocument,
  edit: Edit,
  context: { readonly at: Instant; readonly device: DeviceId },
  conflicts: NewConflict[],
): StoredDocument {
  const deleted = edit.deleted ?? false
  const merged = mergeValues(edit.before, edit.after, current.value, () => 'mine')
  if (deleted === current.deleted && sameJson(merged.value, current.value)) return current
  if (!deleted && current.kind !== conflictKind) {
    const mine = { device: context.device, at: context.at }
    const theirs = { device: context.device, at: current.editedAt }
    const sides = { document: current.key, mine, theirs }
    conflicts.push(...merged.clashes.map((clash) => fieldConflict(clash, sides)))
  }
  const clean = current.base === undefined && current.version !== undefined
  return {
    ...current,
    value: merged.value,
    deleted,
    editedAt: Math.max(context.at, current.editedAt),
    ...(clean ? { base: imageOf(current) } : {}),
  }
}

const changedFields = (before: JsonObject, after: JsonObject): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !sameJson(before[name], after[name]),
  )
