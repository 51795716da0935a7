import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openBooks } from '../../../src/store/books'
import { followDocuments } from '../../../src/store/follow-documents'
import { listed } from '../../../src/store/listing'
import { connect } from '../../../src/store/connection'
import { booksVersions as versionsOfBooks, deviceVersions } from '../../../src/store/schema'
import type { SchemaVersion } from '../../../src/store/schema'
import { storageFault } from '../../../src/store/storage-fault'
import { openVault } from '../../../src/store/vault'
import type { StoredDocument } from '../../../src/sync/local'
import { createScene } from '../sync/scene'
import { dumpDatabase, restoreDatabase, schemaOf } from './database-dump'
import type { DatabaseDump } from './database-dump'
import { batch, follow, keyOf, rules } from './samples'

/** Written by the app of that version; never made anew. */
const fixture = (name: string): DatabaseDump =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8')) as DatabaseDump

const upTo = (versions: readonly SchemaVersion[]) => versions.map((_, index) => index + 1)
const booksVersions = versionsOfBooks(followDocuments)
let workspaces = 0

describe.each(upTo(booksVersions))('books that version %i wrote', (version) => {
  const stored = fixture(`books-${version}`)
  const opened = async () => {
    const workspace = `migrated-${workspaces++}`
    await restoreDatabase(`tidebill-books-${workspace}`, stored)
    const broken: unknown[] = []
    return { books: openBooks(workspace, { rules, follow, onBroken: (row) => broken.push(row) }), broken }
  }

  it('open with every document as it was, also those of kinds and with fields that nobody here knows', async () => {
    const { books, broken } = await opened()
    const documents = await books.store.transaction('read', (tx) => tx.documentsPage(undefined, 1_000))
    const written = stored.stores['documents']?.rows.map(([, row]) => {
      const { number: _, ...document } = row as StoredDocument & { number?: string }
      return document
    })
    expect(documents).toHaveLength(7)
    expect(JSON.stringify(documents.map(sorted))).toBe(JSON.stringify(written?.map(sorted)))
    expect(broken).toEqual([])
  })

  it('keep what waits, what is parked, the place in the log, the frozen batch and the log lines', async () => {
    const { books } = await opened()
    const rowsOf = (table: string) => stored.stores[table]?.rows.map(([, row]) => row)
    await books.store.transaction('read', async (tx) => {
      expect(await tx.outbox(0, 99)).toEqual(rowsOf('outbox'))
      expect(await tx.parked()).toEqual(rowsOf('parked'))
      const [frozen, replica] = rowsOf('replica') ?? []
      expect(await tx.replica()).toEqual(replica)
      expect(JSON.stringify(await tx.inflight())).toBe(JSON.stringify(frozen))
      expect(await tx.madeBatch(batch('three'))).toBe(true)
    })
    expect(await books.syncLog(10)).toEqual(rowsOf('syncLog')?.reverse())
    expect(await books.waiting()).toBe(2)
  })

  it('answer through their indexes, and take new changes', async () => {
    const { books } = await opened()
    await books.store.transaction('read', async (tx) => {
      expect(await tx.holdersOfNumbers(['2026-0001'])).toEqual([{ number: '2026-0001', key: keyOf(1) }])
      expect((await tx.documentsAfterEntry(1, 9)).map(({ entry }) => entry)).toEqual([2, 2, 2, 3])
    })
    expect((await books.list('invoice')).map(({ key }) => key)).toEqual([keyOf(1), keyOf(2)])
    await books.change([{ key: keyOf(8), before: undefined, after: { state: 'draft' } }], 100)
    expect(await books.waiting()).toBe(3)
  })

  it('list every invoice and credit note, whatever is in it', async () => {
    const { books } = await opened()
    const rows = await listed(books, 'all', { from: 0, count: 99, newestFirst: false })
    expect(rows.map(({ key }) => key)).toEqual([keyOf(1), keyOf(2)])
    expect(rows[0]).toMatchObject({ number: '2026-0001', state: 'issued', kind: 'invoice' })
  })
})

it.each(upTo(deviceVersions))('what version %i put into the vault is there', async (version) => {
  const stored = fixture(`device-${version}`)
  await restoreDatabase('tidebill-device', stored)
  const vault = openVault()
  for (const [key, value] of stored.stores['vault']?.rows ?? []) {
    expect(await vault.get(String(key))).toEqual(value)
  }
  await vault.erase()
})

it('every version has its fixture, and no fixture is left unread', () => {
  const fixtures = readdirSync(new URL('./fixtures', import.meta.url)).sort()
  const expected = [
    ...upTo(booksVersions).map((version) => `books-${version}.json`),
    ...upTo(deviceVersions).map((version) => `device-${version}.json`),
  ]
  expect(fixtures).toEqual(expected.sort())
})

