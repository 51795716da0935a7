import type { Exact} from '../decimal';
import { hundred, one, toText, zero } from '../decimal'
import type { Tax } from '../tax'
import type { Figures } from './figures'

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
}

/** The taxes that one line bears, in order. Lines with equal taxes share one set. */
export interface TaxSet {
  key: string
  taxes: SetTax[]
  /** Gross for one unit of net: 1 plus every tax's share. */
  grossOfNet: Exact
}

function setTax(tax: Tax, rate: Exact, before: readonly SetTax[]): SetTax {
  const rateText = toText(rate)
  const own = `${tax.category}:${rateText}:${tax.name}`
  const compound = tax.compound === true && before.length > 0
  const fraction = rate.div(hundred)
  const under = compound ? before.reduce((sum, earlier) => sum.plus(earlier.ofNet), one) : one
  const key = compound ? `${own}>${before.map((earlier) => earlier.key).join('+')}` : own
  return { tax, key, fraction, rateText, ofNet: fraction.times(under) }
}

/** The sets of taxes of one document, one for each different list of taxes. */
export class TaxSets {
  private readonly byLook = new Map<string, TaxSet>()
  private readonly byKey = new Map<string, TaxSet>()

  /** The set for a list of taxes, or undefined (and reported) where a rate can't be read or is negative. */
  of(taxes: readonly Tax[], figures: Figures, path: string): TaxSet | undefined {
    let look = ''
    for (const tax of taxes)
      look += `${tax.category}:${tax.rate}:${tax.name}:${tax.compound === true ? '>' : ''}&`
    const known = this.byLook.get(look)
    if (known !== undefined) return known
    const made = this.make(taxes, figures, path)
    if (made !== undefined) this.byLook.set(look, made)
    return made
  }

  private make(taxes: readonly Tax[], figures: Figures, path: string): TaxSet | undefined {
    const members: SetTax[] = []
    for (const tax of taxes) {
      const field = `${path}.${tax.id}.rate`
      // A category without tax needs no rate typed (BR-O-5 even forbids one).
      const rate = tax.rate.trim() === '' && tax.category !== 'S' ? zero : figures.figure(tax.rate, field)
      if (rate === undefined) return undefined
      if (rate.isNegative()) return figures.report('decimal-negative', field)
      members.push(setTax(tax, rate, members))
    }
    const key = members.map((member) => member.key).join('&')
    const known = this.byKey.get(key)
    if (known !== undefined) return known
    const grossOfNet = members.reduce((sum, member) => sum.plus(member.ofNet), one)
    const made: TaxSet = { key, taxes: members, grossOfNet }
    this.byKey.set(key, made)
    return made
  }
}
