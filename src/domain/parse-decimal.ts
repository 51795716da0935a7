import { type DecimalText, decimalText } from './decimal'
import { plainDigits } from './digits'
import { type LocaleSigns, localeSigns } from './locale-signs'

/**
 * What a typed number can be read as. `ambiguous` holds both readings, the likelier for the locale first: the person picks,
 * nothing is guessed.
 */
export type ParsedDecimal =
  | { kind: 'number'; value: DecimalText }
  | { kind: 'empty' }
  | { kind: 'ambiguous'; readings: DecimalText[] }
  | { kind: 'invalid'; code: 'number-malformed' | 'number-too-long' }

const malformed: ParsedDecimal = { kind: 'invalid', code: 'number-malformed' }

/** Signs that only ever group: spaces of any width, apostrophes, the Arabic thousands sign, the underscore. */
const onlyGroups = /[\s'\u2018\u2019\u02bc\u066c_]/gu
const minusSigns = /[\u2212\u2010\u2011\u2013\ufe63\uff0d]/gu

/** Groups of three, or the Indian way: three at the end and twos before. No leading zero: '0,123' groups nothing. */
const grouped = /^(?:[1-9]\d{0,2}(?:g\d{3})+|[1-9]\d?(?:g\d{2})*g\d{3})$/

function isGrouped(text: string, sign: string): boolean {
  return grouped.test(text.replaceAll(sign, 'g'))
}

function outcome(negative: boolean, ...texts: string[]): ParsedDecimal {
  const readings: DecimalText[] = []
  for (const text of texts) {
    const [whole = '', fraction = ''] = text.split('.')
    const read = decimalText(
      `${negative ? '-' : ''}${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`,
    )
    if (!read.ok)
      return {
        kind: 'invalid',
        code: read.code === 'decimal-too-long' ? 'number-too-long' : 'number-malformed',
      }
    if (!readings.includes(read.value)) readings.push(read.value)
  }
  const [first] = readings
  if (first === undefined) return malformed
  return readings.length > 1 ? { kind: 'ambiguous', readings } : { kind: 'number', value: first }
}

/** One point or comma in the text, once: which of the two it is hangs on the locale. */
function readSingle(text: string, sign: string, signs: LocaleSigns, negative: boolean): ParsedDecimal {
  const asDecimal = text.replace(sign, '.')
  if (!isGrouped(text, sign) || signs.decimal === sign) return outcome(negative, asDecimal)
  const asGroup = text.replace(sign, '')
  return signs.group === sign ? outcome(negative, asGroup) : outcome(negative, asGroup, asDecimal)
}

/** Points and commas only; both kinds present, or one of them several times, tell by themselves what they are. */
function readSigns(text: string, signs: LocaleSigns, negative: boolean): ParsedDecimal {
  const used = text.replace(/\d/g, '')
  if (used === '') return outcome(negative, text)
  if (used === '.' || used === ',') return readSingle(text, used, signs, negative)
  const last = used.at(-1) ?? ''
  const first = used.charAt(0)
  if (first === last)
    return isGrouped(text, first) && !used.includes(first === '.' ? ',' : '.')
      ? outcome(negative, text.replaceAll(first, ''))
      : malformed
  const [whole = '', fraction = '', ...more] = text.split(last)
  if (more.length > 0 || !isGrouped(whole, first)) return malformed
  return outcome(negative, `${whole.replaceAll(first, '')}.${fraction}`)
}

/**
 * Reads a number as people of any locale type it: digits of any script, the locale's signs or, where the text itself tells, any
 * other's ('1.234,5' in English, '1,5' anywhere), spaces or apostrophes as groups, any minus, before or after, or brackets as in books.
 * The locale's own signs are taken at their word, so that what the app shows is read back as the same; a lone point or comma that
 * is neither of the locale's and may be either is ambiguous.
 *
 * @param locale BCP 47 tag
 * @param signs where they are not those of the locale's plain numbers
 */
export function parseDecimal(text: string, locale: string, signs = localeSigns(locale)): ParsedDecimal {
  let rest = plainDigits(text).replace(minusSigns, '-').trim()
  if (rest === '') return { kind: 'empty' }
  const bracketed = /^\((.*)\)$/.exec(rest)
  const signed = /^([+-]?)\s*(.*?)\s*(-?)$/su.exec(bracketed?.[1] ?? rest)
  const [, before = '', body = '', after = ''] = signed ?? []
  if ((bracketed !== null || before !== '') && after !== '') return malformed
  if (bracketed !== null && before !== '') return malformed
  const negative = bracketed !== null || before === '-' || after === '-'
  // The Arabic decimal sign and the full-width signs mean one thing only.
  rest = body.replace(/\uff0c/g, ',').replace(/\uff0e/g, '.')
  const arabic = rest.split('\u066b')
  if (arabic.length > 2 || rest === '') return malformed
  if (arabic.length === 2) {
    const [whole = '', fraction = ''] = arabic
    const plain = whole.replace(onlyGroups, '')
    return /^\d*$/.test(plain) && /^\d*$/.test(fraction) && plain + fraction !== ''
      ? outcome(negative, `${plain}.${fraction}`)
      : malformed
  }
  const groupSign = onlyGroups.exec(rest)?.[0]
  onlyGroups.lastIndex = 0
  if (groupSign !== undefined) return readSpaced(rest, negative)
  if (!/^[\d.,]*\d[\d.,]*$/.test(rest)) return malformed
  return readSigns(rest, signs, negative)
}

/** Spaces or apostrophes group, so a point or comma, once and behind them, is the decimal sign. */
function readSpaced(text: string, negative: boolean): ParsedDecimal {
  const match = /^([^.,]*)(?:[.,](\d*))?$/u.exec(text)
  const whole = match?.[1]?.replace(onlyGroups, 'g')
  if (whole === undefined || !grouped.test(whole)) return malformed
  return outcome(negative, `${whole.replaceAll('g', '')}.${match?.[2] ?? ''}`)
}
