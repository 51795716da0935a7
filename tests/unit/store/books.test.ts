import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openBooks } from '../../../src/store/books'
import type { Books, BooksOptions } from '../../../src/store/books'
import { storageFault } from '../../../src/store/storage-fault'
import type { Edit } from '../../../src/sync/changes'
import type { JsonObject } from '../../../src/sync/json'
import { deviceId, isId } from '../../../src/sync/scalars'
import { seeded } from '../../simulation/random'
import { dumpDatabase } from './database-dump'
import { emissions } from './emissions'
import { intercept } from './intercept'
import { batch, document, documents, hostileValue, keyOf, follow, rules } from './samples'

let workspaces = 0
let workspace: string
let books: Books
const open = (options: Partial<BooksOptions> = {}) => openBooks(workspace, { rules, follow, ...options })

beforeEach(() => {
  workspace = `books-${workspaces++}`
  books = open()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await books.erase()
})

const edit = (order: number, after: JsonObject, before?: JsonObject): Edit => ({
  key: keyOf(order),
  before,
  after,
})
const outbox = () => books.store.transaction('read', (tx) => tx.outbox(0, 1_000))

it('what waits is told the same read on from before as read anew, whatever came and went', async () => {
  const random = seeded(7)
  const number = (below: number) => Math.floor(random() * below)
  let added = 0
  let removed = 0
  for (let step = 0; step < 80; step++) {
    if (random() < 0.6) {
      const edits = Array.from({ length: 1 + number(3) }, () => edit(number(12), { note: `${step}` }))
      await books.change(edits, step)
      added += edits.length
    } else {
      const rows = (await outbox()).filter(() => random() < 0.4).map(({ seq }) => seq)
      await books.store.transaction('write', (tx) => tx.removeOutbox(rows))
      removed += rows.length
    }
    if (random() < 0.7)
      expect(await books.unsentKeys()).toEqual(new Set((await outbox()).map(({ key }) => key)))
  }
  expect(added).toBeGreaterThan(40)
  expect(removed).toBeGreaterThan(20)
})

describe('a change', () => {
  it('stores the document and its outbox row together', async () => {
    const [stored] = await books.change([edit(1, { note: 'a' })], 5)
    expect(stored).toEqual(document(1, { value: { note: 'a' }, editedAt: 5 }))
    expect(await books.get(keyOf(1))).toEqual(stored)
    expect(await outbox()).toMatchObject([{ key: keyOf(1), at: 5, fields: ['note'] }])
  })

  it('stores nothing at all when its outbox row cannot be written', async () => {
    await books.change([edit(1, { note: 'before' })], 1)
    failing('add', 'outbox')
    const edits = [edit(1, { note: 'after' }, { note: 'before' }), edit(2, { note: 'new' })]
    expect(await books.change(edits, 2).catch(storageFault)).toBe('full')
    vi.restoreAllMocks()
    expect((await books.get(keyOf(1)))?.value).toEqual({ note: 'before' })
    expect(await books.get(keyOf(2))).toBeUndefined()
    expect(await outbox()).toHaveLength(1)
  })

  it('writes no outbox row when its document cannot be written', async () => {
    failing('put', 'documents')
    expect(await books.change([edit(1, {})], 2).catch(storageFault)).toBe('full')
    vi.restoreAllMocks()
    expect(await outbox()).toEqual([])
    expect(await books.replica()).toBeUndefined()
  })

  it('leaves nothing when the page is killed at any request of its transaction', async () => {
    await books.change([edit(0, { note: 'first' })], 1)
    const edits = [edit(0, { note: 'second' }, { note: 'first' }), edit(1, { note: 'new' })]
    const before = await dumpDatabase(`tidebill-books-${workspace}`)
    let requests = 0
    for (let killAt = 1; ; killAt++) {
      requests = 0
      for (const method of ['get', 'put', 'add'] as const) {
        intercept(IDBObjectStore.prototype, method, (store, call) => {
          const request = call()
          if (++requests === killAt) store.transaction.abort()
          return request
        })
      }
      const outcome = await books.change(edits, 2).then(
        () => 'stored',
        () => 'killed',
      )
      vi.restoreAllMocks()
      if (outcome === 'stored') break
      expect(await dumpDatabase(`tidebill-books-${workspace}`)).toEqual(before)
    }
    expect(requests).toBeGreaterThan(5)
    expect(await outbox()).toHaveLength(3)
  })

  it('commits strictly: it is on disk when it resolves', async () => {
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await books.change([edit(1, {})], 1)
    const writes = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes.length).toBeGreaterThan(0)
    expect(writes.map(([, , options]) => options)).toEqual(writes.map(() => ({ durability: 'strict' })))
  })

  it('merges into what another tab stored meanwhile', async () => {
    const loaded = { note: 'n', terms: 't' }
    await books.change([edit(1, loaded)], 1)
    const other = open()
    await Promise.all([
      books.change([edit(1, { ...loaded, note: 'mine' }, loaded)], 2),
      other.change([edit(1, { ...loaded, terms: 'theirs' }, loaded)], 2),
    ])
    expect((await books.get(keyOf(1)))?.value).toEqual({ note: 'mine', terms: 'theirs' })
    other.close()
  })

  it('that changes nothing writes nothing', async () => {
    await books.change([edit(1, { note: 'a' })], 1)
    await books.change([edit(1, { note: 'a' }, { note: 'a' })], 2)
    expect(await outbox()).toHaveLength(1)
  })

  it('carries fields called __proto__ without harm', async () => {
    await books.change([edit(1, hostileValue())], 1)
    expect(JSON.stringify((await books.get(keyOf(1)))?.value)).toBe(JSON.stringify(hostileValue()))
    expect('polluted' in {}).toBe(false)
  })
})

