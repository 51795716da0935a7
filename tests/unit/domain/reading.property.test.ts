import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toAmount } from '../../../src/domain/amount'
import { currencyCode } from '../../../src/domain/currency'
import { decimalText } from '../../../src/domain/decimal'
import { formatAmount, formatDate, formatDecimal, formatMoney } from '../../../src/domain/format'
import { parseDate } from '../../../src/domain/parse-date'
import { parseDecimal } from '../../../src/domain/parse-decimal'
import { parseMoney } from '../../../src/domain/parse-money'
import { addDays, plainDate } from '../../../src/domain/plain-date'
import { currencies, decimals } from './arbitraries'
import { locales } from './locales'

function must<Value>(outcome: { ok: true; value: Value } | { ok: false; code: string }): Value {
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.value
}

const runs = { numRuns: 60 }
const today = must(plainDate('2026-11-24'))

describe.each(locales)(
  'what the app shows in %s, it reads back as the same',
  { timeout: 60_000 },
  (locale) => {
    it('quantities and prices', () => {
      fc.assert(
        fc.property(fc.oneof(decimals(12, 6), decimals(3, 37)), (text) => {
          const value = must(decimalText(text))
          expect(parseDecimal(formatDecimal(value, locale), locale)).toEqual({ kind: 'number', value })
        }),
        runs,
      )
    })

    it('money of every number of decimals, with and without its sign', () => {
      fc.assert(
        fc.property(decimals(12, 3), fc.constantFrom(...currencies), (text, code) => {
          const currency = must(currencyCode(code))
          const value = toAmount(text, currency)
          if (value === undefined) throw new Error('no amount')
          const expected = { kind: 'amount', value }
          expect(parseMoney(formatMoney(value, currency, locale), currency, locale)).toEqual(expected)
          expect(parseMoney(formatAmount(value, currency, locale), currency, locale)).toEqual(expected)
        }),
        runs,
      )
    })

    it('dates, short, medium and long', () => {
      fc.assert(
        fc.property(
          fc.integer({ min: -10_000, max: 6_000 }),
          fc.constantFrom('short', 'medium', 'long'),
          (days, style) => {
            const value = addDays(today, days)
            expect([style, value, parseDate(formatDate(value, locale, style), locale, today)]).toEqual([
              style,
              value,
              { kind: 'date', value },
            ])
          },
        ),
        runs,
      )
    })
  },
)
