import { amountText, isTooLarge } from '../amount'
import { type CurrencyCode, currencyCode, currencyExponent } from '../currency'
import { add, hundredth, zero } from '../decimal'
import type { Exact } from '../exact'
import type { Invoice } from '../invoice'
import { roundQuotient } from '../quotient'
import { adjustmentEntries, type AdjustmentEntries, lineEntries, type LineEntry, sumBySet } from './entry'
import { Figures, place } from './figures'
import { TaxGroups } from './tax-groups'
import { TaxSets } from './tax-set'
import type { AdjustmentTotals, LineTotals, Totals, TotalsOutcome } from './totals'

/** The parts of a document that its totals depend on. */
export type TotalsInput = Pick<
  Invoice,
  | 'currency'
  | 'priceMode'
  | 'taxRounding'
  | 'lines'
  | 'allowances'
  | 'charges'
  | 'withholdings'
  | 'prepaid'
  | 'cashIncrement'
  | 'roundingAmount'
  | 'taxCurrency'
  | 'taxCurrencyRate'
>

const fallbackCurrency = 'EUR' as CurrencyCode

function sum(values: readonly { net: Exact }[]): Exact {
  let total = zero
  for (const { net } of values) total = add(total, net)
  return total
}

/** What to add to an amount so that it becomes a multiple of the increment, half away from zero. */
function cashRounding(amount: Exact, increment: Exact): Exact {
  return roundQuotient(amount, increment, 0).times(increment).minus(amount)
}

function payableRounding(input: TotalsInput, due: Exact, figures: Figures): Exact {
  if (input.cashIncrement === undefined || input.cashIncrement.trim() === '') {
    return figures.optionalMoney(input.roundingAmount, 'roundingAmount')
  }
  const increment = figures.divisor(input.cashIncrement, 'cashIncrement')
  if (increment === undefined) return zero
  if (increment.decimalPlaces() > figures.decimals) {
    figures.report('decimal-too-precise', 'cashIncrement')
    return zero
  }
  return cashRounding(due, increment)
}

function lineFigures(
  { line, amount, before, allowances, charges, net }: LineEntry,
  decimals: number,
): LineTotals {
  const amountAsText = amountText(amount, decimals)
  return {
    id: line.id,
    amount: amountAsText,
    beforeAdjustments: before === amount ? amountAsText : amountText(before, decimals),
    allowances: amountText(allowances, decimals),
    charges: amountText(charges, decimals),
    net: net === amount ? amountAsText : amountText(net, decimals),
  }
}

function adjustmentFigures(sign: 1 | -1, decimals: number): (entries: AdjustmentEntries) => AdjustmentTotals {
  const signed = (value: Exact) => (sign === 1 ? value : value.neg())
  return ({ adjustment, amount, parts }) => ({
    id: adjustment.id,
    amount: amountText(amount, decimals),
    net: amountText(signed(sum(parts)), decimals),
    parts: parts.map(({ taxes, net }) => ({
      taxKeys: taxes.taxes.map(({ key }) => key),
      net: amountText(signed(net), decimals),
    })),
  })
}

function withholdings(
  input: TotalsInput,
  netTotal: Exact,
  figures: Figures,
): { rows: Totals['withholdings']; sum: Exact } {
  let total = zero
  const rows = input.withholdings.flatMap(({ id, name, rate }) => {
    const at = place(id, place('withholdings'))
    const percent = figures.figure(rate, 'rate', at)
    if (percent === undefined) return []
    if (percent.isNegative()) {
      figures.report('decimal-negative', 'rate', at)
      return []
    }
    const amount = figures.money(netTotal.times(percent).times(hundredth), 'rate', at) ?? zero
    total = total.plus(amount)
    return [{ id, name, rate, amount: amountText(amount, figures.decimals) }]
  })
  return { rows, sum: total }
}

