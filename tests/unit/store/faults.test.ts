import 'fake-indexeddb/auto'
import { forceCloseDatabase } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openBooks } from '../../../src/store/books'
import type { Books } from '../../../src/store/books'
import { storageFault } from '../../../src/store/storage-fault'
import type { BrokenRow } from '../../../src/store/rows'
import { intercept } from './intercept'
import { document, keyOf, follow, rules } from './samples'

let workspaces = 0
let workspace: string
let books: Books
let broken: BrokenRow[]

beforeEach(() => {
  workspace = `faults-${workspaces++}`
  broken = []
  books = openBooks(workspace, { rules, follow, onBroken: (row) => broken.push(row) })
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  await books.erase()
})

const create = () => books.change([{ key: keyOf(1), before: undefined, after: { note: 'a' } }], 1)

describe('storage that does not open', () => {
  it.each([
    ['SecurityError', 'The user denied permission to access the database.', 'blocked'],
    [
      'InvalidStateError',
      'A mutation operation was attempted on a database that did not allow mutations.',
      'blocked',
    ],
    ['QuotaExceededError', 'Encountered full disk while opening backing store for indexedDB.open.', 'full'],
    ['UnknownError', 'Internal error opening backing store for indexedDB.open.', 'unknown'],
  ])('%s (%s) is said to be %s, and once it works again so do the books', async (name, message, fault) => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException(message, name)
    })
    expect(await books.list('invoice').catch(storageFault)).toBe(fault)
    expect(await create().catch(storageFault)).toBe(fault)
    vi.restoreAllMocks()
    await create()
    expect(await books.list('invoice')).toHaveLength(1)
  })

  it('a browser without IndexedDB is said to be blocked; opening books never throws', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await openBooks('nowhere', { rules, follow }).waiting().catch(storageFault)).toBe('blocked')
  })

  it('a browser that throws when asked for IndexedDB is said to be blocked', async () => {
    vi.spyOn(globalThis, 'indexedDB', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    expect(await openBooks('nowhere', { rules, follow }).waiting().catch(storageFault)).toBe('blocked')
  })
})

describe('a lost connection', () => {
  const webkit = () =>
    new DOMException(
      'Connection to Indexed Database server lost. Refresh the page to try again',
      'UnknownError',
    )

  const losing = (times: number) => {
    const handles: IDBDatabase[] = []
    let failures = times
    intercept(IDBDatabase.prototype, 'transaction', (handle, call, [, mode]) => {
      if (mode !== 'readwrite') return call()
      handles.push(handle)
      if (failures-- > 0) throw webkit()
      return call()
    })
    return handles
  }

  it('is replaced by a new handle, and the change goes through once', async () => {
    const handles = losing(1)
    await create()
    expect(handles).toHaveLength(2)
    expect(handles[1]).not.toBe(handles[0])
    expect(await books.store.transaction('read', (tx) => tx.outbox(0, 9))).toHaveLength(1)
  })

  it('is replaced once for all who met it at the same time, and none of them fails', async () => {
    const dead = new Set<IDBDatabase>()
    const used = new Set<IDBDatabase>()
    intercept(IDBDatabase.prototype, 'transaction', (handle, call, [, mode]) => {
      if (mode !== 'readwrite') return call()
      used.add(handle)
      if (used.size === 1) dead.add(handle)
      if (dead.has(handle)) throw webkit()
      return call()
    })
    const edits = [1, 2, 3, 4, 5].map((order) => ({ key: keyOf(order), before: undefined, after: {} }))
    await Promise.all(edits.map((edit) => books.change([edit], 1)))
    expect(await books.waiting()).toBe(5)
    expect(used.size).toBe(2)
  })

  it('that stays lost is said to be lost after one more try, and comes back later', async () => {
    const handles = losing(2)
    expect(await create().catch(storageFault)).toBe('lost')
    expect(handles).toHaveLength(2)
    await create()
    expect(await books.waiting()).toBe(1)
  })

  it('in the middle of a write runs the work again, from what is stored', async () => {
    let runs = 0
    await books.store.transaction('write', async (tx) => {
      runs++
      await tx.putDocuments([document(runs)])
      if (runs === 1) throw webkit()
    })
    expect(runs).toBe(2)
    expect((await books.list('invoice')).map(({ key }) => key)).toEqual([keyOf(2)])
  })

  it('while it commits is not tried again: nobody knows whether it did', async () => {
    let runs = 0
    const handle = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const writing = books.store.transaction('write', async (tx) => {
      runs++
      await tx.putDocuments([document(1)])
      const { value: raw } = handle.mock.results.at(-1) as { value: IDBTransaction }
      Object.defineProperty(raw, 'error', { value: webkit() })
      queueMicrotask(() => raw.abort())
    })
    expect(await writing.catch(storageFault)).toBe('lost')
    expect(runs).toBe(1)
    vi.restoreAllMocks()
    expect(await books.list('invoice')).toEqual([])
  })

  it('that the browser closed by force is opened again with the next call', async () => {
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await create()
    const raw = transactions.mock.contexts.at(-1) as IDBDatabase
    forceCloseDatabase(raw as never)
    expect(await books.waiting()).toBe(1)
  })
})

