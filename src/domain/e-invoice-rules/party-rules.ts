import type { Business } from '../business'
import type { IssuedInvoice } from '../invoice'
import { isMissing } from '../is-missing'
import type { Address, Party } from '../party'
import type { EInvoiceProblemCode, Problem } from '../problem'
import type { TaxCategory } from '../tax'
import { countryCodes } from './country-codes'
import { addressSchemes } from './small-code-lists'

type Side = 'seller' | 'buyer'

/** BR-8 to BR-11, BR-19, BR-20: there is an address with a country, and BR-CL-14: a country that exists. */
function addressProblems(
  address: Address,
  path: string,
  codes: Record<'address' | 'country', EInvoiceProblemCode>,
): Problem[] {
  const { line1, line2, city, postalCode, country } = address
  const problems: Problem[] = []
  if ([line1, line2, city, postalCode].every(isMissing))
    problems.push({ code: codes.address, field: `${path}.address` })
  if (isMissing(country)) problems.push({ code: codes.country, field: `${path}.address.country` })
  else problems.push(...countryProblems(country, `${path}.address.country`))
  return problems
}

/** BR-CL-14. */
export function countryProblems(country: string | undefined, field: string): Problem[] {
  if (isMissing(country) || countryCodes.has(country?.trim().toUpperCase() ?? '')) return []
  return [{ code: 'e-invoice-country-unknown', field, params: { country: country ?? '' } }]
}

/** BR-CO-9: a VAT identifier begins with the country that gave it; Greece's may with EL. */
function vatIdProblems(taxId: string | undefined, field: string): Problem[] {
  if (isMissing(taxId)) return []
  const prefix = taxId?.trim().slice(0, 2).toUpperCase() ?? ''
  if (prefix === 'EL' || countryCodes.has(prefix)) return []
  return [{ code: 'e-invoice-vat-id-without-country', field, params: { id: taxId ?? '' } }]
}

/** BR-62, BR-63: an electronic address says of which kind it is, and BR-CL-25: of one that exists. */
function electronicAddressProblems(party: Party, side: Side): Problem[] {
  const { electronicAddress, electronicAddressScheme: scheme } = party
  const field = `${side}.electronicAddressScheme`
  if (isMissing(electronicAddress)) return []
  if (isMissing(scheme)) return [{ code: 'e-invoice-address-scheme-missing', field }]
  if (addressSchemes.has(scheme?.trim() ?? '')) return []
  return [{ code: 'e-invoice-address-scheme-unknown', field, params: { scheme: scheme ?? '' } }]
}

/** BR-17: somebody else who is paid has a name. BR-18 to BR-20, BR-56: so has a tax representative, with address and VAT identifier. */
function othersProblems({ payee, taxRepresentative }: Business): Problem[] {
  const problems: Problem[] = []
  if (payee !== undefined && isMissing(payee.name))
    problems.push({ code: 'e-invoice-payee-name-missing', field: 'seller.payee.name' })
  if (taxRepresentative === undefined) return problems
  const path = 'seller.taxRepresentative'
  if (isMissing(taxRepresentative.name))
    problems.push({ code: 'e-invoice-representative-name-missing', field: `${path}.name` })
  if (isMissing(taxRepresentative.taxId))
    problems.push({ code: 'e-invoice-representative-vat-id-missing', field: `${path}.taxId` })
  problems.push(...vatIdProblems(taxRepresentative.taxId, `${path}.taxId`))
  const codes = {
    address: 'e-invoice-representative-address-missing',
    country: 'e-invoice-representative-country-missing',
  } as const
  return [...problems, ...addressProblems(taxRepresentative.address, path, codes)]
}

/**
 * The identifiers that the categories ask for: the seller's VAT identifier or tax number (BR-S-2, BR-Z-2, BR-E-2, BR-AE-2, BR-IG-2,
 * BR-IP-2, each to -4), the VAT identifier itself for exports (BR-G-2 to 4; for K the issue asks it), a tax representative's in
 * their place; none at all outside the scope of VAT (BR-O-2 to 4).
 */
function taxIdProblems({ seller, buyer }: IssuedInvoice, categories: ReadonlySet<TaxCategory>): Problem[] {
  const represented = !isMissing(seller.taxRepresentative?.taxId)
  const problems: Problem[] = []
  const isTaxed = [...categories].some((category) => category !== 'O')
  const onlyVat = categories.has('G') && isMissing(seller.taxId)
  if (isTaxed && !represented && (onlyVat || (isMissing(seller.taxId) && isMissing(seller.taxNumber)))) {
    problems.push({ code: 'e-invoice-seller-tax-id-missing', field: 'seller.taxId' })
  }
  if (!categories.has('O')) return problems
  for (const [side, party] of [
    ['seller', seller],
    ['buyer', buyer],
  ] as const) {
    if (!isMissing(party.taxId))
      problems.push({ code: 'e-invoice-vat-id-outside-scope', field: `${side}.taxId` })
  }
  if (represented)
    problems.push({ code: 'e-invoice-vat-id-outside-scope', field: 'seller.taxRepresentative.taxId' })
  return problems
}

/** What the parties of an e-invoice lack. BR-CO-26: the seller can be told by a register entry or the VAT identifier. */
export function partyProblems(invoice: IssuedInvoice, categories: ReadonlySet<TaxCategory>): Problem[] {
  const { seller, buyer } = invoice
  const problems: Problem[] = []
  for (const [side, party] of [
    ['seller', seller],
    ['buyer', buyer],
  ] as const) {
    const codes = {
      address: `e-invoice-${side}-address-missing`,
      country: `e-invoice-${side}-country-missing`,
    } as const
    problems.push(
      ...addressProblems(party.address, side, codes),
      ...vatIdProblems(party.taxId, `${side}.taxId`),
      ...electronicAddressProblems(party, side),
    )
  }
  if (isMissing(seller.registrationId) && isMissing(seller.taxId))
    problems.push({ code: 'e-invoice-seller-unidentified', field: 'seller.registrationId' })
  return [...problems, ...taxIdProblems(invoice, categories), ...othersProblems(seller)]
}