function taxInSecondCurrency(
  input: TotalsInput,
  taxTotal: Exact,
  figures: Figures,
): Pick<Totals, 'taxInTaxCurrency'> {
  if (input.taxCurrency === undefined || input.taxCurrency === '' || input.taxCurrency === input.currency)
    return {}
  const currency = currencyCode(input.taxCurrency)
  if (!currency.ok) {
    figures.report('tax-currency-unknown', 'taxCurrency')
    return {}
  }
  if (input.taxCurrencyRate === undefined || input.taxCurrencyRate.trim() === '') {
    figures.report('tax-currency-rate-missing', 'taxCurrencyRate')
    return {}
  }
  const rate = figures.divisor(input.taxCurrencyRate, 'taxCurrencyRate')
  if (rate === undefined) return {}
  const decimals = currencyExponent(currency.value)
  const amount = taxTotal.times(rate).round(decimals)
  if (isTooLarge(amount)) {
    figures.report('amount-too-large', 'taxCurrencyRate')
    return {}
  }
  return { taxInTaxCurrency: { currency: currency.value, amount: amountText(amount, decimals) } }
}

/**
 * The totals of an invoice or credit note, for editor, list, PDF, reports and XML alike. Exact throughout; rounds half away
 * from zero to the currency's minor unit where EN 16931 rounds (line nets, adjustments, tax per group) and nowhere else.
 * Sources: EN 16931-1 BR-CO-10 to BR-CO-17, BR-DEC-*; Peppol BIS R120.
 *
 * Blank lines count for nothing. A figure that can't be read (empty, malformed, over 40 digits, an amount of 10^18 or more)
 * or a currency that doesn't exist is a problem with its field, and the outcome holds partial totals only.
 */
export function computeTotals(input: TotalsInput): TotalsOutcome {
  const checked = currencyCode(input.currency)
  const currency = checked.ok ? checked.value : fallbackCurrency
  const decimals = currencyExponent(currency)
  const figures = new Figures(decimals)
  if (!checked.ok) figures.report(input.currency === '' ? 'currency-missing' : checked.code, 'currency')

  const sets = new TaxSets()
  const lines = lineEntries(input.lines, figures, sets)
  const lineSums = sumBySet(lines)
  const allowances = adjustmentEntries(input.allowances, 'allowances', lineSums, figures, sets)
  const charges = adjustmentEntries(input.charges, 'charges', lineSums, figures, sets)
  const allowanceParts = allowances.flatMap(({ parts }) => parts)
  const chargeParts = charges.flatMap(({ parts }) => parts)
  const isPlain = allowanceParts.length + chargeParts.length === 0
  const entries = isPlain ? lines : [...lines, ...allowanceParts, ...chargeParts]

  const groups = new TaxGroups(decimals, input.taxRounding)
  const isInclusive = input.priceMode === 'inclusive'
  const sums = isPlain ? lineSums : sumBySet(entries)
  if (isInclusive) groups.addInclusive(entries, sums)
  else groups.addExclusive(entries, sums)

  const lineTotal = isInclusive ? sum(lines) : [...lineSums.values()].reduce(add, zero)
  const allowanceTotal = sum(allowanceParts).neg()
  const chargeTotal = sum(chargeParts)
  const netTotal = isPlain ? lineTotal : lineTotal.minus(allowanceTotal).plus(chargeTotal)
  const taxTotal = groups.total()
  const grossTotal = add(netTotal, taxTotal)
  const withheld = withholdings(input, netTotal, figures)
  const prepaid = figures.optionalMoney(input.prepaid, 'prepaid')
  const due = add(grossTotal, add(withheld.sum, prepaid).neg())
  const rounding = payableRounding(input, due, figures)
  figures.money(grossTotal, 'lines')

  const text = (value: Exact) => amountText(value, decimals)
  const totals: Totals = {
    currency,
    lines: lines.map((entry) => lineFigures(entry, decimals)),
    allowances: allowances.map(adjustmentFigures(-1, decimals)),
    charges: charges.map(adjustmentFigures(1, decimals)),
    taxes: groups.figures(),
    lineTotal: text(lineTotal),
    allowanceTotal: text(allowanceTotal),
    chargeTotal: text(chargeTotal),
    netTotal: text(netTotal),
    taxTotal: text(taxTotal),
    grossTotal: text(grossTotal),
    withholdings: withheld.rows,
    withheldTotal: text(withheld.sum),
    prepaid: text(prepaid),
    rounding: text(rounding),
    payable: text(add(due, rounding)),
    ...taxInSecondCurrency(input, taxTotal, figures),
  }
  return figures.problems.length === 0
    ? { ok: true, totals }
    : { ok: false, problems: figures.problems, partial: totals }
}
