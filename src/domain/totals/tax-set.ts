import { hundredth, one, toText, zero } from '../decimal'
import type { Exact } from '../exact'
import { isZeroRated, needsExemptionReason, type Tax } from '../tax'
import { type Figures, place, type Place } from './figures'

/** A tax within a set of taxes, with what sets it apart from others. */
export interface SetTax {
  tax: Tax
  /** The tax group it falls in; a compound tax's group also depends on the taxes before it. */
  key: string
  /** Rate as a fraction: 0.19. */
  fraction: Exact
  rateText: string
  /** Share of the net that this tax comes to, unrounded, earlier taxes included where it is compound. */
  ofNet: Exact
  /** Every reason that lines of this set give for charging none, in the order in which they come. */
  reasons: Set<string>
}

/** The taxes that one line bears, in order. Lines with equal taxes share one set. */
export interface TaxSet {
  key: string
  taxes: SetTax[]
  /** Gross for one unit of net: 1 plus every tax's share. */
  grossOfNet: Exact
  /** Whether a reason must stand for one of them. */
  isExempt: boolean
}

function setTax(tax: Tax, rate: Exact, before: readonly SetTax[]): SetTax {
  const rateText = toText(rate)
  const own = `${tax.category}:${rateText}:${tax.name}`
  const compound = tax.compound === true && before.length > 0
  const fraction = rate.times(hundredth)
  const under = compound ? before.reduce((sum, earlier) => sum.plus(earlier.ofNet), one) : one
  const key = compound ? `${own}>${before.map((earlier) => earlier.key).join('+')}` : own
  return { tax, key, fraction, rateText, ofNet: fraction.times(under), reasons: new Set() }
}

function gatherReasons(set: TaxSet, taxes: readonly Tax[]): TaxSet {
  if (!set.isExempt) return set
  for (const [index, { reasons, tax }] of set.taxes.entries()) {
    const reason = taxes[index]?.exemptionReason?.trim() ?? ''
    if (reason !== '' && needsExemptionReason(tax.category)) reasons.add(reason)
  }
  return set
}

function isAlike(a: readonly Tax[], b: readonly Tax[]): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index += 1) {
    const tax = a[index]
    const other = b[index]
    if (tax?.rate !== other?.rate || tax?.category !== other?.category || tax?.name !== other?.name)
      return false
    if (tax?.compound !== other?.compound) return false
  }
  return true
}

/** The sets of taxes of one document, one for each different list of taxes. */
export class TaxSets {
  private readonly seen: { taxes: readonly Tax[]; set: TaxSet }[] = []
  private readonly byKey = new Map<string, TaxSet>()

  /** The set for a list of taxes, or undefined (and reported) where a rate can't be read or is negative. */
  of(taxes: readonly Tax[], figures: Figures, owner: Place): TaxSet | undefined {
    for (const known of this.seen) if (isAlike(known.taxes, taxes)) return gatherReasons(known.set, taxes)
    const set = this.make(taxes, figures, owner)
    if (set !== undefined) this.seen.push({ taxes, set })
    return set
  }

  private make(taxes: readonly Tax[], figures: Figures, owner: Place): TaxSet | undefined {
    const members: SetTax[] = []
    for (const tax of taxes) {
      const at = place(tax.id, place('taxes', owner))
      // A category without tax needs no rate typed (BR-O-5 even forbids one).
      const rate =
        tax.rate.trim() === '' && isZeroRated(tax.category) ? zero : figures.figure(tax.rate, 'rate', at)
      if (rate === undefined) return undefined
      if (rate.isNegative()) return figures.report('decimal-negative', 'rate', at)
      members.push(setTax(tax, rate, members))
    }
    const key = members.map((member) => member.key).join('&')
    const known = this.byKey.get(key)
    if (known !== undefined) return gatherReasons(known, taxes)
    const grossOfNet = members.reduce((sum, member) => sum.plus(member.ofNet), one)
    const isExempt = taxes.some(({ category }) => needsExemptionReason(category))
    const made: TaxSet = { key, taxes: members, grossOfNet, isExempt }
    this.byKey.set(key, made)
    return gatherReasons(made, taxes)
  }
}
