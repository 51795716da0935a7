import type { IssuedInvoice } from './invoice'
import type { Party } from './party'
import type { Problem } from './problem'

function isMissing(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

/** BR-8 to BR-11: both parties have an address with a country. */
function addressProblems({ address }: Party, side: 'seller' | 'buyer'): Problem[] {
  const problems: Problem[] = []
  const parts = [address.line1, address.line2, address.city, address.postalCode]
  if (parts.every(isMissing))
    problems.push({ code: `e-invoice-${side}-address-missing`, field: `${side}.address` })
  if (isMissing(address.country)) {
    problems.push({ code: `e-invoice-${side}-country-missing`, field: `${side}.address.country` })
  }
  return problems
}

/** EN 16931 gives a line exactly one VAT category (BR-CO-4) and a price that is not negative (BR-27). */
function lineProblems({ lines }: IssuedInvoice): Problem[] {
  return lines.flatMap(({ id, taxes, unitPrice }): Problem[] => {
    const problems: Problem[] = []
    if (taxes.length === 0) problems.push({ code: 'e-invoice-line-without-tax', field: `lines.${id}.taxes` })
    if (taxes.length > 1) problems.push({ code: 'e-invoice-several-taxes', field: `lines.${id}.taxes` })
    if (taxes.some(({ compound }) => compound === true)) {
      problems.push({ code: 'e-invoice-compound-tax', field: `lines.${id}.taxes` })
    }
    if (unitPrice.trim().startsWith('-')) {
      problems.push({ code: 'e-invoice-negative-price', field: `lines.${id}.unitPrice` })
    }
    return problems
  })
}

/**
 * What keeps an issued document from being written as an EN 16931 e-invoice: parties too thin (BR-8 to 11; BR-S-2, BR-Z-2,
 * BR-E-2: the seller's tax identifier), content that the model has no place for (several taxes on a line, compound and withheld
 * tax), tax rounded by line (BR-CO-17), and the delivery that intra-community supplies name (BR-IC-11).
 */
export function eInvoiceProblems(invoice: IssuedInvoice): Problem[] {
  const { seller, buyer } = invoice
  const problems = [
    ...addressProblems(seller, 'seller'),
    ...addressProblems(buyer, 'buyer'),
    ...lineProblems(invoice),
  ]
  const categories = new Set(invoice.lines.flatMap(({ taxes }) => taxes.map(({ category }) => category)))
  const isTaxed = [...categories].some((category) => category !== 'O')
  if (isTaxed && isMissing(seller.taxId) && isMissing(seller.taxNumber)) {
    problems.push({ code: 'e-invoice-seller-tax-id-missing', field: 'seller.taxId' })
  }
  if (categories.has('K') && invoice.deliveryDate === undefined) {
    problems.push({ code: 'e-invoice-delivery-missing', field: 'deliveryDate' })
  }
  if (invoice.taxRounding === 'line') problems.push({ code: 'e-invoice-tax-rounding', field: 'taxRounding' })
  if (invoice.withholdings.length > 0) problems.push({ code: 'e-invoice-withholding', field: 'withholdings' })
  return problems
}
