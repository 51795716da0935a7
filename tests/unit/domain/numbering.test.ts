import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Device, readDevice } from '../../../src/domain/device'
import { issuedBeginning, nextNumber, numberGaps, type NumberingInput } from '../../../src/domain/numbering'
import { numberPattern } from '../../../src/domain/number-format'
import { addDays, type PlainDate } from '../../../src/domain/plain-date'
import { nextSeries } from '../../../src/domain/series'
import { seriesStand } from '../../../src/domain/series-stand'
import { takeOverSeries } from '../../../src/domain/take-over'
import { normalNumber, uniqueNumberKey } from '../../../src/domain/unique-number'

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

  it('finds its own numbers again whatever signs stand around them', () => {
    const formats = [' № {series}{seq} ', 'ﬁ-{seq}{series}', 'ß{series}.{seq}', '{series}/{year}(*)/{seq:2}']
    for (const format of formats) {
      const first = given({ format }).number
      expect([format, given({ format, issued: [first] }).sequence]).toEqual([format, 2])
      expect([format, given({ format, issued: [normalNumber(first)] }).sequence]).toEqual([format, 2])
    }
  })

  it('needs to know only of numbers that begin like it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          '{series}{year}-{seq:4}',
          'inv {yy}{series}{seq}',
          '{seq}{series}',
          'A{month}{series}-{seq}',
        ),
        fc.constantFrom('', 'A', 'AB'),
        fc.boolean(),
        fc.array(
          fc.record({
            series: fc.constantFrom('', 'A', 'AB', 'B'),
            days: fc.integer({ min: -400, max: 400 }),
          }),
        ),
        (format, series, yearlyReset, others) => {
          const issued: string[] = []
          for (const other of others) {
            const issueDate = addDays(today, other.days)
            issued.push(given({ format, yearlyReset, series: other.series, issueDate, issued }).number)
          }
          const fields = { format, series, yearlyReset }
          const beginning = issuedBeginning(input(fields))
          if (!beginning.ok) throw new Error(beginning.code)
          const alike = issued.map(normalNumber).filter((number) => number.startsWith(beginning.value))
          expect(given({ ...fields, issued: alike })).toEqual(given({ ...fields, issued }))
        },
      ),
    )
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
  it('is none for the first, then the next letters, past Z, and never one that was used', () => {
    expect(nextSeries([])).toBe('')
    expect(nextSeries([''])).toBe('A')
    expect(nextSeries(['', 'C', 'A'])).toBe('D')
    expect(nextSeries(['Z'])).toBe('AA')
    expect(nextSeries(['AZ'])).toBe('BA')
    expect(nextSeries(['ZZ'])).toBe('AAA')
  })

  it('is not led astray by what is no series', () => {
    expect(nextSeries([undefined, 7, null, 'a', 'Ä', '__proto__', 'Z'.repeat(500), 'B'])).toBe('C')
    expect(nextSeries([undefined, 'x'])).toBe('')
  })

  const device = (fields: Partial<Device>) => readDevice({ id: 'd', name: 'Laptop', ...fields })

  it('passes to a reinstalled app with its marks, and no one else can take it again', () => {
    const retired = device({ series: '', retiredAt: 'then', highWater: { invoice: { '2026': 12 } } })
    const own = device({ series: 'A', highWater: { invoice: { 'A-2026': 3, all: 5 } } })
    const outcome = takeOverSeries(own, retired)
    const highWater = { invoice: { '2026': 12, 'A-2026': 3, all: 5 } }
    expect(outcome).toMatchObject({
      ok: true,
      device: { series: '', highWater },
      retired: { series: 'A', highWater },
    })
    if (!outcome.ok) return
    expect(nextSeries([outcome.device.series, outcome.retired.series])).toBe('B')
    expect(given({ series: '', highWater: outcome.device.highWater }).number).toBe('2026-0013')
    expect(given({ series: 'A', highWater: outcome.retired.highWater }).number).toBe('A2026-0004')
  })

  it('does not pass while its device is in use, nor to itself, nor before there is one to give for it', () => {
    const used = device({ series: 'A' })
    expect(takeOverSeries(device({ series: '' }), used)).toEqual({ ok: false, code: 'series-still-used' })
    expect(takeOverSeries(used, used)).toEqual({ ok: false, code: 'series-own' })
    expect(takeOverSeries(device({}), used)).toEqual({ ok: false, code: 'series-unknown' })
  })

  it('begins at one where a device comes into another series: no gap that nobody can explain', () => {
    const { highWater } = given({ issued: ['2026-0011'] })
    expect(given({ series: 'A', highWater }).number).toBe('A2026-0001')
    expect(given({ series: 'A', highWater, yearlyReset: false }).number).toBe('A2026-0001')
  })
})

describe('before the first number', () => {
  const marks = { invoice: { '2026': 1 } }

  it('a device that knows of no others and never numbered asks', () => {
    expect(seriesStand(undefined, [], false)).toEqual({ known: false })
    expect(seriesStand({ highWater: {} }, [{}], false)).toEqual({ known: false })
  })

  it('the word of a person makes it the first', () => {
    expect(seriesStand(undefined, [], true)).toEqual({ known: true, series: '' })
  })

  it('a device that has a series, or numbered before, is never asked', () => {
    expect(seriesStand({ series: 'C', highWater: {} }, [{ series: '' }], false)).toEqual({
      known: true,
      series: 'C',
    })
    expect(seriesStand({ highWater: marks }, [], false)).toEqual({ known: true, series: '' })
  })

  it('others that are known leave it the next free series, never theirs', () => {
    expect(seriesStand(undefined, [{ series: '' }, { series: 'A' }], false)).toEqual({
      known: true,
      series: 'B',
    })
    expect(seriesStand({ highWater: marks }, [{ series: '' }], true)).toEqual({ known: true, series: 'A' })
  })
})
