import { describe, expect, it } from 'vitest'
import { EditHistory, changedField } from '../../../../src/app/pages/editor/edit-history'
import type { Undoable } from '../../../../src/app/pages/editor/edit-history'
import type { JsonObject } from '../../../../src/sync/json'

/** A document in memory whose clock a test moves. */
function world(start: JsonObject) {
  let now = 0
  let held = start
  const history = new EditHistory(() => now)
  const document: Undoable = { current: () => held, put: (next) => (held = next) }
  return {
    history,
    held: () => held,
    type: (next: JsonObject) => {
      history.record(document, held, next)
      held = next
    },
    fromAfar: (next: JsonObject) => (held = next),
    wait: (ms: number) => (now += ms),
  }
}

const lines = (...descriptions: readonly string[]) =>
  descriptions.map((description, index) => ({ id: `l${index}`, description }))

describe('what was typed can be taken back and done again', () => {
  it('takes back a run of keystrokes in one field as one step', () => {
    const { history, type, held } = world({ notes: '' })
    for (const notes of ['a', 'ab', 'abc']) type({ notes })
    expect(history.undo()).toEqual(['notes'])
    expect(held()).toEqual({ notes: '' })
    expect(history.canUndo.value).toBe(false)
    history.redo()
    expect(held()).toEqual({ notes: 'abc' })
    expect(history.canRedo.value).toBe(false)
  })

  it('keeps apart what was typed after a pause, after leaving, or in another field', () => {
    const { history, type, held, wait } = world({ notes: '', terms: '' })
    type({ notes: 'a', terms: '' })
    wait(1_500)
    type({ notes: 'ab', terms: '' })
    history.close()
    type({ notes: 'abc', terms: '' })
    type({ notes: 'abc', terms: 'x' })
    const seen = [1, 2, 3, 4].map(() => (history.undo(), held()))
    expect(seen).toEqual([
      { notes: 'abc', terms: '' },
      { notes: 'ab', terms: '' },
      { notes: 'a', terms: '' },
      { notes: '', terms: '' },
    ])
  })

  it('leaves alone what another device changed meanwhile, the same field included', () => {
    const { history, type, held, fromAfar } = world({ notes: '', terms: '', lines: lines('a') })
    type({ notes: 'mine', terms: '', lines: lines('a') })
    history.close()
    type({ notes: 'mine', terms: '', lines: lines('a', 'b') })
    fromAfar({ notes: 'theirs', terms: 'theirs too', lines: lines('A', 'b') })
    history.undo()
    expect(held()).toEqual({ notes: 'theirs', terms: 'theirs too', lines: lines('A') })
    history.undo()
    expect(held()).toEqual({ notes: 'theirs', terms: 'theirs too', lines: lines('A') })
  })

  it('brings back a line that was deleted, with what it said', () => {
    const { history, type, held } = world({ lines: lines('a', 'b', 'c') })
    type({ lines: lines('a', 'b', 'c').toSpliced(1, 1) })
    history.undo()
    expect(held()).toEqual({ lines: lines('a', 'b', 'c') })
  })

  it('forgets what could be done again once something else is typed', () => {
    const { history, type } = world({ notes: '' })
    type({ notes: 'a' })
    history.undo()
    type({ notes: 'b' })
    expect(history.canRedo.value).toBe(false)
  })

  it('does nothing where there is nothing to take back', () => {
    const { history, held } = world({ notes: 'a' })
    expect(history.undo()).toBeUndefined()
    expect(history.redo()).toBeUndefined()
    expect(held()).toEqual({ notes: 'a' })
  })
})

describe('the field in which two images differ', () => {
  it('is named by its path, inside lists by the item’s id', () => {
    expect(changedField({ lines: lines('a', 'b') }, { lines: lines('a', 'x') })).toEqual([
      'lines',
      'l1',
      'description',
    ])
  })

  it('is none where several differ, or where a list has other items', () => {
    expect(changedField({ a: 1, b: 1 }, { a: 2, b: 2 })).toBeUndefined()
    expect(changedField({ lines: lines('a') }, { lines: lines('a', 'b') })).toBeUndefined()
  })
})
