import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConflict } from '../../../../src/app/pages/conflicts/read-conflict'
import type { Conflict } from '../../../../src/app/pages/conflicts/read-conflict'
import { settle, standing, undo } from '../../../../src/app/pages/conflicts/settle'
import { deletionConflict, fieldConflict, storedConflict } from '../../../../src/sync/conflict'
import { mergeValues } from '../../../../src/sync/merge'
import { deviceId } from '../../../../src/sync/scalars'
import { invoiceKey, stored, value } from './stored'

const sides = {
  document: invoiceKey,
  mine: { device: deviceId('here'), at: 1 },
  theirs: { device: deviceId('there'), at: 2 },
}

const fieldOf = (path: readonly string[], mine: string, theirs: string): Conflict & { reason: 'field' } => {
  const made = fieldConflict({ path, base: undefined, mine, theirs, stands: 'theirs' }, sides)
  return readConflict(storedConflict(made, 3)) as Conflict & { reason: 'field' }
}
const deletion = readConflict(storedConflict(deletionConflict('mine', sides), 3)) as Conflict & {
  reason: 'deleted'
}

describe('settling a conflict', () => {
  it('by the value that stands changes nothing but the conflict', () => {
    fc.assert(
      fc.property(value, value, value, (base, mine, theirs) => {
        const merged = mergeValues(base, mine, theirs, () => 'theirs')
        const target = stored(merged.value)
        for (const clash of merged.clashes) {
          const conflict = readConflict(storedConflict(fieldConflict(clash, sides), 3))
          if (conflict.reason !== 'field') throw new Error('a conflict of the merge can be read')
          expect(['kept', 'both']).toContain(standing(conflict, target))
          for (const choice of ['kept', 'what-stands'] as const) {
            expect(settle(conflict, target, choice).map(({ edit }) => edit)).toEqual([
              { key: conflict.key, before: conflict.value, after: conflict.value, deleted: true },
            ])
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('by the other value changes that field as a patch against what the person saw, and ends the conflict', () => {
    const conflict = fieldOf(['notes'], 'mine', 'theirs')
    const [change, end, ...more] = settle(conflict, stored({ notes: 'theirs', number: '1' }), 'other')
    expect(change?.edit).toEqual({
      key: invoiceKey,
      before: { notes: 'theirs', number: '1' },
      after: { notes: 'mine', number: '1' },
    })
    expect(end?.edit).toMatchObject({ key: conflict.key, deleted: true })
    expect(more).toEqual([])
  })

  it('never brings a deleted document back, nor makes one that is not here', () => {
    const conflict = fieldOf(['notes'], 'mine', 'theirs')
    const gone = stored({ notes: 'theirs' }, invoiceKey, true)
    for (const target of [gone, undefined]) {
      expect(standing(conflict, target)).toBe('nowhere')
      expect(settle(conflict, target, 'other').map(({ edit }) => edit.key)).toEqual([conflict.key])
    }
  })

  it('sees a third value that was typed meanwhile, and leaves it when asked to', () => {
    const conflict = fieldOf(['notes'], 'mine', 'theirs')
    const target = stored({ notes: 'third' })
    expect(standing(conflict, target)).toBe('neither')
    expect(settle(conflict, target, 'what-stands')).toHaveLength(1)
    expect(settle(conflict, target, 'kept')[0]?.edit.after).toEqual({ notes: 'theirs' })
  })

  it('deletes after all, or keeps, what one device deleted and another edited', () => {
    const draft = stored({ state: 'draft', notes: 'a' })
    expect(standing(deletion, draft)).toBe('kept')
    expect(settle(deletion, draft, 'kept')).toHaveLength(1)
    expect(settle(deletion, draft, 'other')[0]?.edit).toMatchObject({ key: invoiceKey, deleted: true })
    const gone = stored(draft.value, invoiceKey, true)
    expect(settle(deletion, gone, 'kept')[0]?.edit).toMatchObject({ key: invoiceKey, deleted: false })
  })

  it('never deletes a document that has a number', () => {
    const issued = stored({ state: 'issued', number: '2026-0001' })
    expect(settle(deletion, issued, 'other').map(({ edit }) => edit.key)).toEqual([deletion.key])
  })

  it('can be taken back whole, and keeps what was written since', () => {
    const conflict = fieldOf(['notes'], 'mine', 'theirs')
    const steps = settle(conflict, stored({ notes: 'theirs' }), 'other')
    const answered = [stored({ notes: 'mine', number: '7' }), stored(conflict.value, conflict.key, true)]
    expect(undo(steps, answered)).toEqual([
      { key: invoiceKey, before: { notes: 'mine', number: '7' }, after: { notes: 'theirs' }, deleted: false },
      { key: conflict.key, before: conflict.value, after: conflict.value, deleted: false },
    ])
  })
})
