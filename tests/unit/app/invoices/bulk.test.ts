import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BulkAction, BulkContext } from '../../../../src/app/pages/invoices/bulk/bulk-action'
import { deleteDrafts } from '../../../../src/app/pages/invoices/bulk/delete-drafts'
import { markPaid } from '../../../../src/app/pages/invoices/bulk/mark-paid'
import { en } from '../../../../src/app/words/en/index'
import { followDocuments } from '../../../../src/store/follow-documents'
import { openBooks } from '../../../../src/store/books'
import type { Books } from '../../../../src/store/books'
import { summariesOf } from '../../../../src/store/listing'
import { defaultWorkspaceName } from '../../../../src/session/place/workspace-name'
import type { JsonObject } from '../../../../src/sync/json'
import { documentKey } from '../../../../src/sync/scalars'
import { line, today } from '../../lists/rows'

let books: Books
let workspaces = 0
let ids = 0
beforeEach(() => {
  books = openBooks(`bulk-${workspaces++}`, {
    rules: { uniqueNumber: () => undefined },
    follow: () => Promise.resolve(followDocuments),
  })
})
afterEach(() => books.erase())

const issued: JsonObject = {
  state: 'issued',
  number: '1',
  currency: 'EUR',
  issueDate: '2026-10-01',
  dueDate: '2026-11-01',
  lines: [line],
  buyer: { name: 'Acme' },
}

async function put(kind: string, id: string, value: JsonObject) {
  const key = documentKey(kind, id)
  await books.change([{ key, before: undefined, after: { ...value, id, kind } }], ++ids)
  return key
}

async function run(action: BulkAction, keys: Parameters<BulkAction['run']>[0]) {
  const context: BulkContext = {
    books,
    clock: { now: () => ++ids, today: () => today, later: () => () => {} },
    newId: () => `id-${++ids}`,
    workspace: defaultWorkspaceName,
    words: { ...en.start, ...(await en.pages()) },
    locale: 'en',
    onProgress: () => {},
    signal: new AbortController().signal,
  }
  const outcome = await action.run(keys, context)
  if (outcome === undefined) throw new Error('it was stopped')
  return outcome
}

describe('mark paid', () => {
  it('pays the rest of what waits for money, credit notes set off, and nothing else', async () => {
    const open = await put('invoice', 'a', issued)
    const credited = await put('invoice', 'b', issued)
    const note = await put('credit-note', 'n', {
      ...issued,
      creditOf: 'b',
      lines: [{ ...line, unitPrice: '30' }],
    })
    const draft = await put('invoice', 'd', { ...issued, state: 'draft' })
    const gone = await put('invoice', 'v', { ...issued, state: 'void' })
    const outcome = await run(markPaid, [open, credited, note, draft, gone])
    expect(outcome.text).toContain('2 invoices')
    const rows = await summariesOf(books, [open, credited, note, draft, gone])
    expect(rows.map(({ paid, balance }) => [paid, balance])).toEqual([
      ['paid', '0.00'],
      ['paid', '0.00'],
      ['paid', '0.00'],
      ['paid', '0.00'],
      ['paid', '0.00'],
    ])
    const payments = (await books.get(credited))?.value['payments']
    expect(payments).toMatchObject([{ kind: 'payment', amount: '70.00', date: today }])
    expect((await books.get(note))?.value['payments']).toBeUndefined()
    expect((await books.get(draft))?.value['payments']).toBeUndefined()
  })

  it('is taken back without touching what was paid before', async () => {
    const payments = [{ id: 'old', kind: 'payment', amount: '40.00' }]
    const key = await put('invoice', 'a', { ...issued, payments })
    const { undo } = await run(markPaid, [key])
    await undo?.()
    expect((await books.get(key))?.value['payments']).toMatchObject(payments)
    expect((await summariesOf(books, [key]))[0]).toMatchObject({ balance: '60.00', paid: 'partly-paid' })
  })

  it('says so where nothing waits for a payment, and offers no undo', async () => {
    const key = await put('invoice', 'a', { ...issued, state: 'draft' })
    expect(await run(markPaid, [key])).toEqual({ text: 'None of these waits for a payment.' })
  })
})

describe('delete drafts', () => {
  it('takes drafts that never had a number, and brings them back whole', async () => {
    const draft = await put('invoice', 'd', { ...issued, state: 'draft', number: '', notes: 'kept' })
    const unlocked = await put('invoice', 'u', { ...issued, state: 'draft' })
    const given = await put('invoice', 'a', issued)
    const { undo, text } = await run(deleteDrafts, [draft, unlocked, given])
    expect(text).toBe('One draft is deleted.')
    const deleted = async () =>
      Promise.all([draft, unlocked, given].map(async (key) => (await books.get(key))?.deleted))
    expect(await deleted()).toEqual([true, false, false])
    await undo?.()
    expect(await deleted()).toEqual([false, false, false])
    expect((await books.get(draft))?.value['notes']).toBe('kept')
  })
})
