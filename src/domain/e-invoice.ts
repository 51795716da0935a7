import { currencyCode, currencyExponent } from './currency'
import { lineProblems } from './e-invoice-rules/line-rules'
import { countryProblems, partyProblems } from './e-invoice-rules/party-rules'
import { paymentProblems } from './e-invoice-rules/payment-rules'
import type { IssuedInvoice } from './invoice'
import { isMissing } from './is-missing'
import type { Problem } from './problem'
import type { TaxCategory } from './tax'

/** Where the goods go (BT-80): to the delivery address, else to the buyer. */
export function deliverToCountry({
  deliveryAddress,
  buyer,
}: Pick<IssuedInvoice, 'deliveryAddress' | 'buyer'>): string | undefined {
  return deliveryAddress === undefined ? buyer.address.country : deliveryAddress.country
}

/** BR-IC-11 and BR-IC-12: an intra-community supply says when and to which country. BR-57: so does any delivery address. */
function deliveryProblems(invoice: IssuedInvoice, categories: ReadonlySet<TaxCategory>): Problem[] {
  const { deliveryAddress, deliveryDate } = invoice
  const problems: Problem[] = []
  if (categories.has('K') && deliveryDate === undefined)
    problems.push({ code: 'e-invoice-delivery-missing', field: 'deliveryDate' })
  const asksCountry = categories.has('K') || deliveryAddress !== undefined
  const field = 'deliveryAddress.country'
  if (asksCountry && isMissing(deliverToCountry(invoice)))
    problems.push({ code: 'e-invoice-delivery-country-missing', field })
  return [...problems, ...countryProblems(deliveryAddress?.country, field)]
}

/** BR-B-1 and BR-B-2: split payment is Italy's own, and doesn't stand beside the standard rate. */
function splitPaymentProblems(
  { seller, buyer }: IssuedInvoice,
  categories: ReadonlySet<TaxCategory>,
): Problem[] {
  if (!categories.has('B')) return []
  const isItalian = [seller, buyer].every(({ address }) => address.country?.trim().toUpperCase() === 'IT')
  return [
    ...(isItalian ? [] : [{ code: 'e-invoice-split-payment-abroad', field: 'lines' } as const]),
    ...(categories.has('S') ? [{ code: 'e-invoice-split-payment-mixed', field: 'lines' } as const] : []),
  ]
}

/** What the model has no place for: tax rounded by line (BR-CO-17), withheld tax, and more than two decimals (BR-DEC-9 and on). */
function modelProblems({ taxRounding, withholdings, currency }: IssuedInvoice): Problem[] {
  const known = currencyCode(currency)
  const decimals = known.ok ? currencyExponent(known.value) : 2
  return [
    ...(taxRounding === 'line' ? [{ code: 'e-invoice-tax-rounding', field: 'taxRounding' } as const] : []),
    ...(withholdings.length > 0 ? [{ code: 'e-invoice-withholding', field: 'withholdings' } as const] : []),
    ...(decimals > 2 ? [{ code: 'e-invoice-currency-decimals', field: 'currency' } as const] : []),
  ]
}

/**
 * What keeps an issued document from being written as an EN 16931 e-invoice, though it is a good invoice on paper. The rules are those of
 * EN 16931-1 and its published code lists; what the issue asked of the document already is not asked again.
 */
export function eInvoiceProblems(invoice: IssuedInvoice): Problem[] {
  const lists = [invoice.lines, invoice.allowances, invoice.charges].flat()
  const categories = new Set(lists.flatMap(({ taxes = [] }) => taxes.map(({ category }) => category)))
  return [
    ...partyProblems(invoice, categories),
    ...lineProblems(invoice),
    ...paymentProblems(invoice),
    ...deliveryProblems(invoice, categories),
    ...splitPaymentProblems(invoice, categories),
    ...modelProblems(invoice),
  ]
}
