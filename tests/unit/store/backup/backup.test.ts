import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBackup } from '../../../../src/store/backup/read-backup'
import { lookAtBackup, restoreBackup } from '../../../../src/store/backup/restore-backup'
import { writeBackup } from '../../../../src/store/backup/write-backup'
import { openBooks } from '../../../../src/store/books'
import type { Books } from '../../../../src/store/books'
import type { JsonObject } from '../../../../src/sync/json'
import { documentKey } from '../../../../src/sync/scalars'
import { dumpDatabase } from '../database-dump'
import { follow, batch, document, documents, hostileValue, keyOf, rules } from '../samples'

let count = 0
let workspaces: string[] = []
let opened: Books[] = []
function newBooks(): Books {
  const workspace = `backup-${count++}`
  const books = openBooks(workspace, { rules, follow })
  workspaces.push(workspace)
  opened.push(books)
  return books
}
beforeEach(() => {
  workspaces = []
  opened = []
})
afterEach(async () => {
  await Promise.all(opened.map((books) => books.erase()))
})

const madeAt = '2026-11-26T10:00:00.000Z'
const wish = { bringBack: true, mergeApart: true }
const context = { rules, wish }
const edit = (order: number, after: JsonObject, before?: JsonObject) => ({ key: keyOf(order), before, after })
const put = (books: Books, all: ReturnType<typeof documents>) =>
  books.store.transaction('write', (tx) => tx.putDocuments(all))
const everything = async (books: Books) => {
  const all = await books.store.transaction('read', (tx) => tx.documentsPage(undefined, 10_000))
  return all.map(({ key, value, deleted }) => ({ key, value, deleted }))
}
const waiting = (books: Books) => books.store.transaction('read', (tx) => tx.outbox(0, 10_000))
const fileOf = async (books: Books) => (await writeBackup(books.store, madeAt)).file
const synced = (order: number) => ({ version: batch('v1'), entry: 1, value: { note: `n${order}` } })
const dump = () => dumpDatabase(`tidebill-books-${workspaces.at(-1) ?? ''}`)

describe('a backup', () => {
  it('is one JSON file with every document, tombstones and unknown kinds included', async () => {
    const books = newBooks()
    await put(books, [
      document(1, { ...synced(1), value: hostileValue() }),
      document(2, { ...synced(2), deleted: true }),
      document(3, { ...synced(3), key: keyOf(3, 'from-the-future'), kind: 'from-the-future' }),
    ])
    const read = JSON.parse(await (await fileOf(books)).text()) as { documents: object[]; count: number }
    expect(read).toMatchObject({ format: 'tidebill-backup', version: 1, madeAt, count: 3 })
    expect(read.documents).toHaveLength(3)
    expect(JSON.stringify(read.documents)).toContain('"__proto__":{"polluted":true}')
  })

  it('holds nothing of who the device is, nor where it stands with a table', async () => {
    const books = newBooks()
    await books.change([edit(1, { note: 'a' })], 1)
    const device = (await books.replica())?.device ?? ''
    await books.change([{ key: documentKey('device', device), before: undefined, after: { series: 'A' } }], 2)
    const text = await (await fileOf(books)).text()
    expect(device).not.toBe('')
    expect(text).not.toContain(device)
    expect(text).not.toMatch(/cursor|epoch|root|entry|seq/)
    expect(text).toContain('"note":"a"')
  })

  it('leaves out what was never to leave the device', async () => {
    const books = newBooks()
    await books.keepLocal([{ key: keyOf(1), value: { sample: true }, deleted: false, editedAt: 1 }])
    expect((await writeBackup(books.store, madeAt)).count).toBe(0)
  })

  it.each([0, 1, 199, 200, 201, 400, 1001])(
    'of %i documents comes back whole into empty books',
    async (size) => {
      const books = newBooks()
      await put(books, documents(size, synced))
      const file = await fileOf(books)
      const other = newBooks()
      const told = await lookAtBackup(other.store, file, context)
      const done = await restoreBackup(other.store, file, 5, context)
      expect(done).toEqual(told)
      expect(done).toMatchObject({ documents: size, conflicts: 0, standings: { new: size } })
      expect(await everything(other)).toEqual(await everything(books))
      expect(await waiting(other)).toHaveLength(size)
      expect((await restoreBackup(other.store, file, 6, context)).standings.same).toBe(size)
      expect(await waiting(other)).toHaveLength(size)
      expect(JSON.parse(await (await fileOf(other)).text())).toEqual(JSON.parse(await file.text()))
    },
  )
})

