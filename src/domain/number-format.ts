import { bad, good, type Outcome } from './outcome'
import { monthOf, type PlainDate, yearOf } from './plain-date'
import { normalNumber, normalText } from './unique-number'

/** A part of a number's pattern: fixed text, or a field with the width its digits are padded to. */
type Part = { kind: 'text'; text: string } | { kind: 'field'; field: NumberField; width: number }
const numberFields = ['series', 'year', 'yy', 'month', 'seq'] as const
type NumberField = (typeof numberFields)[number]

export interface NumberPattern {
  parts: readonly Part[]
  /** Whether the pattern tells years apart, so that a yearly reset can't bring a number back. */
  hasYear: boolean
}

export type NumberFormatProblem =
  | 'format-without-seq'
  | 'format-with-two-seqs'
  | 'format-field-unknown'
  | 'format-brace-open'
  | 'format-without-series'

/**
 * Reads a number format such as '{series}{year}-{seq:4}'. Fields: `{series}` the device's letters, `{year}` four digits,
 * `{yy}` two, `{month}` two, `{seq}` or `{seq:n}` the sequence padded to n (1 to 12) digits. `{seq}` and `{series}` must be
 * there: without the series two devices would give the same number.
 */
export function numberPattern(format: string): Outcome<NumberPattern, NumberFormatProblem> {
  const parts: Part[] = []
  let rest = format
  while (rest !== '') {
    const open = rest.indexOf('{')
    const text = open === -1 ? rest : rest.slice(0, open)
    if (text.includes('}')) return bad('format-brace-open')
    if (text !== '') parts.push({ kind: 'text', text })
    if (open === -1) break
    const close = rest.indexOf('}', open)
    if (close === -1) return bad('format-brace-open')
    const match = /^([a-z]+)(?::(\d{1,2}))?$/.exec(rest.slice(open + 1, close))
    const field = numberFields.find((known) => known === match?.[1])
    const width = Number(match?.[2] ?? (field === 'seq' ? 1 : 0))
    const widthAllowed = field === 'seq' ? width >= 1 && width <= 12 : match?.[2] === undefined
    if (field === undefined || !widthAllowed) return bad('format-field-unknown')
    parts.push({ kind: 'field', field, width })
    rest = rest.slice(close + 1)
  }
  const count = (field: NumberField) =>
    parts.filter((part) => part.kind === 'field' && part.field === field).length
  if (count('seq') === 0) return bad('format-without-seq')
  if (count('seq') > 1) return bad('format-with-two-seqs')
  if (count('series') === 0) return bad('format-without-series')
  return good({ parts, hasYear: count('year') + count('yy') > 0 })
}

/** The number that a pattern gives for a series, a date and a sequence. */
export function formatNumber(
  pattern: NumberPattern,
  series: string,
  date: PlainDate,
  sequence: number,
): string {
  return pattern.parts
    .map((part) => {
      if (part.kind === 'text') return part.text
      switch (part.field) {
        case 'series':
          return series
        case 'year':
          return String(yearOf(date))
        case 'yy':
          return String(yearOf(date)).slice(2)
        case 'month':
          return String(monthOf(date)).padStart(2, '0')
        case 'seq':
          return String(sequence).padStart(part.width, '0')
      }
    })
    .join('')
}

/**
 * A reader of the sequences in numbers that the pattern made for a series: within one year where `year` is given, else in any. The text
 * of another series, year or format answers undefined.
 */
export function sequenceReader(
  pattern: NumberPattern,
  series: string,
  year: number | undefined,
): (number: string) => number | undefined {
  const source = pattern.parts.map((part) => {
    if (part.kind === 'text') return escape(normalText(part.text))
    switch (part.field) {
      case 'series':
        return escape(series)
      case 'year':
        return year === undefined ? String.raw`\d{4}` : String(year)
      case 'yy':
        return year === undefined ? String.raw`\d{2}` : String(year).slice(2)
      case 'month':
        return String.raw`\d{2}`
      case 'seq':
        return String.raw`(\d{1,15})`
    }
  })
  const shape = new RegExp(`^${source.join('').trim()}$`, 'u')
  return (number) => {
    const match = shape.exec(normalNumber(number))
    return match === null ? undefined : Number(match[1])
  }
}

/**
 * What every number begins with that the pattern makes for a series (in one year, where it is given), as numbers are compared: nothing
 * else need be read to find the next one.
 */
export function commonBeginning(pattern: NumberPattern, series: string, year: number | undefined): string {
  let text = ''
  for (const part of pattern.parts) {
    if (part.kind === 'text') text += part.text
    else if (part.field === 'series') text += series
    else if (part.field === 'year' && year !== undefined) text += String(year)
    else if (part.field === 'yy' && year !== undefined) text += String(year).slice(2)
    else break
  }
  return normalNumber(text)
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
