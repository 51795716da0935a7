import { describe, expect, it } from 'vitest'
import { type CurrencyCode, currencyCode } from '../../../src/domain/currency'
import { formatAmount, formatDecimal, formatMoney, formatRate } from '../../../src/domain/format'
import type { Amount } from '../../../src/domain/amount'
import { parseDate } from '../../../src/domain/parse-date'
import { parseDecimal } from '../../../src/domain/parse-decimal'
import { parseMoney } from '../../../src/domain/parse-money'
import type { PlainDate } from '../../../src/domain/plain-date'

describe('a typed number', () => {
  it.each([
    ['1.234,5', 'en-US', '1234.5'],
    ['1,234.5', 'de-DE', '1234.5'],
    ['1 234,50', 'en-US', '1234.5'],
    ['1\u202f234,50', 'fr-FR', '1234.5'],
    ['१२', 'en-US', '12'],
    ['१,२३,४५६.७', 'hi-IN', '123456.7'],
    ['١٬٢٣٤٫٥', 'de-DE', '1234.5'],
    ['１２，３４５．６', 'ja-JP', '12345.6'],
    ['1,5', 'en-US', '1.5'],
    ['1.5', 'de-DE', '1.5'],
    ['1,234', 'en-US', '1234'],
    ['1.234', 'de-DE', '1234'],
    ['1.234', 'en-US', '1.234'],
    ['1,234', 'de-DE', '1.234'],
    ['0.125', 'de-DE', '0.125'],
    ['1234.567', 'de-DE', '1234.567'],
    ["1'234.50", 'de-CH', '1234.5'],
    ['1’234’567', 'de-CH', '1234567'],
    ['12,34,567', 'en-IN', '1234567'],
    ['1.234.567', 'en-US', '1234567'],
    [',5', 'de-DE', '0.5'],
    ['5,', 'de-DE', '5'],
    ['−5', 'en-US', '-5'],
    ['5-', 'en-US', '-5'],
    ['(5.25)', 'en-US', '-5.25'],
    ['+7', 'en-US', '7'],
    ['-0', 'en-US', '0'],
    ['007', 'en-US', '7'],
    ['\u200f12\u200e', 'he-IL', '12'],
  ])('%j in %s is %s', (text, locale, value) => {
    expect(parseDecimal(text, locale)).toEqual({ kind: 'number', value })
  })

  it.each([
    ['1.234', 'fr-FR', ['1234', '1.234']],
    ['1,234', 'de-CH', ['1234', '1.234']],
    ['-12.345', 'sv-SE', ['-12345', '-12.345']],
    ['123,456', 'ja-JP', undefined],
  ])('%j in %s, where it may be thousands or a fraction, is never guessed', (text, locale, readings) => {
    const parsed = parseDecimal(text, locale)
    if (readings === undefined) expect(parsed).toEqual({ kind: 'number', value: '123456' })
    else expect(parsed).toEqual({ kind: 'ambiguous', readings })
  })

  it.each([
    '1.2.3',
    '1,23,4',
    '1 2',
    '12 34',
    '.',
    ',',
    '-',
    '--1',
    '(-1)',
    '1-2',
    'NaN',
    'Infinity',
    '1e5',
    '0x1',
    'abc',
    '1 234.567,8',
    '1,234,56',
    '½',
    '五',
  ])('%j is malformed, not some other number', (text) => {
    expect(parseDecimal(text, 'en-US')).toEqual({ kind: 'invalid', code: 'number-malformed' })
  })

  it('of more than 40 digits is too long', () => {
    expect(parseDecimal('9'.repeat(41), 'en-US')).toEqual({ kind: 'invalid', code: 'number-too-long' })
    expect(parseDecimal('9'.repeat(40), 'en-US')).toEqual({ kind: 'number', value: '9'.repeat(40) })
  })

  it('may be missing', () => {
    expect(parseDecimal(' \u200f ', 'en-US')).toEqual({ kind: 'empty' })
  })

  it('is read in English where the locale is no locale', () => {
    expect(parseDecimal('1,234.5', '!')).toEqual({ kind: 'number', value: '1234.5' })
  })
})

describe('typed money', () => {
  const eur = 'EUR' as CurrencyCode

  it.each([
    ['€ 1.234,50', 'de-DE', '1234.50'],
    ['1.234,50 Euro', 'de-DE', '1234.50'],
    ['EUR 5', 'en-US', '5.00'],
    ['-€5', 'en-US', '-5.00'],
    ['5', 'en-US', '5.00'],
  ])('%j in %s is %s', (text, locale, value) => {
    expect(parseMoney(text, eur, locale)).toEqual({ kind: 'amount', value })
  })

  it.each([
    ['$5', 'money-other-currency'],
    ['5 USD', 'money-other-currency'],
    ['1.005', 'money-too-precise'],
    ['1' + '0'.repeat(18), 'money-too-large'],
    ['€', 'number-malformed'],
  ])('%j is refused as %s', (text, code) => {
    expect(parseMoney(text, eur, 'en-US')).toEqual({ kind: 'invalid', code })
  })

  it('that may be thousands or a fraction is ambiguous', () => {
    expect(parseMoney('1.234 €', eur, 'fr-FR')).toEqual({ kind: 'ambiguous', readings: ['1234', '1.234'] })
  })
})

