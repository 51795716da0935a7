import { describe, expect, it } from 'vitest'
import { readBusiness } from '../../../../src/domain/business'
import { plainDate } from '../../../../src/domain/plain-date'
import type { PlainDate } from '../../../../src/domain/plain-date'
import { readSettings } from '../../../../src/domain/settings'
import { issueStep } from '../../../../src/app/pages/editor/issue-step'
import type { IssueStepInput } from '../../../../src/app/pages/editor/issue-step'
import { previewNumber } from '../../../../src/app/pages/editor/next-number'
import type { NumberBooks } from '../../../../src/app/pages/editor/next-number'
import { uniqueNumberKey } from '../../../../src/domain/unique-number'
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

function booksOf(documents: Record<string, JsonObject>, device?: string): NumberBooks {
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
    numbersFrom: (beginning) =>
      Promise.resolve(
        [...stored.values()]
          .flatMap(({ kind, value }) => uniqueNumberKey(kind, value) ?? [])
          .filter((number) => number.startsWith(beginning)),
      ),
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
    isFirst: true,
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
    const mark = { invoice: { 'B-2026': 4 } }
    const books = booksOf(
      { 'customer#c': { name: 'Acme' }, 'device#me': { name: 'Phone', series: 'B', highWater: mark } },
      'me',
    )
    const step = await issueStep(books, input({ ...draft, customerId: 'c' }))
    expect(step).toMatchObject({
      ok: true,
      number: 'B2026-0005',
      others: [
        { key: 'device#me', after: { name: 'Phone', series: 'B', highWater: { invoice: { 'B-2026': 5 } } } },
      ],
    })
  })
})

describe('the first number of a device', () => {
  const ready = { ...draft, buyer: { name: 'Acme', address: {} } }
  const unasked = (value: JsonObject, name = 'Me') => ({ ...input(value, name), isFirst: false })

  it('waits for the word of a person where nothing is known of other devices', async () => {
    const step = await issueStep(booksOf({}, 'me'), unasked(ready))
    expect(step).toEqual({ ok: false, problems: [], asksFirst: true })
  })

  it('is asked about only when nothing else is missing', async () => {
    const step = await issueStep(booksOf({}, 'me'), unasked({ ...ready, lines: [] }))
    expect(step).toMatchObject({ ok: false, problems: [{ code: 'lines-missing' }] })
    expect(step).not.toHaveProperty('asksFirst')
  })

  it('keeps the series that it was given in, so that nobody is asked again', async () => {
    const step = await issueStep(booksOf({}, 'me'), input(ready))
    const mark = step.ok ? step.others.find(({ key }) => key === 'device#me') : undefined
    expect(mark).toMatchObject({
      before: undefined,
      after: { series: '', highWater: { invoice: { '2026': 1 } } },
    })
    const again = await issueStep(booksOf({ 'device#me': mark?.after ?? {} }, 'me'), unasked(ready))
    expect(again).toMatchObject({ ok: true, number: '2026-0002' })
  })

  it('is in the next free series, unasked, where other devices are known', async () => {
    const books = booksOf({ 'device#a': { series: '' }, 'device#b': { series: 'A' } }, 'me')
    const step = await issueStep(books, unasked(ready))
    expect(step).toMatchObject({ ok: true, number: 'B2026-0001' })
    const mark = step.ok ? step.others.find(({ key }) => key === 'device#me') : undefined
    expect(mark?.after).toMatchObject({ series: 'B' })
  })

  it('is none for an unlocked document: it keeps its own, and the mark stays', async () => {
    const step = await issueStep(booksOf({}, 'me'), unasked({ ...ready, number: '2025-0009' }))
    expect(step).toMatchObject({ ok: true, number: '2025-0009' })
    expect(step.ok && step.others.map(({ key }) => key)).not.toContain('device#me')
  })

  it('is the number that the preview showed', async () => {
    const books = booksOf({ 'invoice#x': { state: 'issued', number: '2026-0007' } }, 'me')
    const wanted = { kind: 'invoice', issueDate: day('2026-11-24'), settings: readSettings({}) } as const
    const step = await issueStep(books, input(ready))
    expect(step.ok && step.number).toBe(await previewNumber(books, wanted))
  })
})
