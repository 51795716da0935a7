import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DocumentSession } from '../../../../src/app/pages/editor/document-session'
import type { SessionPorts } from '../../../../src/app/pages/editor/document-session'
import type { JsonObject } from '../../../../src/sync/json'
import type { StoredDocument } from '../../../../src/sync/local'
import { mergeValues } from '../../../../src/sync/merge'
import type { Clash } from '../../../../src/sync/merge'
import { documentKey } from '../../../../src/sync/scalars'

const key = documentKey('invoice', 'one')

/** A device's storage with a timer and a door that a test holds shut or breaks. */
function world(start?: JsonObject) {
  let stored: StoredDocument | undefined = start && document(start)
  const timers: (() => void)[] = []
  const clashes: Clash[] = []
  const state = { broken: false, writes: 0, gate: Promise.resolve() }
  const ports: SessionPorts = {
    change: async ([edit]) => {
      await state.gate
      if (state.broken) throw new Error('no disk')
      if (edit === undefined) return []
      state.writes++
      const merged = stored && mergeValues(edit.before, edit.after, stored.value, () => 'mine')
      clashes.push(...(merged?.clashes ?? []))
      stored = document(merged?.value ?? edit.after)
      return [stored]
    },
    read: () => Promise.resolve(stored),
    later: (_ms, run) => {
      timers.push(run)
      return () => timers.splice(timers.indexOf(run), 1)
    },
  }
  const session = new DocumentSession(key, ports, stored, { notes: '', lines: [] })
  return {
    session,
    state,
    clashes,
    timers,
    stored: () => stored?.value,
    /** Another device writes a field and this one is told. */
    fromAfar: (value: JsonObject) => {
      stored = document({ ...stored?.value, ...value })
      session.receive(stored)
    },
    tick: () => timers.splice(0).forEach((run) => run()),
  }
}

const document = (value: JsonObject): StoredDocument => ({
  key,
  kind: 'invoice',
  value,
  deleted: false,
  editedAt: 0,
  ancestors: [],
})

