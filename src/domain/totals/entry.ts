import type { Exact} from '../decimal';
import { hundred, zero } from '../decimal'
import { type Adjustment, type DocumentAdjustment, isBlankLine, type Line } from '../line'
import { allocate } from '../allocate'
import type { Figures } from './figures'
import { type TaxSet, type TaxSets } from './tax-set'

/** An amount, rounded and signed as it counts, that falls on one set of taxes: a line, or a part of a document's adjustment. */
export interface Entry {
  amount: Exact
  taxes: TaxSet
  /** Filled in by the tax computation; equal to the amount where prices are without tax. */
  net: Exact
}

export interface LineEntry extends Entry {
  line: Line
  before: Exact
  allowances: Exact
  charges: Exact
}

export interface AdjustmentEntries {
  adjustment: DocumentAdjustment
  amount: Exact
  parts: Entry[]
}

/** The amount of an allowance or charge: as typed, or the percent of what it is applied to, rounded (BT-136, BT-92). */
function adjustmentAmount(
  adjustment: Adjustment,
  base: Exact,
  figures: Figures,
  path: string,
): Exact | undefined {
  const field = `${path}.${adjustment.id}`
  if (adjustment.percent !== undefined && adjustment.percent !== '') {
    const percent = figures.figure(adjustment.percent, `${field}.percent`)
    return percent === undefined
      ? undefined
      : figures.money(base.times(percent).div(hundred), `${field}.percent`)
  }
  const amount = figures.figure(adjustment.amount ?? '', `${field}.amount`)
  return amount === undefined ? undefined : figures.money(amount, `${field}.amount`)
}

function sumAdjustments(
  adjustments: Adjustment[],
  base: Exact,
  figures: Figures,
  path: string,
): Exact | undefined {
  let sum: Exact | undefined = zero
  for (const adjustment of adjustments) {
    const amount = adjustmentAmount(adjustment, base, figures, path)
    sum = amount === undefined ? undefined : sum?.plus(amount)
  }
  return sum
}

/** Line net by the rule of EN 16931 (Peppol R120): round(quantity × price / base quantity) + charges − allowances. */
function lineEntry(line: Line, figures: Figures, sets: TaxSets): LineEntry | undefined {
  const path = `lines.${line.id}`
  const quantity = figures.figure(line.quantity, `${path}.quantity`)
  const price = figures.figure(line.unitPrice, `${path}.unitPrice`)
  const divisor = figures.divisor(line.baseQuantity, `${path}.baseQuantity`)
  const taxes = sets.of(line.taxes, figures, `${path}.taxes`)
  if (quantity === undefined || price === undefined || divisor === undefined) return undefined
  const product = quantity.times(price)
  const before = figures.money(divisor.eq(1) ? product : product.div(divisor), `${path}.unitPrice`)
  if (before === undefined) return undefined
  const allowances = sumAdjustments(line.allowances, before, figures, `${path}.allowances`)
  const charges = sumAdjustments(line.charges, before, figures, `${path}.charges`)
  if (allowances === undefined || charges === undefined || taxes === undefined) return undefined
  const amount =
    line.allowances.length + line.charges.length === 0 ? before : before.plus(charges).minus(allowances)
  return { line, before, allowances, charges, amount, taxes, net: amount }
}

/** The lines that count: blank ones don't, those with a problem are reported and left out. */
export function lineEntries(lines: readonly Line[], figures: Figures, sets: TaxSets): LineEntry[] {
  const entries: LineEntry[] = []
  for (const line of lines) {
    const entry = isBlankLine(line) ? undefined : lineEntry(line, figures, sets)
    if (entry !== undefined) entries.push(entry)
  }
  return entries
}

/**
 * The document's allowances (sign −1) or charges (+1). One without taxes of its own is spread over the sets of taxes on the
 * lines, in proportion to their amounts, by largest remainder.
 */
export function adjustmentEntries(
  adjustments: readonly DocumentAdjustment[],
  sign: 1 | -1,
  lines: readonly LineEntry[],
  figures: Figures,
  sets: TaxSets,
): AdjustmentEntries[] {
  const found: AdjustmentEntries[] = []
  if (adjustments.length === 0) return found
  const path = sign === 1 ? 'charges' : 'allowances'
  const bySet = new Map<TaxSet, Exact>()
  for (const { taxes, amount } of lines) bySet.set(taxes, (bySet.get(taxes) ?? zero).plus(amount))
  const base = [...bySet.values()].reduce((sum, amount) => sum.plus(amount), zero)
  for (const adjustment of adjustments) {
    const amount = adjustmentAmount(adjustment, base, figures, path)
    if (amount === undefined) continue
    const own = adjustment.taxes
    if (own !== undefined || bySet.size === 0) {
      const taxes = sets.of(own ?? [], figures, `${path}.${adjustment.id}.taxes`)
      if (taxes === undefined) continue
      const signed = amount.times(sign)
      found.push({ adjustment, amount, parts: [{ amount: signed, taxes, net: signed }] })
      continue
    }
    const shares = allocate(amount, [...bySet.values()], figures.decimals)
    const parts = [...bySet.keys()].map((taxes, index) => {
      const signed = (shares[index] ?? zero).times(sign)
      return { amount: signed, taxes, net: signed }
    })
    found.push({ adjustment, amount, parts })
  }
  return found
}
