import type { HighWater } from './device'
import { isOneOf, asStored, textField } from './fields'
import { type InvoiceKind, invoiceKinds } from './invoice'
import { formatNumber, type NumberFormatProblem, numberPattern, sequenceReader } from './number-format'
import { bad, good, type Outcome } from './outcome'
import { type PlainDate, yearOf } from './plain-date'

export interface NumberingInput {
  kind: InvoiceKind
  /** See `numberPattern`. */
  format: string
  /** Start again at 1 each year. Holds only where the format has the year. */
  yearlyReset: boolean
  /** This device's series: '' or letters. */
  series: string
  issueDate: PlainDate
  /** Numbers that documents of this kind bear, of any series: issued, void, or unlocked. */
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

/** Numbers are the same where people can't tell them apart: case, width and spaces around don't count. */
function normalNumber(number: string): string {
  return number.normalize('NFKC').trim().toUpperCase()
}

/**
 * The next number of a series: one above the highest that is remembered or stands on a document of the series (in the
 * year, where the sequence starts again yearly), and never one that any document bears. Pure: asked twice it answers the same,
 * so it is the preview too.
 */
export function nextNumber(input: NumberingInput): Outcome<GivenNumber, NumberFormatProblem> {
  const pattern = numberPattern(input.format)
  if (!pattern.ok) return bad(pattern.code)
  const scope = String(yearOf(input.issueDate))
  const year = input.yearlyReset && pattern.value.hasYear ? yearOf(input.issueDate) : undefined
  const marks = input.highWater[input.kind] ?? {}
  const read = sequenceReader(pattern.value, input.series, year)
  const taken = new Set<string>()
  // Marks are kept by year even where the sequence never starts again: that setting may change.
  let highest = year === undefined ? Math.max(0, ...Object.values(marks)) : (marks[scope] ?? 0)
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
 * The text that must be unique in a workspace: a numbered document's kind and number. Undefined for kinds and documents that
 * bear none. Reads any stored value, without trusting it.
 */
export function uniqueNumberKey(kind: string, value: unknown): string | undefined {
  if (!isOneOf(invoiceKinds)(kind)) return undefined
  const number = normalNumber(textField(asStored(value), 'number'))
  return number === '' ? undefined : `${kind}#${number}`
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
