import { describe, expect, it } from 'vitest'
import { cardQueryText, plainCards, readCardQuery } from '../../../../src/app/listing/card-query'
import { indexedList } from '../../../../src/app/listing/indexed-list'
import { CardShelf } from '../../../../src/app/listing/select-cards'
import { plainQuery } from '../../../../src/lists/list-query'
import { day, today } from '../../lists/rows'

describe('cards', () => {
  const cards = [
    { id: 'z', name: 'Zürich Ltd' },
    { id: 'a', name: 'Ångström' },
    { id: 'm', name: 'Müller 10' },
    { id: 'n', name: 'Müller 9' },
    { id: 'o', name: 'Old', archived: true as const },
  ]
  const shelf = new CardShelf(cards, ({ name }) => [name])
  const usage = new Map([
    ['m', { count: 1, lastUsed: day('2026-03-01') }],
    ['z', { count: 2, lastUsed: day('2026-04-01') }],
  ])
  const found = (query: object) => shelf.select({ ...plainCards, ...query }, usage).map(({ id }) => id)

  it('sort as people count, or the latest used first and the unused last', () => {
    expect(found({})).toEqual(['a', 'n', 'm', 'z'])
    expect(found({ sort: 'used' }).slice(0, 2)).toEqual(['z', 'm'])
  })

  it('that were put away are looked at by themselves', () => {
    expect(found({ archived: true })).toEqual(['o'])
    expect(found({ text: 'old' })).toEqual([])
  })

  it('are found without accents and with a typo', () => {
    expect(found({ text: 'angstrom' })).toEqual(['a'])
    expect(found({ text: 'muler' }).sort()).toEqual(['m', 'n'])
  })

  it('are asked for in the address', () => {
    for (const query of [plainCards, { text: 'a&b', archived: true, sort: 'used' as const }]) {
      expect(readCardQuery(cardQueryText(query))).toEqual(query)
    }
    expect(cardQueryText(plainCards)).toBe('')
  })
})

describe('a list read from its index', () => {
  it('is one that the index holds whole and in order; every other query waits for all documents', () => {
    const indexed = (query: object) => indexedList({ ...plainQuery, ...query }, today)
    expect(indexed({})).toEqual({ list: 'all', newestFirst: true })
    expect(indexed({ state: 'paid', sort: 'date', descending: false })).toEqual({
      list: 'paid',
      newestFirst: false,
    })
    expect(indexed({ state: 'overdue' })).toEqual({ list: 'owed', newestFirst: false, before: today })
    const others = [
      { text: 'a' },
      { unsynced: true },
      { kind: 'invoice' },
      { customer: 'c' },
      { to: today },
      { currency: 'EUR' },
      { sort: 'number' },
      { state: 'overdue', sort: 'date' },
    ]
    expect(others.map(indexed)).toEqual(others.map(() => undefined))
  })
})
