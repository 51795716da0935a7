import { describe, expect, it } from 'vitest'
import { unitText } from '../../../src/papers/model/unit-text'

const words = { language: 'en', units: { DAY: { one: 'day', other: 'days' }, KGM: { other: 'kg' } } }

describe('a unit on paper', () => {
  it.each([
    ['DAY', '1', 'day'],
    ['DAY', '1.000', 'day'],
    ['DAY', '1.5', 'days'],
    ['DAY', '0', 'days'],
    ['DAY', '-1', 'day'],
    ['KGM', '1', 'kg'],
    ['DAY', 'some', 'days'],
  ])('is counted as the language counts: %s, %s', (code, quantity, text) => {
    expect(unitText(words, code, quantity)).toBe(text)
  })

  it('without a word is its code, whatever the code is', () => {
    expect(unitText(words, 'XBX', '2')).toBe('XBX')
    expect(unitText(words, 'constructor', '2')).toBe('constructor')
  })
})
