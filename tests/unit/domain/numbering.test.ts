import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Device, readDevice } from '../../../src/domain/device'
import { nextNumber, numberGaps, type NumberingInput, uniqueNumberKey } from '../../../src/domain/numbering'
import { numberPattern } from '../../../src/domain/number-format'
import { addDays, type PlainDate } from '../../../src/domain/plain-date'
import { nextSeries, takeOverSeries } from '../../../src/domain/series'

const today = '2026-11-24' as PlainDate

function input(fields: Partial<NumberingInput> = {}): NumberingInput {
  return {
    kind: 'invoice',
    format: '{series}{year}-{seq:4}',
    yearlyReset: true,
    series: '',
    issueDate: today,
    issued: [],
    highWater: {},
    ...fields,
  }
}

function given(fields: Partial<NumberingInput> = {}) {
  const outcome = nextNumber(input(fields))
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.value
}

describe('the next number', { timeout: 60_000 }, () => {
  it('starts at one and follows the highest issued one of its own series', () => {
    expect(given().number).toBe('2026-0001')
    expect(given({ issued: ['2026-0007', '2026-0003', 'A2026-0099', 'old-12'] }).number).toBe('2026-0008')
    expect(given({ series: 'A', issued: ['2026-0007', 'A2026-0099'] }).number).toBe('A2026-0100')
  })

  it('starts again in a new year where asked to, and not otherwise', () => {
    const issued = ['2025-0041']
    expect(given({ issued }).number).toBe('2026-0001')
    expect(given({ issued, yearlyReset: false }).number).toBe('2026-0042')
  })

  it('never starts again where the format has no year to tell the numbers apart', () => {
    const { highWater } = given({
      format: '{series}{seq}',
      issued: ['8'],
      issueDate: '2025-05-05' as PlainDate,
    })
    expect(given({ format: '{series}{seq}', highWater }).number).toBe('10')
  })

  it('is not used again after its document is gone', () => {
    const { highWater } = given({ issued: ['2026-0007'] })
    expect(given({ highWater }).number).toBe('2026-0009')
  })

  it('grows past its padding, and carries months and short years', () => {
    expect(given({ issued: ['2026-9999'] }).number).toBe('2026-10000')
    expect(given({ format: 'R{yy}{month}-{series}{seq:3}', series: 'B' }).number).toBe('R2611-B001')
  })

  it('skips what any document bears, however it is written', () => {
    expect(given({ series: 'A', format: '{series}{seq}', issued: [' a1 ', 'A２'] }).number).toBe('A3')
  })

  it('keeps kinds apart', () => {
    const { highWater } = given({ kind: 'credit-note' })
    expect(given({ highWater }).number).toBe('2026-0001')
  })

  it('answers the same when asked twice: it is the preview too', () => {
    expect(given({ issued: ['2026-0007'] })).toEqual(given({ issued: ['2026-0007'] }))
  })

  it('is never given twice, by any device, in any order of dates, formats and losses', () => {
    const formats = [
      '{series}{year}-{seq:4}',
      'INV/{year}/{series}{seq}',
      '{yy}{month}{series}-{seq:2}',
      '{series}-{seq}',
    ]
    const step = fc.record({
      device: fc.nat(3),
      days: fc.integer({ min: -500, max: 500 }),
      format: fc.constantFrom(...formats),
      yearlyReset: fc.boolean(),
      lost: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 60 }), (steps) => {
        const marks = new Map<number, NumberingInput['highWater']>()
        const visible: string[] = []
        const everGiven: string[] = []
        for (const { device, days, format, yearlyReset, lost } of steps) {
          const outcome = given({
            series: ['', 'A', 'B', 'C'][device] ?? '',
            issueDate: addDays(today, days),
            format,
            yearlyReset,
            issued: visible,
            highWater: marks.get(device) ?? {},
          })
          marks.set(device, outcome.highWater)
          everGiven.push(outcome.number)
          if (!lost) visible.push(outcome.number)
        }
        expect(new Set(everGiven).size).toBe(everGiven.length)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a number format', () => {
  it.each([
    ['{series}{year}', 'format-without-seq'],
    ['{seq}', 'format-without-series'],
    ['{series}{seq}{seq}', 'format-with-two-seqs'],
    ['{series}{seq:0}', 'format-field-unknown'],
    ['{series}{seq:13}', 'format-field-unknown'],
    ['{series}{day}{seq}', 'format-field-unknown'],
    ['{series{seq}', 'format-field-unknown'],
    ['{series}{seq', 'format-brace-open'],
    ['}{series}{seq}', 'format-brace-open'],
    ['', 'format-without-seq'],
  ])('%j is refused as %s', (format, code) => {
    expect(numberPattern(format)).toEqual({ ok: false, code })
    expect(nextNumber(input({ format }))).toEqual({ ok: false, code })
  })
})

describe('what must be unique in a workspace', () => {
  it('is the kind and number of a numbered document, however it is written', () => {
    expect(uniqueNumberKey('invoice', { state: 'issued', number: ' a2026-1 ' })).toBe('invoice#A2026-1')
    expect(uniqueNumberKey('invoice', { state: 'void', number: 'A2026-1' })).toBe('invoice#A2026-1')
    expect(uniqueNumberKey('credit-note', { number: 'A2026-1' })).toBe('credit-note#A2026-1')
  })

  it.each([
    ['invoice', { state: 'draft' }],
    ['invoice', { number: 7 }],
    ['invoice', null],
    ['customer', { number: '1' }],
    ['quote', { number: '1' }],
  ])('is nothing for %s %j', (kind, value) => {
    expect(uniqueNumberKey(kind, value)).toBeUndefined()
  })

  it('shows the gaps in a series', () => {
    const issued = ['2026-0001', '2026-0004', 'A2026-0002', '2025-0002']
    expect(numberGaps({ ...input(), issued })).toEqual({ ok: true, value: [2, 3] })
  })
})

describe('the series of a device', () => {
  const named = (series: string) => ({ series })

  it('is none for the first, then the next letters, past Z, and never one that was used', () => {
    expect(nextSeries([])).toBe('')
    expect(nextSeries([named('')])).toBe('A')
    expect(nextSeries([named(''), named('C'), named('A')])).toBe('D')
    expect(nextSeries([named('Z')])).toBe('AA')
    expect(nextSeries([named('AZ')])).toBe('BA')
    expect(nextSeries([named('ZZ')])).toBe('AAA')
  })

  const device = (fields: Partial<Device>) => readDevice({ id: 'd', name: 'Laptop', ...fields })

  it('passes to a reinstalled app with its marks, and no one else can take it again', () => {
    const retired = device({
      id: 'old' as Device['id'],
      series: '',
      retiredAt: 'then',
      highWater: { invoice: { '2026': 12 } },
    })
    const own = device({
      id: 'new' as Device['id'],
      series: 'A',
      highWater: { invoice: { '2026': 3, all: 5 } },
    })
    const outcome = takeOverSeries(own, retired)
    expect(outcome).toMatchObject({
      ok: true,
      device: { id: 'new', series: '', highWater: { invoice: { '2026': 12, all: 5 } } },
      retired: { id: 'old', series: 'A' },
    })
    if (outcome.ok) expect(nextSeries([outcome.device, outcome.retired])).toBe('B')
  })

  it('does not pass while its device is in use, nor to itself', () => {
    const used = device({ id: 'old' as Device['id'] })
    expect(takeOverSeries(device({}), used)).toEqual({ ok: false, code: 'series-still-used' })
    expect(takeOverSeries(used, used)).toEqual({ ok: false, code: 'series-own' })
  })
})