describe('restoring into books that went on', () => {
  it('changes nothing here that descends from the backup, and says so', async () => {
    const books = newBooks()
    await put(books, documents(2, synced))
    const file = await fileOf(books)
    await books.change([edit(1, { note: 'later' }, { note: 'n1' })], 50)
    const before = await dump()
    const told = await restoreBackup(books.store, file, 60, context)
    expect(told.standings).toMatchObject({ older: 1, same: 1 })
    expect(await dump()).toEqual(before)
  })

  it('brings back what was deleted here, if that is wished', async () => {
    const books = newBooks()
    await put(books, documents(1, synced))
    const file = await fileOf(books)
    await books.change([{ ...edit(0, { note: 'n0' }, { note: 'n0' }), deleted: true }], 50)
    const leave = { rules, wish: { ...wish, bringBack: false } }
    expect((await restoreBackup(books.store, file, 60, leave)).standings.deleted).toBe(1)
    expect((await books.get(keyOf(0)))?.deleted).toBe(true)
    await restoreBackup(books.store, file, 60, context)
    expect(await books.get(keyOf(0))).toMatchObject({ deleted: false, value: { note: 'n0' } })
  })

  it('takes the newer image where the backup descends from what is here', async () => {
    const books = newBooks()
    await put(books, [
      document(1, { version: batch('v2'), ancestors: [batch('v1')], entry: 2, value: { note: 'newer' } }),
    ])
    const file = await fileOf(books)
    const other = newBooks()
    await put(other, [document(1, { version: batch('v1'), entry: 1, value: { note: 'older' } })])
    expect((await restoreBackup(other.store, file, 60, context)).standings.newer).toBe(1)
    expect(await other.get(keyOf(1))).toMatchObject({
      value: { note: 'newer' },
      base: { value: { note: 'older' } },
    })
    expect(await waiting(other)).toMatchObject([{ fields: ['note'] }])
  })

  it('merges three ways where both went on from the same image', async () => {
    const base = { note: 'n', terms: 't' }
    const books = newBooks()
    await put(books, [document(1, { version: batch('v1'), entry: 1, value: base })])
    await books.change([edit(1, { ...base, note: 'kept' }, base)], 5)
    const file = await fileOf(books)
    const other = newBooks()
    await put(other, [document(1, { version: batch('v1'), entry: 1, value: base })])
    await other.change([edit(1, { ...base, terms: 'here' }, base)], 6)
    const told = await restoreBackup(other.store, file, 60, context)
    expect(told).toMatchObject({ conflicts: 0, standings: { merged: 1 } })
    expect((await other.get(keyOf(1)))?.value).toEqual({ note: 'kept', terms: 'here' })
  })

  it('keeps both values where nothing shows which came from which; or leaves all as it is', async () => {
    const books = newBooks()
    await books.change([edit(1, { note: 'kept', same: 1 })], 5)
    const file = await fileOf(books)
    const other = newBooks()
    await other.change([edit(1, { note: 'here', same: 1 })], 9)
    const leave = { rules, wish: { ...wish, mergeApart: false } }
    expect(await restoreBackup(other.store, file, 60, leave)).toMatchObject({
      conflicts: 0,
      standings: { apart: 1 },
    })
    expect(await other.list('conflict')).toEqual([])
    const told = await restoreBackup(other.store, file, 60, context)
    expect(told).toMatchObject({ conflicts: 1, standings: { apart: 1 } })
    expect((await other.get(keyOf(1)))?.value).toEqual({ note: 'here', same: 1 })
    expect(await other.list('conflict')).toMatchObject([
      { value: { kept: { value: 'here' }, other: { value: 'kept' }, path: ['note'] } },
    ])
    expect(await waiting(other)).toHaveLength(2)
  })

  it('tells of a number that two documents would bear', async () => {
    const books = newBooks()
    await put(books, [document(1, { version: batch('v1'), value: { number: '7' } })])
    const file = await fileOf(books)
    const other = newBooks()
    await put(other, [document(2, { value: { number: '7' } })])
    expect((await lookAtBackup(other.store, file, context)).conflicts).toBe(1)
    expect((await restoreBackup(other.store, file, 60, context)).conflicts).toBe(1)
    expect(await other.list('conflict')).toMatchObject([
      { value: { reason: 'duplicate-number', number: '7' } },
    ])
  })
})

