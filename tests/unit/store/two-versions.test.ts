import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { openBooks } from '../../../src/store/books'
import { followDocuments } from '../../../src/store/follow-documents'
import { connect } from '../../../src/store/connection'
import { booksVersions } from '../../../src/store/schema'
import type { SchemaVersion } from '../../../src/store/schema'
import { storageFault } from '../../../src/store/storage-fault'
import { follow, keyOf, rules } from './samples'

const later: readonly SchemaVersion[] = [
  ...booksVersions(followDocuments),
  { stores: { attachments: 'key' } },
]
let workspaces = 0
const names = () => {
  const workspace = `met-${workspaces++}`
  return { workspace, database: `tidebill-books-${workspace}` }
}
const documentsIn = (connection: ReturnType<typeof connect>) =>
  connection.run((db) => db.table<{ key: string }>('documents').toCollection().primaryKeys())

it('a newer version gets the books only when what was typed in the older one is stored in them', async () => {
  const { workspace, database } = names()
  const write = () => older.change([{ key: keyOf(1), before: undefined, after: { note: 'typed' } }], 1)
  const older = openBooks(workspace, { rules, follow, beforeLetGo: write })
  await older.waiting()
  const newer = connect(database, later)
  expect(await documentsIn(newer)).toEqual([keyOf(1)])
  expect(await older.waiting().catch(storageFault)).toBe('newer-version')
  newer.close()
})

it('a newer version gets the books although the older one could not store what was typed', async () => {
  const { workspace, database } = names()
  const older = openBooks(workspace, { rules, follow, beforeLetGo: () => Promise.reject(new Error('full')) })
  await older.waiting()
  const newer = connect(database, later)
  expect(await documentsIn(newer)).toEqual([])
  newer.close()
})

it('whoever erases the books does not wait for what is typed', async () => {
  const { workspace } = names()
  let asked = 0
  const typing = openBooks(workspace, { rules, follow, beforeLetGo: () => Promise.resolve(asked++) })
  await typing.waiting()
  await openBooks(workspace, { rules, follow }).erase()
  expect(asked).toBe(0)
})

it('a version that an older one keeps from the books says so, and goes on when it lets go', async () => {
  const { workspace, database } = names()
  const older = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(database, 1)
    request.onsuccess = () => resolve(request.result)
  })
  const heard: boolean[] = []
  const held = new Promise<void>((resolve) => {
    const onHeldUp = (heldUp: boolean) => {
      heard.push(heldUp)
      if (heldUp) resolve()
    }
    void openBooks(workspace, { rules, follow, onHeldUp })
      .waiting()
      .then(() => heard.push(false))
  })
  await held
  expect(heard).toEqual([true])
  older.close()
  await expect.poll(() => heard).toEqual([true, false, false])
})
