import { describe, expect, it } from 'vitest'
import {
  addDays,
  daysBetween,
  endOfMonth,
  fromParts,
  localDate,
  plainDate,
  type PlainDate,
} from '../../../src/domain/plain-date'
import { dueDate, readTerms } from '../../../src/domain/terms'

const day = (text: string) => text as PlainDate

describe('plain dates', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '1899-12-31',
    '3000-01-01',
    '',
    '2026-11-24T00:00',
    '२०२६-११-२४',
  ])('refuse %j', (text) => {
    expect(plainDate(text)).toEqual({ ok: false, code: 'date-malformed' })
  })

  it('take every day that exists', () => {
    expect(plainDate('2028-02-29')).toEqual({ ok: true, value: '2028-02-29' })
    expect(fromParts(2100, 2, 29)).toBeUndefined()
  })

  it('count over months, leap days and years', () => {
    expect(addDays(day('2028-02-28'), 2)).toBe('2028-03-01')
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31')
    expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2)
    expect(endOfMonth(day('2026-11-24'), 3)).toBe('2027-02-28')
    expect(endOfMonth(day('2026-12-01'))).toBe('2026-12-31')
  })

  it('stay in their range', () => {
    expect(addDays(day('2999-12-30'), 400)).toBe('2999-12-31')
    expect(addDays(day('1900-01-02'), -400)).toBe('1900-01-01')
  })

  it('are local: late at night it is still today', () => {
    expect(localDate(new Date(2026, 10, 24, 23, 59))).toBe('2026-11-24')
  })
})

describe('payment terms', () => {
  it.each([
    [{ kind: 'receipt' }, '2026-01-31'],
    [{ kind: 'net', days: 30 }, '2026-03-02'],
    [{ kind: 'end-of-month', months: 0, days: 0 }, '2026-01-31'],
    [{ kind: 'end-of-month', months: 1, days: 10 }, '2026-03-10'],
    [{ kind: 'custom', dueDate: '2026-05-05' }, '2026-05-05'],
  ])('%j from 31 January 2026 are due on %s', (terms, due) => {
    expect(dueDate(readTerms(terms), day('2026-01-31'))).toBe(due)
  })

  it.each([
    { kind: 'net', days: -1 },
    { kind: 'net', days: 1.5 },
    { kind: 'soon' },
    null,
    'net',
    { kind: 'custom', dueDate: 'x' },
  ])('that make no sense (%j) read as the fallback', (value) => {
    expect(readTerms(value, { kind: 'receipt' })).toEqual({ kind: 'receipt' })
  })
})