describe('rows that no version of the app writes', () => {
  const put = async (table: string, row: unknown, key?: IDBValidKey) => {
    const request = indexedDB.open(`tidebill-books-${workspace}`)
    const db = await new Promise<IDBDatabase>(
      (resolve) => (request.onsuccess = () => resolve(request.result)),
    )
    const tx = db.transaction(table, 'readwrite')
    tx.objectStore(table).put(row, key)
    await new Promise((resolve) => (tx.oncomplete = resolve))
    db.close()
  }

  it.each([
    ['no value', { value: undefined }],
    ['a list as value', { value: [1] }],
    ['a text as deleted', { deleted: 'no' }],
    ['no time', { editedAt: NaN }],
    ['ancestors that are none', { ancestors: [{}] }],
    ['a version with spaces', { version: 'not an id' }],
    ['half a base', { base: { value: {} } }],
    ['a text as entry', { entry: '12' }],
    ['a common image without version', { common: { value: {}, deleted: false } }],
  ])('a document with %s is passed over and reported; the others are listed', async (_, fields) => {
    await create()
    const row = { ...document(2), ...fields }
    await put('documents', row)
    expect((await books.list('invoice')).map(({ key }) => key)).toEqual([keyOf(1)])
    expect(await books.get(keyOf(2))).toBeUndefined()
    expect(broken).toEqual([
      { table: 'documents', row },
      { table: 'documents', row },
    ])
  })

  it('a document whose key is no document key is passed over', async () => {
    await create()
    await put('documents', { ...document(2), key: 'INVOICE 2' })
    expect(await books.list('invoice')).toHaveLength(1)
    expect(await books.store.transaction('read', (tx) => tx.documentsPage(undefined, 9))).toHaveLength(1)
  })

  it('a broken outbox row, parked row, log line, replica or batch stops nothing', async () => {
    await create()
    await put('outbox', { key: 7 })
    await put('parked', { key: keyOf(3), reason: 5 })
    await put('syncLog', 'a line')
    await put('replica', { device: 'not an id' }, 'replica')
    await put('replica', { number: 1 }, 'inflight')
    expect(await books.waiting()).toBe(1)
    expect(await books.store.transaction('read', (tx) => tx.outbox(0, 9))).toHaveLength(1)
    expect(await books.parked()).toEqual([])
    expect(await books.syncLog(9)).toEqual([])
    expect(await books.replica()).toBeUndefined()
    expect(await books.store.transaction('read', (tx) => tx.inflight())).toBeUndefined()
    expect(broken.map(({ table }) => table)).toEqual(['outbox', 'parked', 'syncLog', 'replica', 'replica'])
    await books.change([{ key: keyOf(5), before: undefined, after: {} }], 2)
    expect(await books.waiting()).toBe(2)
  })
})

describe('a fault', () => {
  it('is found under whatever wrapped it', () => {
    const quota = new DOMException('no room', 'QuotaExceededError')
    const wrapped = Object.assign(new Error('bulk'), {
      name: 'BulkError',
      failures: [Object.assign(new Error('aborted'), { name: 'AbortError', inner: quota })],
    })
    expect(storageFault(wrapped)).toBe('full')
    expect(storageFault(new Error('other', { cause: quota }))).toBe('full')
  })

  it('of any thrown value has a name', () => {
    const loop: { inner?: unknown; name: string; message: string } = { name: 'E', message: '' }
    loop.inner = loop
    for (const thrown of [undefined, null, 'text', 5, {}, { name: 5, message: null }, loop]) {
      expect(storageFault(thrown)).toBe('unknown')
    }
  })
})