describe('a currency sign', () => {
  it.each([
    ['¥1,000', 'JPY', 'ja-JP', '1000'],
    ['￥1,000', 'JPY', 'ja-JP', '1000'],
    ['¥1,000', 'JPY', 'en-US', '1000'],
    ['100 zł', 'PLN', 'pl-PL', '100.00'],
    ['kr 100', 'SEK', 'sv-SE', '100.00'],
    ['CHF 1’000.50', 'CHF', 'de-CH', '1000.50'],
  ])('of any width is known: %s', (text, code, locale, value) => {
    const currency = currencyCode(code)
    if (!currency.ok) throw new Error(code)
    expect(parseMoney(text, currency.value, locale)).toEqual({ kind: 'amount', value })
  })
})

describe('a typed date', () => {
  const today = '2026-11-24' as PlainDate

  it.each([
    ['2026-11-05', 'de-DE', '2026-11-05'],
    ['2026/11/5', 'en-US', '2026-11-05'],
    ['20261105', 'en-US', '2026-11-05'],
    ['5.11.2026', 'de-DE', '2026-11-05'],
    ['5.11.26', 'de-DE', '2026-11-05'],
    ['11/5/2026', 'en-US', '2026-11-05'],
    ['5/11/2026', 'en-GB', '2026-11-05'],
    ['24/11/2026', 'en-US', '2026-11-24'],
    ['5 Nov 2026', 'fr-FR', '2026-11-05'],
    ['5 novembre 2026', 'fr-FR', '2026-11-05'],
    ['November 5, 2026', 'en-US', '2026-11-05'],
    ['5. Nov.', 'de-DE', '2026-11-05'],
    ['5.11.', 'de-DE', '2026-11-05'],
    ['11/5', 'en-US', '2026-11-05'],
    ['3.1.', 'de-DE', '2027-01-03'],
    ['२०२६-११-०५', 'hi-IN', '2026-11-05'],
    ['2026年11月5日', 'ja-JP', '2026-11-05'],
    ['2026. 11. 5.', 'ko-KR', '2026-11-05'],
    ['5/11/2569', 'th-TH', '2026-11-05'],
    ['1405/8/14', 'fa-IR', '2026-11-05'],
    ['5.11.99', 'de-DE', '1999-11-05'],
    ['5.11.45', 'de-DE', '2045-11-05'],
  ])('%j in %s is %s', (text, locale, value) => {
    expect(parseDate(text, locale, today)).toEqual({ kind: 'date', value })
  })

  it.each([
    ['3.4.2026', 'en-US', ['2026-03-04', '2026-04-03']],
    ['3/4/2026', 'de-DE', ['2026-04-03', '2026-03-04']],
    ['5 nov 26', 'fr-FR', ['2026-11-05', '2005-11-26']],
  ])('%j in %s is ambiguous', (text, locale, readings) => {
    expect(parseDate(text, locale, today)).toEqual({ kind: 'ambiguous', readings })
  })

  it.each([
    ['31.2.2026', 'date-no-such-day'],
    ['2026-13-01', 'date-no-such-day'],
    ['soon', 'date-malformed'],
    ['1.2.3.4', 'date-malformed'],
    ['12345', 'date-malformed'],
    ['24', 'date-malformed'],
    ['0.0.0', 'date-no-such-day'],
  ])('%j is %s', (text, code) => {
    expect(parseDate(text, 'de-DE', today)).toEqual({ kind: 'invalid', code })
  })

  it('may be missing', () => {
    expect(parseDate('  ', 'de-DE', today)).toEqual({ kind: 'empty' })
  })
})

describe('figures are shown exactly', () => {
  it('however large or long they are', () => {
    const amount = '123456789012345678.91' as Amount
    expect(formatMoney(amount, 'EUR' as CurrencyCode, 'en-US')).toBe('€123,456,789,012,345,678.91')
    expect(formatDecimal(`0.${'1'.repeat(39)}`, 'de-DE')).toBe(`0,${'1'.repeat(39)}`)
    expect(formatDecimal('1.50', 'en-US', 2)).toBe('1.50')
  })

  it('with the decimals of ISO 4217, not of local habit', () => {
    expect(formatAmount('1234.50' as Amount, 'HUF' as CurrencyCode, 'hu-HU')).toMatch(/1\s?234,50/)
  })

  it('as rates where the locale puts the sign', () => {
    expect(formatRate('9.975', 'en-US')).toBe('9.975%')
    expect(formatRate('19', 'de-DE')).toBe('19\u00a0%')
    expect(formatRate('19', 'tr-TR')).toBe('%19')
  })
})