describe('the replica', () => {
  it('is made by the first change, with one device id for ever', async () => {
    let made = 0
    books.close()
    books = open({ newDeviceId: () => deviceId(`device-${++made}`) })
    expect(await books.replica()).toBeUndefined()
    await books.change([edit(1, {})], 1)
    await books.change([edit(2, {})], 2)
    expect((await books.replica())?.device).toBe('device-1')
    expect(made).toBe(1)
  })

  it('is one, whichever of two handles asks first', async () => {
    const other = open()
    await Promise.all([books.change([edit(1, {})], 1), other.change([edit(2, {})], 1)])
    const device = (await books.replica())?.device
    expect(isId(device)).toBe(true)
    expect((await other.replica())?.device).toBe(device)
    other.close()
  })

  it('differs from workspace to workspace', async () => {
    const elsewhere = openBooks(`${workspace}-elsewhere`, { rules, follow })
    await books.change([edit(1, {})], 1)
    await elsewhere.change([edit(1, {})], 1)
    expect((await books.replica())?.device).not.toBe((await elsewhere.replica())?.device)
    await elsewhere.erase()
  })
})

describe('lists and counts', () => {
  it('a list has the living documents of its kind, by key', async () => {
    await books.store.transaction('write', (tx) =>
      tx.putDocuments([
        document(3),
        document(1),
        document(2, { deleted: true }),
        document(1, { key: keyOf(1, 'item') }),
      ]),
    )
    expect((await books.list('invoice')).map(({ key }) => key)).toEqual([keyOf(1), keyOf(3)])
    expect(await books.list('customer')).toEqual([])
  })

  it('waiting counts documents, not rows, parked ones included', async () => {
    await books.change([edit(1, { a: 1 }), edit(2, {})], 1)
    await books.change([edit(1, { a: 2 }, { a: 1 })], 2)
    await books.store.transaction('write', (tx) => tx.park({ key: keyOf(2), reason: 'r', at: 1, upTo: 2 }))
    expect(await books.waiting()).toBe(2)
    expect(await books.unsentKeys()).toEqual(new Set([keyOf(1), keyOf(2)]))
    expect(await books.parked()).toEqual([{ key: keyOf(2), reason: 'r', at: 1, upTo: 2 }])
  })

  it('the sync log keeps the newest 500 lines and gives the newest first', async () => {
    await books.store.transaction('write', async (tx) => {
      for (let at = 1; at <= 520; at++) await tx.log({ at, event: 'round', details: {} })
    })
    const lines = await books.syncLog(10_000)
    expect(lines).toHaveLength(500)
    expect(lines.map(({ at }) => at).slice(0, 2)).toEqual([520, 519])
    expect(lines.at(-1)?.at).toBe(21)
    expect((await books.syncLog(3)).map(({ at }) => at)).toEqual([520, 519, 518])
    expect(await books.syncLog(0)).toEqual([])
  })
})