describe('a file that is not as a backup was written is refused, and nothing is changed', () => {
  const good = async () => {
    const books = newBooks()
    await put(books, documents(450, synced))
    return (await fileOf(books)).text()
  }
  const refusal = async (text: BlobPart) => {
    const books = newBooks()
    await books.change([edit(3, { note: 'mine' })], 1)
    const before = await dump()
    const file = new Blob([text])
    const fault = async (work: Promise<unknown>) =>
      work.then(
        () => 'restored',
        (error: { fault?: string }) => error.fault ?? error,
      )
    const told = await fault(lookAtBackup(books.store, file, context))
    const done = await fault(restoreBackup(books.store, file, 5, context))
    expect(done).toEqual(told)
    expect(await dump()).toEqual(before)
    return done
  }

  it.each([
    ['nothing at all', () => '', 'not-a-backup'],
    ['another program’s JSON', () => '[{"id":1}]', 'not-a-backup'],
    ['a picture', () => '\u0089PNG\r\n\u001a\n', 'not-a-backup'],
    ['a newer version', (text: string) => text.replace('"version":1', '"version":2'), 'newer-version'],
    ['no end', (text: string) => text.slice(0, text.lastIndexOf(']')), 'cut'],
    ['half a document at the end', (text: string) => text.slice(0, -5_000), 'cut'],
    ['half an end', (text: string) => text.slice(0, -20), 'cut'],
    ['half a head', (text: string) => text.slice(0, 20), 'not-a-backup'],
    ['a changed amount', (text: string) => text.replace('"n449"', '"n999"'), 'changed'],
    ['a document less', (text: string) => text.replace(/\{"key":"invoice#000007".*\n/, ''), 'changed'],
    [
      'two documents the other way round',
      (text: string) => text.replace(/(\{"key":"invoice#000007".*\n)(.*\n)/, '$2$1'),
      'changed',
    ],
    ['another count', (text: string) => text.replace('"count":450', '"count":449'), 'changed'],
    ['something behind its end', (text: string) => `${text}{}`, 'changed'],
    ['lines ended in another way', (text: string) => text.replaceAll('\n', '\r\n'), 'not-a-backup'],
  ])('%s', async (_, spoil, fault) => {
    expect(await refusal(spoil(await good()))).toBe(fault)
  })

  it('bytes that are no UTF-8', async () => {
    const bytes = new TextEncoder().encode(await good())
    bytes[bytes.length - 3_000] = 0xff
    expect(await refusal(bytes)).toBe('changed')
  })

  it('is read as a stream: the first block is there before the last was looked at', async () => {
    const blocks = readBackup(new Blob([(await good()).slice(0, -400)]))
    expect((await blocks.next()).value).toHaveLength(200)
  })
})
