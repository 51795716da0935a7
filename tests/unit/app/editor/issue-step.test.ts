import { describe, expect, it } from 'vitest'
import { readBusiness } from '../../../../src/domain/business'
import { plainDate } from '../../../../src/domain/plain-date'
import type { PlainDate } from '../../../../src/domain/plain-date'
import { readSettings } from '../../../../src/domain/settings'
import { issueStep } from '../../../../src/app/pages/editor/issue-step'
import type { IssueBooks, IssueStepInput } from '../../../../src/app/pages/editor/issue-step'
import { freshReplica } from '../../../../src/sync/engine'
import type { JsonObject } from '../../../../src/sync/json'
import type { StoredDocument } from '../../../../src/sync/local'
import { deviceId, documentKey, idOf, kindOf } from '../../../../src/sync/scalars'
import type { DocumentKey } from '../../../../src/sync/scalars'

const day = (text: string): PlainDate => {
  const read = plainDate(text)
  if (!read.ok) throw new Error(text)
  return read.value
}

function booksOf(documents: Record<string, JsonObject>, device?: string): IssueBooks {
  const stored = new Map<DocumentKey, StoredDocument>(
    Object.entries(documents).map(([name, value]) => {
      const key = documentKey(kindOf(name as DocumentKey), idOf(name as DocumentKey))
      return [
        key,
        {
          key,
          kind: kindOf(key),
          value: { id: idOf(key), ...value },
          deleted: false,
          editedAt: 0,
          ancestors: [],
        },
      ]
    }),
  )
  return {
    get: (key) => Promise.resolve(stored.get(key)),
    list: (kind) => Promise.resolve([...stored.values()].filter((document) => document.kind === kind)),
    replica: () => Promise.resolve(device === undefined ? undefined : freshReplica(deviceId(device))),
  }
}

const line = {
  id: 'l',
  description: 'Work',
  quantity: '1',
  unit: 'C62',
  unitPrice: '100',
  taxes: [],
  allowances: [],
  charges: [],
}
const draft: JsonObject = {
  id: 'd',
  kind: 'invoice',
  state: 'draft',
  currency: 'EUR',
  issueDate: '2026-11-24',
  lines: [line],
}

const input = (value: JsonObject, name = 'Me'): IssueStepInput => {
  let next = 0
  return {
    draft: value,
    business: readBusiness({ name }),
    settings: readSettings({}),
    today: day('2026-11-24'),
    at: '2026-11-24T10:00:00Z',
    newId: () => `new-${next++}`,
  }
}

describe('issuing a draft', () => {
  it('names all that is missing at once', async () => {
    const step = await issueStep(booksOf({}), input({ ...draft, lines: [] }, ''))
    expect(step.ok ? [] : step.problems.map((problem) => problem.code)).toEqual([
      'business-name-missing',
      'customer-missing',
      'lines-missing',
    ])
  })

  it('gives the next number and a card to a customer typed in place, in one step', async () => {
    const books = booksOf({ 'invoice#x': { state: 'issued', number: '2026-0007' } })
    const step = await issueStep(
      books,
      input({ ...draft, buyer: { name: 'Acme', address: { city: 'Bonn' } } }),
    )
    expect(step).toMatchObject({
      ok: true,
      number: '2026-0008',
      after: { state: 'issued', buyer: { name: 'Acme' }, seller: { name: 'Me' }, dueDate: '2026-12-24' },
    })
    const [card] = step.ok ? step.others : []
    expect(card).toMatchObject({ before: undefined, after: { name: 'Acme', address: { city: 'Bonn' } } })
    expect(step.ok && step.after['customerId']).toBe(card === undefined ? '' : idOf(card.key))
  })

  it('makes no second card for a name that a card bears', async () => {
    const books = booksOf({ 'customer#c': { name: 'Ácme' } })
    const step = await issueStep(books, input({ ...draft, buyer: { name: 'acme', address: {} } }))
    expect(step).toMatchObject({ ok: true, after: { customerId: 'c' }, others: [] })
  })

  it('freezes the card that the draft points to', async () => {
    const books = booksOf({ 'customer#c': { name: 'Acme', address: { city: 'Ulm' }, notes: 'pays late' } })
    const step = await issueStep(books, input({ ...draft, customerId: 'c' }))
    expect(step).toMatchObject({ ok: true, after: { buyer: { name: 'Acme', address: { city: 'Ulm' } } } })
    expect(step.ok && step.after['buyer']).not.toHaveProperty('notes')
  })

  it('numbers in the series of the device and keeps its mark with the same step', async () => {
    const mark = { invoice: { '2026': 4 } }
    const books = booksOf(
      { 'customer#c': { name: 'Acme' }, 'device#me': { name: 'Phone', series: 'B', highWater: mark } },
      'me',
    )
    const step = await issueStep(books, input({ ...draft, customerId: 'c' }))
    expect(step).toMatchObject({
      ok: true,
      number: 'B2026-0005',
      others: [{ key: 'device#me', after: { highWater: { invoice: { '2026': 5 } } } }],
    })
  })
})
