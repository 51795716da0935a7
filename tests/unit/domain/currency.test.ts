import * as maintained from 'dinero.js/currencies'
import { describe, expect, it } from 'vitest'
import {
  currencyCode,
  currencyCodes,
  currencyExponent,
  suggestedCashIncrement,
} from '../../../src/domain/currency'

function must(text: string) {
  const code = currencyCode(text)
  if (!code.ok) throw new Error(text)
  return code.value
}

describe('the table of currencies', () => {
  const listed = Object.values(maintained)

  it('has the codes of the maintained table, and no others', () => {
    expect(currencyCodes).toEqual(listed.map(({ code }) => code).sort())
  })

  it('has the minor units of the maintained table', () => {
    for (const { code, base, exponent } of listed) {
      // Ariary and ouguiya are divided by five: ISO 4217 gives them two decimals, dinero.js one place of base five.
      expect([code, currencyExponent(must(code))]).toEqual([code, base === 5 ? 2 : exponent])
    }
  })

  it('still knows currencies on documents that were issued before they went', () => {
    expect(currencyExponent(must('HRK'))).toBe(2)
    expect(currencyCodes).not.toContain('HRK')
  })

  it.each(['', 'eur', 'EURO', 'XXX', 'XYZ', ' EUR', 'toString'])('does not know %j', (text) => {
    expect(currencyCode(text)).toEqual({ ok: false, code: 'currency-unknown' })
  })

  it('suggests coins where they are above the minor unit', () => {
    expect(suggestedCashIncrement(must('CHF'))).toBe('0.05')
    expect(suggestedCashIncrement(must('USD'))).toBeUndefined()
  })
})
