import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openBooks } from '../../../../src/store/books'
import type { Books, BooksOptions } from '../../../../src/store/books'
import type { JsonObject } from '../../../../src/sync/json'
import { documentKey } from '../../../../src/sync/scalars'
import { rules } from '../../../simulation/rules'
import { intercept } from '../../store/intercept'
import { follow } from '../../store/samples'
import { always, once } from '../on-its-way'
import { createScene, settle } from '../scene'

let opened = 0
const open: Books[] = []

/** A device whose books lie in IndexedDB. */
function realDevice(options: Partial<BooksOptions> = {}) {
  const scene = createScene()
  const books = openBooks(`ported-${++opened}`, { rules, follow, ...options })
  open.push(books)
  return { ...scene, books, one: scene.device('one', books.store) }
}

/** A row put there past the app, as damage to the disk or another program does. */
async function putRow(workspace: number, table: string, row: unknown): Promise<void> {
  const request = indexedDB.open(`tidebill-books-ported-${workspace}`)
  const db = await new Promise<IDBDatabase>((resolve) => {
    request.onsuccess = () => resolve(request.result)
  })
  const tx = db.transaction(table, 'readwrite')
  tx.objectStore(table).put(row)
  await new Promise((resolve) => {
    tx.oncomplete = resolve
  })
  db.close()
}

afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(open.splice(0).map((books) => books.erase()))
})

describe('one bad entry', () => {
  it('among a hundred is set aside in sight; the others arrive, and it follows when it is mended', async () => {
    const { one, device } = realDevice()
    await one.writeMany(100, (index) => ({ text: index === 57 ? 'poison' : `<${index}>` }))
    await settle(one)
    const two = device('two')
    await settle(two)
    expect(await two.notes()).toHaveLength(99)
    expect(await one.waiting()).toEqual(['n57'])
    expect(await one.parked()).toMatchObject([{ key: 'note#n57', reason: 'poison' }])

    await one.write('n57', { text: 'mended' })
    await settle(one, two)
    expect(await two.see('n57')).toEqual({ text: 'mended' })
    expect(await one.waiting()).toEqual([])
  })

  it('that no database can store is refused at once, and leaves nothing of itself', async () => {
    const { books, one } = realDevice()
    await one.write('a', { text: 'good' })
    const unstorable = { text: 'bad', call: () => 1 } as unknown as JsonObject
    const edits = [
      { key: documentKey('note', 'b'), before: undefined, after: { text: 'beside it' } },
      { key: documentKey('note', 'c'), before: undefined, after: unstorable },
    ]
    await expect(books.change(edits, 1)).rejects.toThrow()
    expect(await one.waiting()).toEqual(['a'])
    expect((await one.notes()).map(({ value }) => value.text)).toEqual(['good'])
    await settle(one)
    expect(await one.waiting()).toEqual([])
  })

  it('among what waits, that no version writes, is passed over and told; all else is sent', async () => {
    const broken: unknown[] = []
    const { one, device } = realDevice({ onBroken: (row) => broken.push(row) })
    await one.write('a', { text: 'a' })
    await putRow(opened, 'outbox', { seq: 1_000, key: 'note#a', at: undefined, fields: undefined })
    await putRow(opened, 'documents', { key: 'note#b', kind: 'note', value: undefined })
    await putRow(opened, 'outbox', { seq: 1_001, key: 'note#b', at: 1, fields: [] })
    await one.write('c', { text: 'c' })
    const two = device('two')
    await settle(one, two)
    expect((await two.notes()).map(({ value }) => value.text)).toEqual(['a', 'c'])
    expect(broken.length).toBeGreaterThan(0)
  })
})

describe('a transaction that is aborted', () => {
  it('in the middle of a round costs that round only: nothing half, and the next one ends it', async () => {
    const { table, one, device } = realDevice()
    await settle(one)
    let aborts = 0
    for (let at = 1; at <= 12; at++) {
      await one.write('a', { count: at })
      let requests = 0
      const abortAt = (self: IDBObjectStore, call: () => unknown) => {
        const result = call()
        if (++requests === at) {
          aborts++
          self.transaction.abort()
        }
        return result
      }
      intercept(IDBObjectStore.prototype, 'put', abortAt)
      intercept(IDBObjectStore.prototype, 'get', abortAt)
      await one.round().catch(() => undefined)
      vi.restoreAllMocks()
      one.restart()
      await settle(one)
      expect(await one.see('a')).toEqual({ count: at })
      expect(await one.waiting()).toEqual([])
      expect(await one.inflight()).toBeUndefined()
    }
    expect(aborts).toBe(12)
    const two = device('two')
    await settle(two)
    expect(await two.see('a')).toEqual({ count: 12 })
    expect(
      table
        .everAppended()
        .join()
        .match(/"count":\d+/g),
    ).toHaveLength(12)
  })
})

describe('books that are erased', () => {
  it('while a round is under way: what comes next begins anew and has everything, never a part', async () => {
    const { books, one, device } = realDevice()
    const two = device('two')
    for (const id of ['a', 'b', 'c']) {
      await two.write(id, { text: id })
      await settle(two)
    }
    one.on(once('readLog', 'pass', () => books.erase()))
    await one.round().catch(() => undefined)
    one.on(() => 'pass')
    one.restart()
    await settle(one)
    expect((await one.notes()).map(({ value }) => value.text)).toEqual(['a', 'b', 'c'])
    expect((await one.replica())?.cursor.number).toBe((await two.replica())!.cursor.number + 1)
  })

  it('while a batch is in flight: what it held is in the table once or not at all, and comes back if it is', async () => {
    for (const fate of ['pass', 'lost', 'answer-lost'] as const) {
      const { table, books, one } = realDevice()
      await settle(one)
      await one.write('a', { text: 'sent' })
      one.on(once('append', fate, () => books.erase()))
      await one.round().catch(() => undefined)
      one.on(always('readLog', 'pass'))
      one.restart()
      await settle(one)
      const sent =
        table
          .everAppended()
          .join()
          .match(/"text":"sent"/g)?.length ?? 0
      expect(sent).toBe(fate === 'lost' ? 0 : 1)
      expect(await one.notes()).toHaveLength(sent)
      expect(await one.inflight()).toBeUndefined()
      expect(await one.waiting()).toEqual([])
    }
  })
})