describe('the schema', () => {
  it.each([
    ['books', booksVersions],
    ['device', deviceVersions],
  ])(
    'of new %s is that of the newest fixture: it never changes without a new version',
    async (name, versions) => {
      const database = `schema-of-${name}`
      const connection = connect(database, versions)
      await connection.run(async (db) => db.tables.length)
      connection.close()
      expect(schemaOf(await dumpDatabase(database))).toEqual(schemaOf(fixture(`${name}-${versions.length}`)))
    },
  )
})

describe('a version that is still to come', () => {
  const later: readonly SchemaVersion[] = [
    ...booksVersions,
    {
      stores: { documents: 'key, kind, entry', attachments: 'key' },
      upgrade: (tx) =>
        tx
          .table<{ migrated?: boolean }>('documents')
          .toCollection()
          .modify((row) => {
            row.migrated = true
          }),
    },
  ]
  const prepared = async () => {
    const workspace = `later-${workspaces++}`
    const name = `tidebill-books-${workspace}`
    await restoreDatabase(name, fixture('books-1'))
    return { workspace, name }
  }

  it('rewrites every row in its upgrade', async () => {
    const { name } = await prepared()
    const connection = connect(name, later)
    const rows = await connection.run((db) => db.table<{ migrated?: boolean }>('documents').toArray())
    expect(rows.map(({ migrated }) => migrated)).toEqual(Array.from({ length: 7 }, () => true))
    connection.close()
  })

  it('leaves all as it was when its upgrade fails', async () => {
    const { name } = await prepared()
    const failing = { stores: {}, upgrade: () => Promise.reject(new Error('killed in the middle')) }
    const connection = connect(name, [...booksVersions, failing])
    await expect(connection.run((db) => db.table('documents').count())).rejects.toThrow()
    connection.close()
    const dump = await dumpDatabase(name)
    expect(dump.version).toBe(10)
    expect(JSON.stringify(dump)).toBe(JSON.stringify(fixture('books-1')))
  })

  it('gets its way past an open handle of this version, which then says so and touches nothing', async () => {
    const { workspace, name } = await prepared()
    const books = openBooks(workspace, { rules, follow })
    await books.waiting()
    const newer = connect(name, later)
    await newer.run((db) => db.table('documents').count())
    const afterUpgrade = await dumpDatabase(name)

    const change = books.change([{ key: keyOf(9), before: undefined, after: {} }], 1)
    expect(await change.catch(storageFault)).toBe('newer-version')
    expect(await openBooks(workspace, { rules, follow }).list('invoice').catch(storageFault)).toBe(
      'newer-version',
    )
    expect(await dumpDatabase(name)).toEqual(afterUpgrade)
    newer.close()
  })
})

describe('a database that a newer version has left behind', () => {
  /** With a table that nobody here knows. */
  const newerThan = ({ version, stores }: DatabaseDump): DatabaseDump => {
    const rows = [['a', { key: 'a', of: 1 }]] as const
    const attachments = { keyPath: 'key', autoIncrement: false, indexes: [], rows }
    return { version: version + 10, stores: { ...stores, attachments } }
  }

  it('of books is told as such by every call of a fresh start, and by a round, and is left as it was', async () => {
    const workspace = `newer-${workspaces++}`
    const name = `tidebill-books-${workspace}`
    await restoreDatabase(name, newerThan(fixture(`books-${booksVersions.length}`)))
    const before = await dumpDatabase(name)
    const books = openBooks(workspace, { rules, follow })
    const { table, device } = createScene()
    const calls: Promise<unknown>[] = [
      books.list('invoice'),
      books.waiting(),
      books.replica(),
      books.change([{ key: keyOf(9), before: undefined, after: {} }], 1),
      device('one', books.store).round(),
    ]
    for (const call of calls) expect(await call.catch(storageFault)).toBe('newer-version')
    expect(table.writes()).toBe(0)
    expect(await dumpDatabase(name)).toEqual(before)
  })

  it('of the device is told as such, read and written, and is left as it was', async () => {
    const vault = openVault()
    await vault.erase()
    await restoreDatabase('tidebill-device', newerThan(fixture('device-1')))
    const before = await dumpDatabase('tidebill-device')
    expect(await vault.get('session').catch(storageFault)).toBe('newer-version')
    expect(await vault.put('session', 1).catch(storageFault)).toBe('newer-version')
    expect(await dumpDatabase('tidebill-device')).toEqual(before)
  })
})

function sorted(document: object): object {
  return Object.fromEntries(Object.entries(document).sort(([a], [b]) => (a < b ? -1 : 1)))
}
