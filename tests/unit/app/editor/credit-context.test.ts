import { describe, expect, it } from 'vitest'
import { creditContextOf } from '../../../../src/app/pages/editor/credit-context'
import type { CreditBooks } from '../../../../src/app/pages/editor/credit-context'
import type { DocumentId } from '../../../../src/domain/document-key'
import type { JsonObject } from '../../../../src/sync/json'
import { documentKey, idOf, kindOf } from '../../../../src/sync/scalars'
import type { DocumentKey } from '../../../../src/sync/scalars'

const lines = (unitPrice: string) => [{ id: 'l', description: 'Work', quantity: '1', unitPrice }]
const note = (state: string, creditOf: string, price: string) => ({
  kind: 'credit-note',
  state,
  creditOf,
  currency: 'EUR',
  lines: lines(price),
})

function booksOf(documents: Record<string, JsonObject>): CreditBooks {
  const stored = Object.entries(documents).map(([name, value]) => {
    const kind = kindOf(name as DocumentKey)
    const key = documentKey(kind, idOf(name as DocumentKey))
    return { key, kind, value: { id: idOf(key), ...value }, deleted: false, editedAt: 0, ancestors: [] }
  })
  return {
    get: (key) => Promise.resolve(stored.find((document) => document.key === key)),
    list: (kind) => Promise.resolve(stored.filter((document) => document.kind === kind)),
  }
}

const books = booksOf({
  'invoice#i': { state: 'issued', number: '2026-0001', currency: 'EUR', lines: lines('100') },
  'credit-note#own': note('draft', 'i', '50'),
  'credit-note#issued': note('issued', 'i', '30'),
  'credit-note#draft': note('draft', 'i', '7'),
  'credit-note#void': note('void', 'i', '9'),
  'credit-note#other': note('issued', 'j', '11'),
})
const draft = (creditOf: string | undefined, kind: 'invoice' | 'credit-note' = 'credit-note') => ({
  id: 'own' as DocumentId,
  kind,
  ...(creditOf === undefined ? {} : { creditOf: creditOf as DocumentId }),
})

describe('what a credit note is checked against', () => {
  it('is its invoice and what other issued credit notes took of it; drafts and void ones took nothing', async () => {
    expect(await creditContextOf(books, draft('i'))).toMatchObject({
      original: { id: 'i', number: '2026-0001' },
      credited: ['30.00'],
    })
  })

  it('is nothing where it names no invoice, or one that is not here, or is an invoice itself', async () => {
    expect(await creditContextOf(books, draft(undefined))).toBeUndefined()
    expect(await creditContextOf(books, draft('gone'))).toBeUndefined()
    expect(await creditContextOf(books, draft('i', 'invoice'))).toBeUndefined()
  })
})