describe('local documents', () => {
  const sample = (text: string) => ({ key: keyOf(1), value: { text }, deleted: false, editedAt: 0 })

  it('wait for nothing and may be replaced while nobody touched them', async () => {
    await books.keepLocal([sample('old')])
    await books.keepLocal([sample('new')])
    expect((await books.get(keyOf(1)))?.value).toEqual({ text: 'new' })
    expect(await books.waiting()).toBe(0)
    expect(await books.replica()).toBeUndefined()
  })

  it('are never put over what was edited or synced', async () => {
    await books.keepLocal([sample('default')])
    await books.change([edit(1, { text: 'edited' }, { text: 'default' })], 1)
    await books.store.transaction('write', (tx) => tx.putDocuments([document(2, { version: batch('a') })]))
    await books.keepLocal([sample('default again'), { ...sample('x'), key: keyOf(2) }])
    expect((await books.get(keyOf(1)))?.value).toEqual({ text: 'edited' })
    expect((await books.get(keyOf(2)))?.version).toBe('batch-a')
  })
})

describe('a watcher', () => {
  it('sees what another handle on the same database writes', async () => {
    const other = open()
    const seen = emissions(books.watch(() => books.list('invoice')))
    expect(await seen.next()).toEqual([])
    await other.change([edit(1, { note: 'from afar' })], 1)
    expect((await seen.next()).map(({ value }) => value)).toEqual([{ note: 'from afar' }])
    seen.stop()
    other.close()
  })

  it('follows everything that its query read, however it awaited', async () => {
    const seen = emissions(
      books.watch(async () => {
        const waiting = await books.waiting()
        const [first, log] = await Promise.all([books.get(keyOf(1)), books.syncLog(5)])
        const items = await books.list('item')
        return [waiting, first?.editedAt, log.length, items.length]
      }),
    )
    expect(await seen.next()).toEqual([0, undefined, 0, 0])
    await books.change([edit(1, {})], 7)
    expect(await seen.next()).toEqual([1, 7, 0, 0])
    await books.keepLocal([{ key: keyOf(1, 'item'), value: {}, deleted: false, editedAt: 0 }])
    expect(await seen.next()).toEqual([1, 7, 0, 1])
    await books.store.transaction('write', (tx) => tx.log({ at: 1, event: 'round', details: {} }))
    expect(await seen.next()).toEqual([1, 7, 1, 1])
    seen.stop()
  })

  it('sees changes begin and cease to wait', async () => {
    const seen = emissions(books.watch(() => books.waiting()))
    expect(await seen.next()).toBe(0)
    await books.change([edit(1, { a: 1 }), edit(2, {})], 1)
    expect(await seen.next()).toBe(2)
    const other = open()
    await other.store.transaction('write', async (tx) => {
      await tx.removeOutbox((await tx.outboxOf([keyOf(1)])).map(({ seq }) => seq))
    })
    expect(await seen.next()).toBe(1)
    seen.stop()
    other.close()
  })

  it('of each answer is told although something was written while it was on its way', async () => {
    const other = open()
    const arrivals: (() => void)[] = []
    const told: number[] = []
    const slowly = async () => {
      const count = await books.waiting()
      await new Promise<void>((resolve) => arrivals.push(resolve))
      return count
    }
    const watching = books.watchEach(slowly).subscribe(
      (count) => told.push(count),
      (error) => expect(error).toBeUndefined(),
    )
    for (let order = 0; order < 5; order++) {
      await vi.waitFor(() => expect(arrivals).toHaveLength(order + 1), { interval: 1 })
      await other.change([edit(order, {})], 1)
      // An older answer that comes late is nothing to tell of any more.
      arrivals.at(order - 1)?.()
      arrivals[order]?.()
    }
    await vi.waitFor(() => expect(arrivals).toHaveLength(6), { interval: 1 })
    arrivals[5]?.()
    await vi.waitFor(() => expect(told).toEqual([0, 1, 2, 3, 4, 5]), { interval: 1 })
    watching.unsubscribe()
    other.close()
  })

  it('never sees what was not committed', async () => {
    const seen = emissions(books.watch(() => books.list('invoice')))
    expect(await seen.next()).toEqual([])
    const killed = books.store.transaction('write', async (tx) => {
      await tx.putDocuments([document(1)])
      throw new Error('killed')
    })
    await expect(killed).rejects.toThrow('killed')
    await books.change([edit(2, {})], 1)
    expect((await seen.next()).map(({ key }) => key)).toEqual([keyOf(2)])
    seen.stop()
  })
})

