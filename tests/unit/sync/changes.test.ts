import { describe, expect, it } from 'vitest'
import { batchId, documentKey } from '../../../src/sync/scalars'
import type { MemoryStore } from '../../support/memory-store'
import { documentsIn, edit, freshStore, outboxOf } from './local-edits'

const key = documentKey('note', 'K')

/** A document that the table has, and nothing waiting. */
async function synced(value: { readonly [field: string]: string | number }): Promise<MemoryStore> {
  const store = freshStore()
  const document = {
    key,
    kind: 'note',
    value,
    deleted: false,
    editedAt: 1,
    version: batchId('b1'),
    ancestors: [],
    entry: 1,
  }
  await store.transaction('write', (tx) => tx.putDocuments([document]))
  return store
}

describe('an edit', () => {
  it('writes the document and one row, with the fields that it touched', async () => {
    const store = await synced({ a: 1, b: 1, c: 1 })
    await edit(store, [{ key, before: { a: 1, b: 1, c: 1 }, after: { a: 2, b: 1 } }], 5)
    expect(await outboxOf(store)).toMatchObject([{ key, at: 5, fields: ['a', 'c'] }])
    expect(await documentsIn(store)).toMatchObject([
      { value: { a: 2, b: 1 }, editedAt: 5, base: { value: { a: 1, b: 1, c: 1 } } },
    ])
  })

  it('that changes nothing writes nothing', async () => {
    const store = await synced({ a: 1 })
    const before = await documentsIn(store)
    await edit(store, [{ key, before: { a: 1 }, after: { a: 1 } }], 5)
    await edit(store, [{ key, before: { a: 0 }, after: { a: 1 } }], 6)
    expect(await outboxOf(store)).toEqual([])
    expect(await documentsIn(store)).toEqual(before)
  })

  it('leaves what another tab or device changed meanwhile', async () => {
    const store = await synced({ a: 1, b: 1 })
    await edit(store, [{ key, before: { a: 1, b: 1 }, after: { a: 1, b: 2 } }], 5)
    const [document] = await edit(store, [{ key, before: { a: 1, b: 1 }, after: { a: 2, b: 1 } }], 6)
    expect(document?.value).toEqual({ a: 2, b: 2 })
    expect(await documentsIn(store)).toHaveLength(1)
  })

  it('on a field that another tab changed meanwhile stands, and the other value is kept for a person', async () => {
    const store = await synced({ a: 1 })
    await edit(store, [{ key, before: { a: 1 }, after: { a: 2 } }], 5)
    await edit(store, [{ key, before: { a: 1 }, after: { a: 3 } }], 6)
    const [conflict, document] = await documentsIn(store)
    expect(document?.value).toEqual({ a: 3 })
    expect(conflict).toMatchObject({
      kind: 'conflict',
      value: {
        reason: 'field',
        document: key,
        path: ['a'],
        kept: { value: 3, at: 6 },
        other: { value: 2, at: 5 },
      },
    })
    expect((await outboxOf(store)).map((row) => row.key)).toEqual([key, key, conflict?.key])
  })

  it('keeps the base of the first unsent edit through all later ones', async () => {
    const store = await synced({ a: 1 })
    await edit(store, [{ key, before: { a: 1 }, after: { a: 2 } }], 5)
    await edit(store, [{ key, before: { a: 2 }, after: { a: 3 } }], 6)
    expect(await documentsIn(store)).toMatchObject([{ base: { value: { a: 1 }, deleted: false } }])
  })

  it('that deletes keeps the last fields, and one that makes has no base', async () => {
    const store = freshStore()
    await edit(store, [{ key, before: undefined, after: { a: 1 } }], 5)
    const [made] = await documentsIn(store)
    expect(made).not.toHaveProperty('base')
    await edit(store, [{ key, before: { a: 1 }, after: { a: 1 }, deleted: true }], 6)
    expect(await documentsIn(store)).toMatchObject([{ deleted: true, value: { a: 1 } }])
  })

  it('never turns back the time of a document that a device with another clock edited', async () => {
    const store = await synced({ a: 1 })
    await edit(store, [{ key, before: { a: 1 }, after: { a: 2 } }], 1_000)
    await edit(store, [{ key, before: { a: 2 }, after: { a: 3 } }], 10)
    expect(await documentsIn(store)).toMatchObject([{ editedAt: 1_000, value: { a: 3 } }])
  })

  it('of one document twice in one transaction is one row, the second on top of the first', async () => {
    const store = await synced({ a: 1, b: 1 })
    await edit(store, [
      { key, before: { a: 1, b: 1 }, after: { a: 2, b: 1 } },
      { key, before: { a: 2, b: 1 }, after: { a: 2, b: 2 } },
    ])
    expect(await outboxOf(store)).toMatchObject([{ fields: ['a', 'b'] }])
    expect(await documentsIn(store)).toMatchObject([{ value: { a: 2, b: 2 } }])
  })
})
