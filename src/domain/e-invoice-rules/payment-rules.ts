import type { IssuedInvoice } from '../invoice'
import { isMissing } from '../is-missing'
import type { Problem } from '../problem'
import { paymentMeansCodes } from './small-code-lists'

/** Credit transfer and SEPA credit transfer, of UNTDID 4461. */
const creditTransfers = ['30', '58']

/**
 * How the document is to be paid (BT-81): as chosen, else a credit transfer where the seller names an account, by SEPA where that is an
 * IBAN and the document is in euro. Undefined where nothing is said about it: then there are no payment instructions (BG-16).
 */
export function paymentMeansOf({
  paymentMeans,
  seller,
  currency,
}: Pick<IssuedInvoice, 'paymentMeans' | 'seller' | 'currency'>): string | undefined {
  if (!isMissing(paymentMeans)) return paymentMeans?.trim()
  if (isMissing(seller.iban)) return undefined
  const isIban = /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(seller.iban?.replace(/\s/g, '').toUpperCase() ?? '')
  return isIban && currency === 'EUR' ? '58' : '30'
}

/** BR-49, BR-CL-16: the means of payment is one of the list. BR-50, BR-61: a credit transfer names the account. */
export function paymentProblems(invoice: IssuedInvoice): Problem[] {
  const means = paymentMeansOf(invoice)
  if (means === undefined) return []
  if (!paymentMeansCodes.has(means))
    return [{ code: 'e-invoice-payment-means-unknown', field: 'paymentMeans', params: { means } }]
  return creditTransfers.includes(means) && isMissing(invoice.seller.iban)
    ? [{ code: 'e-invoice-account-missing', field: 'seller.iban' }]
    : []
}
