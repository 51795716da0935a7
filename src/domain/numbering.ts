import type { HighWater } from './device'
import type { InvoiceKind } from './invoice-kind'
import {
  commonBeginning,
  formatNumber,
  type NumberFormatProblem,
  numberPattern,
  sequenceReader,
} from './number-format'
import { bad, good, type Outcome } from './outcome'
import { type PlainDate, yearOf } from './plain-date'
import { normalNumber } from './unique-number'

export interface NumberingInput {
  kind: InvoiceKind
  /** See `numberPattern`. */
  format: string
  /** Start again at 1 each year. Holds only where the format has the year. */
  yearlyReset: boolean
  /** This device's series: '' or letters. */
  series: string
  issueDate: PlainDate
  /**
   * Numbers that documents of this kind bear: issued, void, or unlocked. Those of other series may be among them; those that
   * begin with {@link issuedBeginning} must be.
   */
  issued: Iterable<string>
  /** What this device gave before, even if the document is gone. */
  highWater: HighWater
}

export interface GivenNumber {
  number: string
  sequence: number
  /** To be kept with the device in the same transaction as the document. */
  highWater: HighWater
}

/** Where the mark of a year is kept: two series never share one, or a device that changes series would leave a gap in the new one. */
function scopeOf(series: string, year: number): string {
  return series === '' ? String(year) : `${series}-${year}`
}

/** The highest mark of a series in any year. */
function highestMark(marks: Readonly<Record<string, number>>, series: string): number {
  const own = Object.entries(marks).filter(([scope]) => scope === scopeOf(series, Number(scope.slice(-4))))
  return Math.max(0, ...own.map(([, mark]) => mark))
}

/**
 * The next number of a series: one above the highest that is remembered or stands on a document of the series (in the
 * year, where the sequence starts again yearly), and never one that any document bears. Pure: asked twice it answers the same,
 * so it is the preview too.
 */
export function nextNumber(input: NumberingInput): Outcome<GivenNumber, NumberFormatProblem> {
  const pattern = numberPattern(input.format)
  if (!pattern.ok) return bad(pattern.code)
  const scope = scopeOf(input.series, yearOf(input.issueDate))
  const year = input.yearlyReset && pattern.value.hasYear ? yearOf(input.issueDate) : undefined
  const marks = input.highWater[input.kind] ?? {}
  const read = sequenceReader(pattern.value, input.series, year)
  const taken = new Set<string>()
  // Marks are kept by year even where the sequence never starts again: that setting may change.
  let highest = year === undefined ? highestMark(marks, input.series) : (marks[scope] ?? 0)
  for (const number of input.issued) {
    taken.add(normalNumber(number))
    highest = Math.max(highest, read(number) ?? 0)
  }
  let sequence = highest
  let number: string
  do {
    sequence += 1
    number = formatNumber(pattern.value, input.series, input.issueDate, sequence)
  } while (taken.has(normalNumber(number)))
  const highWater = {
    ...input.highWater,
    [input.kind]: { ...marks, [scope]: Math.max(sequence, marks[scope] ?? 0) },
  }
  return good({ number, sequence, highWater })
}

/**
 * With what the numbers begin, as `normalNumber` writes them, that {@link nextNumber} and {@link numberGaps} have to know of. So the
 * store can look them up in its index instead of reading every document.
 */
export function issuedBeginning(
  input: Pick<NumberingInput, 'format' | 'yearlyReset' | 'series' | 'issueDate'>,
): Outcome<string, NumberFormatProblem> {
  const pattern = numberPattern(input.format)
  if (!pattern.ok) return bad(pattern.code)
  const year = input.yearlyReset && pattern.value.hasYear ? yearOf(input.issueDate) : undefined
  return good(commonBeginning(pattern.value, input.series, year))
}

/** Sequences missing between 1 and the highest given one: what an auditor asks about. At most `limit` of them. */
export function numberGaps(
  input: Omit<NumberingInput, 'kind' | 'highWater'>,
  limit = 100,
): Outcome<number[], NumberFormatProblem> {
  const pattern = numberPattern(input.format)
  if (!pattern.ok) return bad(pattern.code)
  const year = input.yearlyReset && pattern.value.hasYear ? yearOf(input.issueDate) : undefined
  const read = sequenceReader(pattern.value, input.series, year)
  const present = new Set<number>()
  for (const number of input.issued) {
    const sequence = read(number)
    if (sequence !== undefined) present.add(sequence)
  }
  const highest = Math.max(0, ...present)
  const gaps: number[] = []
  for (let sequence = 1; sequence < highest && gaps.length < limit; sequence += 1) {
    if (!present.has(sequence)) gaps.push(sequence)
  }
  return good(gaps)
}
