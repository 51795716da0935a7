import { allocate } from '../allocate'
import { add, hundredth, one, zero } from '../decimal'
import type { Exact } from '../exact'
import { type Adjustment, type DocumentAdjustment, isBlankLine, type Line } from '../line'
import { roundQuotient } from '../quotient'
import { type Figures, place, type Place } from './figures'
import type { TaxSet, TaxSets } from './tax-set'

/** An amount, rounded and signed as it counts, that falls on one set of taxes: a line, or a part of an adjustment. */
export interface Entry {
  /** Of the line or adjustment; settles ties. */
  id: string
  amount: Exact
  taxes: TaxSet
  /** Set by the tax computation; equal to the amount where prices are without tax. */
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

/** The amount of an allowance or charge: as typed, or the percent of what it is applied to, rounded (BT-92, BT-136). */
function adjustmentAmount(
  adjustment: Adjustment,
  base: Exact,
  figures: Figures,
  list: Place,
): Exact | undefined {
  const at = place(adjustment.id, list)
  if (adjustment.percent !== undefined && adjustment.percent !== '') {
    const percent = figures.figure(adjustment.percent, 'percent', at)
    return percent && figures.money(base.times(percent).times(hundredth), 'percent', at)
  }
  const amount = figures.figure(adjustment.amount ?? '', 'amount', at)
  return amount && figures.money(amount, 'amount', at)
}

function sumAdjustments(
  adjustments: readonly Adjustment[],
  base: Exact,
  figures: Figures,
  list: Place,
): Exact | undefined {
  let sum: Exact | undefined = zero
  for (const adjustment of adjustments) {
    const amount = adjustmentAmount(adjustment, base, figures, list)
    sum = amount === undefined || sum === undefined ? undefined : add(sum, amount)
  }
  return sum
}

const linesPlace = place('lines')

/** Line amount by EN 16931 (Peppol R120): round(quantity × price / base quantity) + charges − allowances. */
function lineEntry(line: Line, figures: Figures, sets: TaxSets): LineEntry | undefined {
  const { id } = line
  const at = place(id, linesPlace)
  const quantity = figures.figure(line.quantity, 'quantity', at)
  const price = figures.figure(line.unitPrice, 'unitPrice', at)
  const divisor = figures.divisor(line.baseQuantity, 'baseQuantity', at)
  const taxes = sets.of(line.taxes, figures, at)
  if (quantity === undefined || price === undefined || divisor === undefined) return undefined
  const product = quantity === one ? price : quantity.times(price)
  const exact = divisor === one ? product : roundQuotient(product, divisor, figures.decimals)
  const before = figures.money(exact, 'unitPrice', at)
  if (before === undefined) return undefined
  if (line.allowances.length + line.charges.length === 0) {
    return taxes && { id, line, before, allowances: zero, charges: zero, amount: before, taxes, net: before }
  }
  const allowances = sumAdjustments(line.allowances, before, figures, place('allowances', at))
  const charges = sumAdjustments(line.charges, before, figures, place('charges', at))
  if (allowances === undefined || charges === undefined || taxes === undefined) return undefined
  const amount = before.plus(charges).minus(allowances)
  return { id, line, before, allowances, charges, amount, taxes, net: amount }
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

/** Sums of the entries' amounts by their set of taxes, in the order in which the sets first come. */
export function sumBySet(entries: readonly Entry[]): Map<TaxSet, Exact> {
  const sums = new Map<TaxSet, Exact>()
  for (const { taxes, amount } of entries) {
    const sum = sums.get(taxes)
    sums.set(taxes, sum === undefined ? amount : add(sum, amount))
  }
  return sums
}

/**
 * The document's allowances or charges, their parts signed as they count. One without taxes of its own is spread over the sets
 * of taxes on the lines, in proportion to their amounts, by largest remainder.
 *
 * @param lineSums sums of the lines by their set of taxes
 */
export function adjustmentEntries(
  adjustments: readonly DocumentAdjustment[],
  name: 'allowances' | 'charges',
  lineSums: Map<TaxSet, Exact>,
  figures: Figures,
  sets: TaxSets,
): AdjustmentEntries[] {
  const found: AdjustmentEntries[] = []
  if (adjustments.length === 0) return found
  const list = place(name)
  // By key, so that the unit left over goes to the same taxes however the lines are ordered.
  const sorted = [...lineSums].sort(([a], [b]) => (a.key < b.key ? -1 : 1))
  const weights = sorted.map(([, sum]) => sum)
  const base = weights.reduce(add, zero)
  for (const adjustment of adjustments) {
    const amount = adjustmentAmount(adjustment, base, figures, list)
    if (amount === undefined) continue
    const signed = name === 'charges' ? amount : amount.neg()
    if (adjustment.taxes !== undefined || weights.length === 0) {
      const taxes = sets.of(adjustment.taxes ?? [], figures, place(adjustment.id, list))
      if (taxes !== undefined)
        found.push({ adjustment, amount, parts: [{ id: adjustment.id, amount: signed, taxes, net: signed }] })
      continue
    }
    const shares = allocate(signed, weights, figures.decimals)
    const parts = sorted.map(([taxes], index) => {
      const share = shares[index] ?? zero
      return { id: adjustment.id, amount: share, taxes, net: share }
    })
    found.push({ adjustment, amount, parts })
  }
  return found
}
