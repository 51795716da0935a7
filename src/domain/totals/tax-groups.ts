import { amountText } from '../amount'
import { apportion } from '../allocate'
import { add, zero } from '../decimal'
import type { Exact } from '../exact'
import { roundQuotient } from '../quotient'
import type { TaxRounding } from '../invoice'
import { needsExemptionReason } from '../tax'
import type { Entry } from './entry'
import type { SetTax, TaxSet } from './tax-set'
import type { TaxTotals } from './totals'

interface Group {
  member: SetTax
  /** The same tax of other sets. */
  others: SetTax[]
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
    const tax = base.times(fraction).round(decimals)
    before = before.plus(tax)
    return { base, tax }
  })
}

/** Each tax within a gross amount, rounded; the net takes the residue, so that net and taxes are the gross exactly. */
function taxesInGross(gross: Exact, set: TaxSet, decimals: number): { net: Exact; taxes: Exact[] } {
  const taxes = set.taxes.map(({ ofNet }) => roundQuotient(gross.times(ofNet), set.grossOfNet, decimals))
  return { net: taxes.reduce((left, tax) => left.minus(tax), gross), taxes }
}

/** Why a group bears no tax (BT-120, BT-121): all reasons, and the first code. On a charged tax neither may stand (BR-S-10). */
function exemption(members: readonly SetTax[]): Pick<TaxTotals, 'exemptionReason' | 'exemptionCode'> {
  const exempt = members.filter(({ tax }) => needsExemptionReason(tax.category))
  const reasons = new Set(exempt.flatMap((member) => [...member.reasons]))
  const code = exempt.find(({ tax }) => tax.exemptionCode !== undefined)?.tax.exemptionCode
  return {
    ...(reasons.size === 0 ? {} : { exemptionReason: [...reasons].join('; ') }),
    ...(code === undefined ? {} : { exemptionCode: code }),
  }
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

  /** @param sums the entries' sums by their set of taxes */
  addExclusive(entries: readonly Entry[], sums: ReadonlyMap<TaxSet, Exact>): void {
    if (this.rounding === 'line') {
      for (const { net, taxes } of entries) this.add(net, taxes, taxesOnNet(net, taxes, this.decimals))
      return
    }
    for (const [set, net] of sums) {
      for (const member of set.taxes) {
        const group = this.group(member, set)
        group.taxable = add(group.taxable, net)
      }
    }
    for (const group of this.groups.values()) {
      const index = group.set.taxes.indexOf(group.member)
      const computed = taxesOnNet(group.taxable, group.set, this.decimals)[index]
      group.base = computed?.base ?? zero
      group.tax = computed?.tax ?? zero
    }
  }

  /** @param sums the entries' sums by their set of taxes */
  addInclusive(entries: readonly Entry[], sums: ReadonlyMap<TaxSet, Exact>): void {
    if (this.rounding === 'line') {
      for (const entry of entries) this.part(entry.amount, entry.taxes, [entry])
      return
    }
    // By id, so that the unit left over goes to the same line however the lines are ordered.
    const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    for (const [set, gross] of sums) {
      this.part(
        gross,
        set,
        sorted.filter((entry) => entry.taxes === set),
      )
    }
  }

  /** Sum of all taxes (BT-110). */
  total(): Exact {
    let sum = zero
    for (const { tax } of this.groups.values()) sum = add(sum, tax)
    return sum
  }

  /** The groups as figures, in the order in which the document first names them. */
  figures(): TaxTotals[] {
    return [...this.groups.values()].map(({ member, others, taxable, base, tax }) => ({
      key: member.key,
      name: member.tax.name,
      category: member.tax.category,
      rate: member.rateText,
      compound: member.tax.compound === true,
      taxable: amountText(taxable, this.decimals),
      base: amountText(base, this.decimals),
      tax: amountText(tax, this.decimals),
      ...exemption([member, ...others]),
    }))
  }

  private group(member: SetTax, set: TaxSet): Group {
    const known = this.groups.get(member.key)
    if (known !== undefined) {
      if (known.member !== member && !known.others.includes(member)) known.others.push(member)
      return known
    }
    const made: Group = { member, others: [], set, taxable: zero, base: zero, tax: zero }
    this.groups.set(member.key, made)
    return made
  }

  private part(gross: Exact, set: TaxSet, alike: readonly Entry[]): void {
    const { net, taxes } = taxesInGross(gross, set, this.decimals)
    const amounts = alike.map((entry) => entry.amount)
    const shares = apportion(net, amounts, set.grossOfNet, this.decimals)
    for (const [index, entry] of alike.entries()) entry.net = shares[index] ?? zero
    let before = net
    const computed = taxes.map((tax, index) => {
      const base = set.taxes[index]?.tax.compound === true ? before : net
      before = add(before, tax)
      return { base, tax }
    })
    this.add(net, set, computed)
  }

  private add(net: Exact, set: TaxSet, computed: readonly { base: Exact; tax: Exact }[]): void {
    set.taxes.forEach((member, index) => {
      const group = this.group(member, set)
      group.taxable = add(group.taxable, net)
      group.base = add(group.base, computed[index]?.base ?? zero)
      group.tax = add(group.tax, computed[index]?.tax ?? zero)
    })
  }
}
