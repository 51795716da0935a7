import { currencyCode } from '../../domain/currency'
import { parseDecimal } from '../../domain/parse-decimal'
import type { RawInvoice } from './raw-invoice'

export type DecimalSign = '.' | ','
export type DateOrder = 'DMY' | 'MDY'

/**
 * What a file's own figures prove. `none`: there is nothing that could be read in two ways. `unclear`: there is, and nothing
 * proves which, or both are proved: a person has to say.
 */
export type Evidence<Choice> = Choice | 'none' | 'unclear'

const signsOf: Record<DecimalSign, { decimal: string; group: string }> = {
  '.': { decimal: '.', group: ',' },
  ',': { decimal: ',', group: '.' },
}

/** A figure without the currency's sign or code around it, and without percent. Any other word stays and makes it unreadable. */
const bare = (text: string): string =>
  text
    .replace(/\p{Sc}|%/gu, '')
    .replace(/\b[A-Za-z]{3}\b/g, (word) => (currencyCode(word.toUpperCase()).ok ? '' : word))
    .trim()

export type FigureReading = { readonly ok: true; readonly value: string | undefined } | { readonly ok: false }

/** A figure as it is meant where this is the decimal sign; nothing is guessed. */
export function readFigure(text: string, sign: DecimalSign): FigureReading {
  const figure = bare(text)
  if (figure === '') return text.trim() === '' ? { ok: true, value: undefined } : { ok: false }
  const parsed = parseDecimal(figure, 'en', signsOf[sign])
  switch (parsed.kind) {
    case 'number':
      return { ok: true, value: parsed.value }
    case 'empty':
      return { ok: true, value: undefined }
    case 'ambiguous':
    case 'invalid':
      return { ok: false }
  }
}

/** A fraction whose length no group of digits has: 12,5 and 12,50 and 0,125 are no thousands. */
const provingFraction = /(?:^|\D)(?:\d*([.,])(?:\d{1,2}|\d{4,})|0([.,])\d{3})$/
/** Groups in front of a fraction, or more than one group. */
const provingGroups = /\d([.,])\d{3}(?:\1\d{3})+$|\d([.,])\d{3}(?!\2)[.,]\d+$/

/** The decimal sign that a figure proves by itself, if it does. */
function provedBy(text: string): DecimalSign | undefined {
  const figure = bare(text).replace(/[\s'’]/g, '')
  const groups = provingGroups.exec(figure)
  const group = groups?.[1] ?? groups?.[2]
  if (group !== undefined) return group === '.' ? ',' : '.'
  const fraction = provingFraction.exec(figure)
  const sign = fraction?.[1] ?? fraction?.[2]
  return sign === '.' || sign === ',' ? sign : undefined
}

const value = (text: string, sign: DecimalSign): string => {
  const read = readFigure(text, sign)
  return read.ok ? (read.value ?? '') : 'unreadable'
}

export function decimalEvidence(invoices: Iterable<RawInvoice>): Evidence<DecimalSign> {
  const proved = new Set<DecimalSign>()
  let isDouble = false
  for (const { fields, lines } of invoices) {
    const texts = [fields.net, fields.total, fields.paid]
    for (const { quantity, unitPrice, taxes } of lines)
      texts.push(quantity, unitPrice, ...taxes.map(({ rate }) => rate))
    for (const text of texts) {
      if (!/[.,]/.test(text)) continue
      const sign = provedBy(text)
      if (sign !== undefined) proved.add(sign)
      else if (value(text, '.') !== value(text, ',')) isDouble = true
    }
  }
  const [sign, other] = proved
  if (other !== undefined) return isDouble ? 'unclear' : '.'
  return sign ?? (isDouble ? 'unclear' : 'none')
}

const figures = /^\D*(\d{1,2})\D+(\d{1,2})\D+(\d{2}|\d{4})(?:\D|$)/

export function orderEvidence(invoices: Iterable<RawInvoice>): Evidence<DateOrder> {
  const proved = new Set<DateOrder>()
  let isDouble = false
  for (const { fields } of invoices) {
    for (const text of [fields.issueDate, fields.dueDate, fields.paidDate]) {
      const match = figures.exec(text)
      if (match === null || /[a-z]{3}/i.test(text)) continue
      const [first, second] = [Number(match[1]), Number(match[2])]
      if (first > 12) proved.add('DMY')
      else if (second > 12) proved.add('MDY')
      else if (first !== second) isDouble = true
    }
  }
  const [order, other] = proved
  if (other !== undefined) return 'unclear'
  return order ?? (isDouble ? 'unclear' : 'none')
}
