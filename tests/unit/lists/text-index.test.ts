import { describe, expect, it } from 'vitest'
import { TextIndex } from '../../../src/lists/text-index'

/** Number, customer, lines, notes. */
function indexOf(documents: readonly (readonly string[])[]): (text: string) => number[] {
  const index = new TextIndex([4, 3, 1.5, 1])
  documents.forEach((texts, slot) => index.add(slot, texts))
  return (text) => {
    const scores = index.search(text)
    const order = [...(scores ?? [])].map((score, slot) => ({ score, slot })).filter(({ score }) => score > 0)
    return order.sort((a, b) => b.score - a.score || a.slot - b.slot).map(({ slot }) => slot)
  }
}

describe('search', () => {
  it('ranks a whole word over its beginning, a number over a note, and the rare over the usual', () => {
    const search = indexOf([
      ['1', 'Northwind', 'plan', 'see 77'],
      ['77', 'Southwind', 'plan', ''],
      ['3', 'Planet Ltd', 'work', ''],
    ])
    expect(search('plan').at(-1)).not.toBe(0)
    expect(search('77')).toEqual([1, 0])
    expect(search('planet')).toEqual([2])
    expect(search('plan planet')).toEqual([2])
  })

  it('finds the end of a number and the middle of a word', () => {
    const search = indexOf([
      ['2026-0042', 'Schlussrechnung', '', ''],
      ['2026-0420', 'Acme', '', ''],
    ])
    expect(search('42')).toEqual([0, 1])
    expect(search('rechnung')).toEqual([0])
    expect(search('2026-0042')).toEqual([0])
  })

  it('forgives a typo or two, only where nothing has the words as they stand, and never in a number', () => {
    const search = indexOf([
      ['2026-0001', 'Lovelace Analytics', '', ''],
      ['2026-0002', 'Babbage & Sons', '', ''],
      ['2026-0003', 'Cabbage Farm', '', ''],
    ])
    expect(search('lovelase')).toEqual([0])
    expect(search('analitycs')).toEqual([0])
    expect(search('babbage')).toEqual([1])
    expect(search('bavbage')).toEqual([1])
    expect(search('2027-0001')).toEqual([])
    expect(search('zzzz')).toEqual([])
  })

  it('answers nothing to nothing', () => {
    const index = new TextIndex([1])
    index.add(0, ['word'])
    expect(index.search(' — ')).toBeUndefined()
  })

  it('takes any text as text', () => {
    const search = indexOf([['__proto__', 'constructor', '<b>x</b>', '\u202Eevil']])
    expect(search('constructor')).toEqual([0])
    expect(search('__proto__')).toEqual([0])
    expect(search('.*')).toEqual([])
  })
})
