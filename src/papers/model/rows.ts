import type { Amount } from '../../domain/amount'
import { toAmount } from '../../domain/amount'
import { currencyExponent } from '../../domain/currency'
import { readDecimal } from '../../domain/decimal'
import { formatAmount, formatDecimal, formatRate } from '../../domain/format'
import type { Invoice } from '../../domain/invoice'
import { isBlankLine } from '../../domain/line'
import type { Adjustment, Line } from '../../domain/line'
import type { Totals } from '../../domain/totals/totals'
import { cleanText } from '../text/clean-text'
import type { PaperRow } from './paper'
import { fill } from './paper-words'
import type { PaperWords } from './paper-words'
import { unitText } from './unit-text'

/** Stands for what can't be read, in a draft. */
const unreadable = '–'

/** A figure as the locale writes it. */
function figureText(text: string, locale: string, leastDecimals = 0): string {
  return readDecimal(text).ok ? formatDecimal(text.trim(), locale, leastDecimals) : unreadable
}

const rateText = (rate: string, locale: string): string =>
  readDecimal(rate).ok ? formatRate(rate.trim(), locale) : unreadable

/** The lines that were written, in their order. */
export function rowsOf(invoice: Invoice, totals: Totals, words: PaperWords, locale: string): PaperRow[] {
  const amounts = new Map(totals.lines.map((line) => [line.id, line.amount]))
  const show = (amount: Amount | undefined) =>
    amount === undefined ? unreadable : formatAmount(amount, totals.currency, locale)
  const decimals = currencyExponent(totals.currency)
  return invoice.lines
    .filter((line) => !isBlankLine(line))
    .map((line) => {
      const unit = line.unit === 'C62' ? '' : unitText(words, line.unit, line.quantity)
      const price = figureText(line.unitPrice, locale, decimals)
      return {
        id: line.id,
        description: cleanText(line.description).trim() || unreadable,
        details: detailsOf(line, totals, words, locale),
        quantity: `${figureText(line.quantity, locale)} ${cleanText(unit)}`.trim(),
        price: isOne(line.baseQuantity)
          ? price
          : fill(words.pricePer, { price, quantity: figureText(line.baseQuantity ?? '1', locale) }),
        tax: line.taxes.map(({ rate }) => rateText(rate, locale)).join(' + '),
        amount: show(amounts.get(line.id)),
      }
    })
}

function isOne(text: string | undefined): boolean {
  if (text === undefined) return true
  const read = readDecimal(text)
  return read.ok && read.value.text() === '1'
}

function detailsOf(line: Line, totals: Totals, words: PaperWords, locale: string): string[] {
  const code = line.itemCode?.trim() ? `${words.itemCode} ${line.itemCode}` : ''
  return [
    line.note ?? '',
    code,
    ...line.allowances.map((one) => adjustmentName(one, words.discount, '−', totals, locale)),
    ...line.charges.map((one) => adjustmentName(one, words.charge, '+', totals, locale)),
  ]
    .map((text) => cleanText(text).trim())
    .filter(Boolean)
}

function adjustmentName(
  { reason, percent, amount }: Adjustment,
  word: string,
  sign: string,
  { currency }: Totals,
  locale: string,
): string {
  const name = reason?.trim() || word
  if (percent !== undefined && percent !== '') return `${name} ${sign}${rateText(percent, locale)}`
  const value = toAmount(amount ?? '', currency)
  return `${name} ${sign}${value === undefined ? unreadable : formatAmount(value, currency, locale)}`
}
