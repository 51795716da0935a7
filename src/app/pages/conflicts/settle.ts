import { deletionProblem } from '../../../domain/correct'
import { invoiceKinds, readInvoice } from '../../../domain/invoice'
import type { Edit } from '../../../sync/changes'
import type { Image, StoredDocument } from '../../../sync/local'
import { withChoice } from './apply-choice'
import type { Conflict, DeletionConflict, FieldConflict } from './read-conflict'

/** One of the two values, or what stands, whatever it is. */
export type Choice = 'kept' | 'other' | 'what-stands'

/** One edit and what the document held before it. */
export interface Step {
  readonly edit: Edit
  readonly was: Image
}

/**
 * What settles a conflict, for one transaction: the chosen value where another one stands, and the end of the conflict.
 * @param target the document that it is about, as the person saw it; `undefined`: it is not here
 */
export function settle(
  conflict: Conflict,
  target: StoredDocument | undefined,
  choice: Choice,
): readonly Step[] {
  const { key, value } = conflict
  const ended = { edit: { key, before: value, after: value, deleted: true }, was: { value, deleted: false } }
  if (target === undefined || choice === 'what-stands') return [ended]
  switch (conflict.reason) {
    case 'field':
      return [...fieldStep(conflict, target, choice), ended]
    case 'deleted':
      return [...deletionStep(target, choice), ended]
    case 'duplicate-number':
    case 'strange':
      return [ended]
  }
}

function fieldStep(conflict: FieldConflict, target: StoredDocument, choice: 'kept' | 'other'): Step[] {
  const { key, value, deleted } = target
  const after = deleted ? undefined : withChoice(value, conflict.path, conflict[choice].value)
  if (after === undefined || after === value) return []
  return [{ edit: { key, before: value, after }, was: { value, deleted } }]
}

function deletionStep(target: StoredDocument, choice: 'kept' | 'other'): Step[] {
  const { key, value, deleted } = target
  const delete_ = choice === 'other'
  if (deleted === delete_ || (delete_ && !mayDelete(target))) return []
  return [{ edit: { key, before: value, after: value, deleted: delete_ }, was: { value, deleted } }]
}

/** What had a number was given to somebody: it is voided, never deleted. */
export function mayDelete({ kind, value }: StoredDocument): boolean {
  return !invoiceKinds.some((one) => one === kind) || deletionProblem(readInvoice(value)) === undefined
}

/** Takes the steps back; what was written since then stays. `stored` is what the transaction answered, in order. */
export function undo(steps: readonly Step[], stored: readonly StoredDocument[]): readonly Edit[] {
  return steps.flatMap(({ edit, was }, index) => {
    const now = stored[index]
    return now === undefined
      ? []
      : [{ key: edit.key, before: now.value, after: was.value, deleted: was.deleted }]
  })
}

/** Which of the two stands in the document now. Somebody may have typed a third meanwhile. */
export type Standing = 'kept' | 'other' | 'both' | 'neither' | 'nowhere'

/** `nowhere`: the document, or the place in it, is gone. */
export function standing(
  conflict: FieldConflict | DeletionConflict,
  target: StoredDocument | undefined,
): Standing {
  if (target === undefined) return 'nowhere'
  if (conflict.reason === 'deleted') return target.deleted ? 'other' : 'kept'
  if (target.deleted) return 'nowhere'
  const [kept, other] = [conflict.kept, conflict.other].map((side) =>
    withChoice(target.value, conflict.path, side.value),
  )
  if (kept === undefined && other === undefined) return 'nowhere'
  if (kept === target.value) return other === target.value ? 'both' : 'kept'
  return other === target.value ? 'other' : 'neither'
}