describe('many documents', () => {
  const count = 10_000

  it('ten thousand are stored in one transaction and found by every index', async () => {
    await books.store.transaction('write', (tx) =>
      tx.putDocuments(
        documents(count, (order) => ({
          value: { number: `N-${order}`, lines: [{ id: 'a', text: 'some work' }] },
          entry: 1 + Math.floor(order / 1_000),
          deleted: order % 10 === 0,
        })),
      ),
    )
    expect(await books.list('invoice')).toHaveLength(count * 0.9)
    await books.store.transaction('read', async (tx) => {
      expect(await tx.documentsAfterEntry(9, count)).toHaveLength(1_000)
      expect((await tx.documentsPage(keyOf(4_999), 2)).map(({ key }) => key)).toEqual([
        keyOf(5_000),
        keyOf(5_001),
      ])
      const numbers = Array.from({ length: 1_000 }, (_, order) => `N-${order}`)
      expect(await tx.holdersOfNumbers(numbers)).toHaveLength(900)
      const keys = Array.from({ length: 1_000 }, (_, order) => keyOf(order * 7))
      expect((await tx.documents(keys)).map((found) => found?.key)).toEqual(keys)
    })
  }, 60_000)

  it.each([499, 500, 501, 1_700])(
    '%i numbers of a series are told each once, however many pieces they are read in',
    async (count) => {
      const number = (order: number) => `2026-${String(order + 1).padStart(4, '0')}`
      await books.store.transaction('write', (tx) =>
        tx.putDocuments(
          documents(count + 2, (order) => ({
            value: { number: order < count ? number(order) : order === count ? '2025-9999' : number(0) },
          })),
        ),
      )
      const found = await books.numbersFrom('2026-')
      expect(found).toEqual(Array.from({ length: count }, (_, order) => number(order)))
    },
  )

  it('a thousand changes are one transaction, waiting all and sent all', async () => {
    await books.change(
      documents(1_000).map(({ key, value }) => ({ key, before: undefined, after: value })),
      1,
    )
    expect(await books.waiting()).toBe(1_000)
    await books.store.transaction('write', async (tx) => {
      const first = await tx.outboxOf(documents(400).map(({ key }) => key))
      await tx.removeOutbox(first.map(({ seq }) => seq))
      await tx.addOutbox([{ key: keyOf(1), at: 2, fields: [] }])
    })
    expect([...(await books.unsentKeys())].sort()).toEqual(
      [
        keyOf(1),
        ...documents(1_000)
          .slice(400)
          .map(({ key }) => key),
      ].sort(),
    )
    await books.store.transaction('write', async (tx) => {
      const rows = await tx.outboxOf(documents(1_000).map(({ key }) => key))
      await tx.removeOutbox(rows.map(({ seq }) => seq))
    })
    expect(await books.waiting()).toBe(0)
  }, 60_000)
})

describe('erasing', () => {
  it('deletes this workspace, with other handles open, and no other workspace', async () => {
    const other = open()
    const elsewhere = openBooks(`${workspace}-elsewhere`, { rules, follow })
    await other.change([edit(1, {})], 1)
    await elsewhere.change([edit(1, {})], 1)
    await books.erase()
    const names = (await indexedDB.databases()).map(({ name }) => name)
    expect(names).not.toContain(`tidebill-books-${workspace}`)
    expect(await other.get(keyOf(1))).toBeUndefined()
    expect(await elsewhere.waiting()).toBe(1)
    other.close()
    await elsewhere.erase()
  })

  it('closed books reject', async () => {
    const other = open()
    await other.waiting()
    other.close()
    expect(await other.waiting().catch(storageFault)).toBe('lost')
  })
})

/** The disk is full whenever something is written to one table. */
function failing(method: 'add' | 'put', table: string): void {
  intercept(IDBObjectStore.prototype, method, (store, call) => {
    if (store.name === table) throw new DOMException('no room', 'QuotaExceededError')
    return call()
  })
}