describe('DocumentSession', () => {
  it('writes nothing before the first keystroke', async () => {
    const { session, stored, timers } = world()
    await session.flush()
    session.leave()
    expect(stored()).toBeUndefined()
    expect(timers).toHaveLength(0)
    expect(session.saveState.value.kind).toBe('untouched')
  })

  it('makes the document with the first keystroke and says when it is stored', async () => {
    const { session, stored, tick } = world()
    session.edit(['notes'], 'a')
    expect(session.saveState.value.kind).toBe('pending')
    tick()
    await session.flush()
    expect(stored()).toEqual({ notes: 'a', lines: [] })
    expect(session.saveState.value.kind).toBe('saved')
  })

  it('sets one timer from the first unsaved keystroke, so that fast typing does not put the save off', () => {
    const { session, timers } = world()
    for (const text of ['a', 'ab', 'abc']) session.edit(['notes'], text)
    expect(timers).toHaveLength(1)
  })

  it('saves what was typed while a save was running', async () => {
    const { session, stored, state } = world({ notes: '' })
    let open = () => {}
    state.gate = new Promise((resolve) => (open = resolve))
    session.edit(['notes'], 'a')
    const saving = session.flush()
    session.edit(['notes'], 'ab')
    open()
    await saving
    expect(stored()).toEqual({ notes: 'ab' })
    expect(session.dirty).toBe(false)
  })

  it('keeps what was typed when storage fails, and stores it with the next try', async () => {
    const { session, stored, state } = world({ notes: '' })
    state.broken = true
    session.edit(['notes'], 'kept')
    await session.flush()
    expect(session.saveState.value.kind).toBe('failed')
    expect(session.value.value).toEqual({ notes: 'kept' })
    session.edit(['notes'], 'kept too')
    expect(session.saveState.value.kind).toBe('failed')
    state.broken = false
    await session.flush()
    expect(stored()).toEqual({ notes: 'kept too' })
    expect(session.saveState.value.kind).toBe('saved')
  })

  it('takes a change from afar into fields that nobody is in, and keeps what is typed under the cursor', async () => {
    const { session, stored, fromAfar } = world({ notes: 'seen', city: 'Bonn' })
    session.enter(['notes'])
    fromAfar({ notes: 'theirs', city: 'Ulm' })
    expect(session.value.value).toEqual({ notes: 'seen', city: 'Ulm' })
    session.leave()
    expect(session.value.value).toEqual({ notes: 'theirs', city: 'Ulm' })
    await session.flush()
    expect(stored()).toEqual({ notes: 'theirs', city: 'Ulm' })
  })

  it('keeps a real clash: an edit over a change that was not shown is saved against what was seen', async () => {
    const { session, stored, fromAfar, clashes } = world({ notes: 'seen' })
    session.enter(['notes'])
    fromAfar({ notes: 'theirs' })
    session.edit(['notes'], 'mine')
    await session.flush()
    expect(stored()).toEqual({ notes: 'mine' })
    expect(clashes).toMatchObject([{ base: 'seen', mine: 'mine', theirs: 'theirs' }])
  })

  it('makes no clash of going on typing after its own save came back', async () => {
    const { session, fromAfar, clashes } = world({ notes: '' })
    session.enter(['notes'])
    for (const text of ['a', 'ab', 'abc']) {
      session.edit(['notes'], text)
      await session.flush()
      fromAfar({})
    }
    expect(clashes).toEqual([])
  })

  it('lets a line that another device adds in beside the line that is typed in', async () => {
    const { session, stored, fromAfar } = world({ lines: [{ id: 'a', description: '' }] })
    session.enter(['lines', 'a', 'description'])
    session.edit(['lines', 'a', 'description'], 'mine')
    fromAfar({
      lines: [
        { id: 'a', description: '' },
        { id: 'b', description: 'theirs' },
      ],
    })
    await session.flush()
    const both = [
      { id: 'a', description: 'mine' },
      { id: 'b', description: 'theirs' },
    ]
    expect(stored()).toEqual({ lines: both })
    expect(session.value.value).toEqual({ lines: both })
  })

  it('stores a step with what it was made from, and stays a draft where storage fails', async () => {
    const { session, stored, state } = world({ state: 'draft' })
    state.broken = true
    expect(await session.commit(session.value.value, { state: 'issued' }, [])).toBe(false)
    expect(session.value.value).toEqual({ state: 'draft' })
    state.broken = false
    await session.flush()
    expect(session.saveState.value.kind).toBe('saved')
    expect(await session.commit(session.value.value, { state: 'issued' }, [])).toBe(true)
    expect(stored()).toEqual({ state: 'issued' })
    expect(session.value.value).toEqual({ state: 'issued' })
  })

  it('shows a step only once it is stored, and the cursor leaving meanwhile takes nothing back', async () => {
    const { session, stored, state } = world({ state: 'draft', notes: '' })
    let open = () => {}
    state.gate = new Promise((resolve) => (open = resolve))
    session.enter(['notes'])
    const committed = session.commit(session.value.value, { state: 'issued', notes: '' }, [])
    await Promise.resolve()
    expect(session.value.value).toMatchObject({ state: 'draft' })
    session.leave()
    open()
    expect(await committed).toBe(true)
    expect(session.value.value).toEqual({ state: 'issued', notes: '' })
    expect(stored()).toEqual({ state: 'issued', notes: '' })
    expect(session.dirty).toBe(false)
  })

  it('ends with every field holding its last edit, whatever the order of typing, saving and changes from afar', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('type' as const), text: fc.string({ minLength: 1, maxLength: 3 }) }),
      fc.record({ kind: fc.constant('afar' as const), text: fc.string({ minLength: 1, maxLength: 3 }) }),
      fc.record({ kind: fc.constant('flush' as const) }),
      fc.record({ kind: fc.constant('wait' as const) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const { session, stored, fromAfar, clashes } = world({ mine: '', theirs: '' })
        let mine = ''
        let theirs = ''
        session.enter(['mine'])
        for (const next of steps) {
          if (next.kind === 'type') session.edit(['mine'], (mine = next.text))
          else if (next.kind === 'afar') fromAfar({ theirs: (theirs = next.text) })
          else if (next.kind === 'flush') void session.flush()
          else await Promise.resolve()
        }
        session.leave()
        await session.flush()
        await session.flush()
        expect(stored()).toEqual({ mine, theirs })
        expect(session.value.value).toEqual({ mine, theirs })
        expect(clashes).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
