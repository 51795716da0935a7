import type { Business } from './business'
import { readDecimal, toText } from './decimal'
import { Exact } from './exact'
import type { DraftInvoice } from './invoice'
import { isMissing } from './is-missing'
import { isBlankLine } from './line'
import type { Party } from './party'
import type { Problem } from './problem'
import { isZeroRated, needsExemptionReason, type Tax, type TaxCategory } from './tax'

/** Above this a rate is a slip of the keyboard: 1,000 %. */
const highestRate = Exact.of(1000)

/** Problems of one list of taxes: names, rates against categories (BR-S-5, BR-Z-5, …), exemption reasons (BR-E-10, …). */
function listProblems(taxes: readonly Tax[], path: string): Problem[] {
  const seen = new Set<string>()
  return taxes.flatMap((tax): Problem[] => {
    const field = `${path}.${tax.id}`
    const problems: Problem[] = []
    const params = { category: tax.category, rate: tax.rate, name: tax.name }
    if (isMissing(tax.name)) problems.push({ code: 'tax-name-missing', field: `${field}.name` })
    const rate = readDecimal(tax.rate)
    const look = `${tax.category} ${tax.name} ${rate.ok ? toText(rate.value) : tax.rate}`
    if (seen.has(look)) problems.push({ code: 'tax-twice', field, params })
    seen.add(look)
    const isZero = rate.ok && rate.value.isZero()
    if (rate.ok && isZeroRated(tax.category) && !isZero) {
      problems.push({ code: 'tax-rate-not-zero', field: `${field}.rate`, params })
    }
    if (tax.category === 'S' && isZero)
      problems.push({ code: 'tax-rate-zero', field: `${field}.rate`, params })
    if (rate.ok && rate.value.gt(highestRate))
      problems.push({ code: 'tax-rate-too-high', field: `${field}.rate`, params })
    if (
      needsExemptionReason(tax.category) &&
      isMissing(tax.exemptionReason) &&
      isMissing(tax.exemptionCode)
    ) {
      problems.push({ code: 'tax-exemption-reason-missing', field: `${field}.exemptionReason`, params })
    }
    return problems
  })
}

/** Every list of taxes that counts, with its path. */
function taxLists(draft: DraftInvoice): { taxes: readonly Tax[]; path: string }[] {
  const lines = draft.lines.filter((line) => !isBlankLine(line))
  return [
    ...lines.map(({ id, taxes }) => ({ taxes, path: `lines.${id}.taxes` })),
    ...draft.allowances.map(({ id, taxes }) => ({ taxes: taxes ?? [], path: `allowances.${id}.taxes` })),
    ...draft.charges.map(({ id, taxes }) => ({ taxes: taxes ?? [], path: `charges.${id}.taxes` })),
  ]
}

/**
 * Reverse charge and intra-community supplies say who both parties are to the tax office. Reverse charge: by VAT identifier or tax
 * number, the buyer by VAT identifier or register entry (BR-AE-2 to 4); intra-community: by VAT identifier (BR-IC-2 to 4). A tax
 * representative's stands for the seller's.
 */
function identifierProblems(
  categories: ReadonlySet<TaxCategory>,
  seller: Business,
  buyer: Party | undefined,
): Problem[] {
  const category = (['K', 'AE'] as const).find((special) => categories.has(special))
  if (category === undefined) return []
  const problems: Problem[] = []
  const params = { category }
  const isKnown = (...ids: (string | undefined)[]) => !ids.every(isMissing)
  const sellerToo = category === 'AE' ? seller.taxNumber : undefined
  if (!isKnown(seller.taxId, seller.taxRepresentative?.taxId, sellerToo))
    problems.push({ code: 'business-tax-id-missing', field: 'seller.taxId', params })
  const buyerToo = category === 'AE' ? buyer?.registrationId : undefined
  if (buyer !== undefined && !isKnown(buyer.taxId, buyerToo))
    problems.push({ code: 'customer-tax-id-missing', field: 'buyer.taxId', params })
  return problems
}

/**
 * Problems with the taxes of a draft: each list by itself, and the document's categories together: whom they name, and "outside
 * the scope" that stands alone (BR-O-11 to 14).
 */
export function taxProblems(draft: DraftInvoice, seller: Business, buyer: Party | undefined): Problem[] {
  const lists = taxLists(draft)
  const problems = lists.flatMap(({ taxes, path }) => listProblems(taxes, path))
  const categories = new Set<TaxCategory>(lists.flatMap(({ taxes }) => taxes.map(({ category }) => category)))
  problems.push(...identifierProblems(categories, seller, buyer))
  if (categories.has('O') && categories.size > 1)
    problems.push({ code: 'tax-category-mixed-o', field: 'lines' })
  return problems
}
