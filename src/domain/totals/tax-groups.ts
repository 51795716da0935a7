import { amountText, roundTo } from '../amount'
import { apportion } from '../allocate'
import type { Exact} from '../decimal';
import { zero } from '../decimal'
import type { TaxRounding } from '../invoice'
import type { Entry } from './entry'
import type { SetTax, TaxSet } from './tax-set'
import type { TaxTotals } from './totals'

interface Group {
  member: SetTax
  set: TaxSet
  taxable: Exact
  base: Exact
  tax: Exact
}

/** Each tax of a set on one net amount, rounded; a compound tax on the net and the rounded taxes before it. */
function taxesOnNet(net: Exact, set: TaxSet, decimals: number): { base: Exact; tax: Exact }[] {
  let before = net
  return set.taxes.map(({ tax: { compound }, fraction }) => {
    const base = compound === true ? before : net
    const tax = roundTo(base.times(fraction), decimals)
    before = before.plus(tax)
    return { base, tax }
  })
}

/** Each tax within a gross amount, rounded; the net takes the residue, so that net and taxes are the gross exactly. */
function taxesInGross(gross: Exact, set: TaxSet, decimals: number): { net: Exact; taxes: Exact[] } {
  const taxes = set.taxes.map(({ ofNet }) => roundTo(gross.times(ofNet).div(set.grossOfNet), decimals))
  return { net: taxes.reduce((left, tax) => left.minus(tax), gross), taxes }
}

/**
 * Computes the tax groups (BG-23) and sets each entry's net.
 *
 * Exclusive prices, rounding per document (EN 16931 BR-CO-17): a group's tax is round(taxable × rate), where taxable is the
 * sum of its rounded nets. Per line: each entry's tax is rounded and the group's tax is their sum.
 * Inclusive prices: the gross of the lines with the same taxes (or of each line) is parted into rounded taxes and a net that
 * takes the residue, and that net is shared over the lines by largest remainder.
 */
export class TaxGroups {
  private readonly groups = new Map<string, Group>()

  constructor(
    private readonly decimals: number,
    private readonly rounding: TaxRounding,
  ) {}

  addExclusive(entries: readonly Entry[]): void {
    if (this.rounding === 'line') {
      for (const { net, taxes } of entries) this.add(net, taxes, taxesOnNet(net, taxes, this.decimals))
      return
    }
    for (const { net, taxes } of entries) {
      for (const member of taxes.taxes) {
        const group = this.group(member, taxes)
        group.taxable = group.taxable.plus(net)
      }
    }
    for (const group of this.groups.values()) {
      const index = group.set.taxes.indexOf(group.member)
      const computed = taxesOnNet(group.taxable, group.set, this.decimals)[index]
      group.base = computed?.base ?? zero
      group.tax = computed?.tax ?? zero
    }
  }

  addInclusive(entries: readonly Entry[]): void {
    for (const alike of this.rounding === 'line' ? entries.map((entry) => [entry]) : bySet(entries)) {
      const [{ taxes: set } = { taxes: undefined }] = alike
      if (set === undefined) continue
      const gross = alike.reduce((sum, entry) => sum.plus(entry.amount), zero)
      const { net, taxes } = taxesInGross(gross, set, this.decimals)
      const shares = apportion(
        net,
        alike.map((entry) => entry.amount.div(set.grossOfNet)),
        this.decimals,
      )
      alike.forEach((entry, index) => {
        entry.net = shares[index] ?? zero
      })
      let before = net
      this.add(
        net,
        set,
        taxes.map((tax, index) => {
          const base = set.taxes[index]?.tax.compound === true ? before : net
          before = before.plus(tax)
          return { base, tax }
        }),
      )
    }
  }

  /** Sum of all taxes (BT-110). */
  total(): Exact {
    let sum = zero
    for (const { tax } of this.groups.values()) sum = sum.plus(tax)
    return sum
  }

  /** The groups as figures, in the order in which the document first names them. */
  figures(): TaxTotals[] {
    return [...this.groups.values()].map(({ member, taxable, base, tax }) => ({
      key: member.key,
      name: member.tax.name,
      category: member.tax.category,
      rate: member.rateText,
      compound: member.tax.compound === true,
      taxable: amountText(taxable, this.decimals),
      base: amountText(base, this.decimals),
      tax: amountText(tax, this.decimals),
      ...(member.tax.exemptionReason === undefined ? {} : { exemptionReason: member.tax.exemptionReason }),
      ...(member.tax.exemptionCode === undefined ? {} : { exemptionCode: member.tax.exemptionCode }),
    }))
  }

  private group(member: SetTax, set: TaxSet): Group {
    const known = this.groups.get(member.key)
    if (known !== undefined) return known
    const made: Group = { member, set, taxable: zero, base: zero, tax: zero }
    this.groups.set(member.key, made)
    return made
  }

  private add(net: Exact, set: TaxSet, computed: readonly { base: Exact; tax: Exact }[]): void {
    set.taxes.forEach((member, index) => {
      const group = this.group(member, set)
      group.taxable = group.taxable.plus(net)
      group.base = group.base.plus(computed[index]?.base ?? zero)
      group.tax = group.tax.plus(computed[index]?.tax ?? zero)
    })
  }
}

function bySet(entries: readonly Entry[]): Entry[][] {
  const sets = new Map<TaxSet, Entry[]>()
  for (const entry of entries) {
    const alike = sets.get(entry.taxes)
    if (alike === undefined) sets.set(entry.taxes, [entry])
    else alike.push(entry)
  }
  return [...sets.values()]
}
