import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDecimal } from '../../../../src/domain/decimal'
import { readFigure, shownFigure, storedFigure } from '../../../../src/app/pages/editor/figure-text'

describe('figures typed into a draft', () => {
  it('reads the decimal sign of the locale', () => {
    expect(storedFigure('1,5', 'de')).toBe('1.5')
    expect(storedFigure('1.234,50', 'de')).toBe('1234.5')
    expect(storedFigure('1,234.50', 'en')).toBe('1234.5')
    expect(storedFigure('', 'en')).toBe('')
  })

  it('never takes a decimal comma for a thousand without being told', () => {
    const stored = storedFigure('1.234', 'fr')
    expect(readDecimal(stored).ok).toBe(false)
    expect(readFigure(stored, 'fr')).toEqual({ kind: 'ambiguous', readings: ['1234', '1.234'] })
    expect(shownFigure(stored, 'fr')).toBe('1.234')
  })

  it('still asks about a text that was ambiguous where it was typed, though it is plain here', () => {
    expect(readFigure(storedFigure('1.234', 'fr'), 'en').kind).toBe('ambiguous')
  })

  it('keeps what is no number as it was typed', () => {
    for (const typed of ['-', '12x', '1,2,3,', '?']) {
      expect(shownFigure(storedFigure(typed, 'en'), 'en')).toBe(typed)
      expect(readFigure(storedFigure(typed, 'en'), 'en').kind).toBe('malformed')
    }
  })

  it('reads what it shows as the same figure, in any locale', () => {
    const locale = fc.constantFrom('en', 'de', 'fr', 'de-CH', 'pt', 'en-IN', 'ar-EG', 'hi', 'sv')
    const figure = fc
      .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 6 }))
      .map(([digits, places]) => storedFigure((digits / 10 ** places).toFixed(places), 'en'))
    fc.assert(
      fc.property(locale, figure, fc.integer({ min: 0, max: 3 }), (tag, stored, decimals) => {
        expect(storedFigure(shownFigure(stored, tag, decimals), tag)).toBe(stored)
      }),
    )
  })
})
