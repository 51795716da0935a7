import type { Amount } from '../../domain/amount'
import { formatMoney, formatRate } from '../../domain/format'
import type { Invoice } from '../../domain/invoice'
import type { DocumentAdjustment } from '../../domain/line'
import type { AdjustmentTotals, TaxTotals, Totals } from '../../domain/totals/totals'
import { cleanText } from '../text/clean-text'
import type { PaperSum } from './paper'
import { fill } from './paper-words'
import type { PaperWords } from './paper-words'

const isZero = (amount: Amount): boolean => /^[-0.]*$/.test(amount)

/** From the lines' sum to what is due, each step that changes something, in the terms of EN 16931 (BG-22, BG-23). */
export function sumsOf(invoice: Invoice, totals: Totals, words: PaperWords, locale: string): PaperSum[] {
  const money = (amount: Amount) => formatMoney(amount, totals.currency, locale)
  const less = (amount: Amount) =>
    amount.startsWith('-') ? money(amount.slice(1) as Amount) : `−${money(amount)}`
  const plain = (name: string, value: string): PaperSum => ({ name: cleanText(name), value, weight: 'plain' })
  const adjusted = totals.allowances.length + totals.charges.length > 0
  const taken = [totals.withheldTotal, totals.prepaid, totals.rounding].some((amount) => !isZero(amount))
  const isCreditNote = invoice.kind === 'credit-note'
  return [
    ...(adjusted ? [plain(words.subtotal, money(totals.lineTotal))] : []),
    ...named(totals.allowances, invoice.allowances, words.discount).map(([name, { net }]) =>
      // Net, as BT-92 has it: a negative allowance, which raises the sum, is told as what it does.
      plain(name, less(net)),
    ),
    ...named(totals.charges, invoice.charges, words.charge).map(([name, { net }]) => plain(name, money(net))),
    ...(totals.taxes.length > 0 ? [plain(words.net, money(totals.netTotal))] : []),
    ...totals.taxes.map((tax) => plain(taxName(tax, totals, words, locale, money), money(tax.tax))),
    ...(taken ? [{ name: words.gross, value: money(totals.grossTotal), weight: 'total' as const }] : []),
    ...totals.withholdings.map(({ name, rate, amount }) =>
      plain(
        fill(words.taxOf, { name: name.trim() || words.withheld, rate: formatRate(rate, locale) }),
        less(amount),
      ),
    ),
    ...(isZero(totals.prepaid) ? [] : [plain(words.prepaid, less(totals.prepaid))]),
    ...(isZero(totals.rounding) ? [] : [plain(words.rounding, money(totals.rounding))]),
    {
      name: isCreditNote ? words.amountCredited : words.amountDue,
      value: money(totals.payable),
      weight: 'due' as const,
    },
    ...inSecondCurrency(totals, words, locale),
  ]
}

/** Adjustments in figures with what each is called. */
function named(
  figures: readonly AdjustmentTotals[],
  adjustments: readonly DocumentAdjustment[],
  word: string,
): [string, AdjustmentTotals][] {
  const reasons = new Map(adjustments.map(({ id, reason }) => [id, reason?.trim()]))
  return figures.map((one) => [reasons.get(one.id) || word, one])
}

/** A single tax is on all there is; several, or one on a part, say on how much each is. */
function taxName(
  tax: TaxTotals,
  totals: Totals,
  words: PaperWords,
  locale: string,
  money: (amount: Amount) => string,
): string {
  const fields = { name: tax.name, rate: formatRate(tax.rate, locale), taxable: money(tax.base) }
  const isAlone = totals.taxes.length === 1 && tax.base === totals.netTotal
  return fill(isAlone ? words.taxOf : words.taxOn, fields)
}

function inSecondCurrency({ taxInTaxCurrency }: Totals, words: PaperWords, locale: string): PaperSum[] {
  if (taxInTaxCurrency === undefined) return []
  const { currency, amount } = taxInTaxCurrency
  const value = formatMoney(amount, currency, locale)
  return [{ name: fill(words.taxIn, { currency }), value, weight: 'plain' }]
}
