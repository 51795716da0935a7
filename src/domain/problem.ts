import type { DecimalProblem } from './decimal'

/** What can be wrong with a number typed into a figure's place. */
export type FigureProblem = DecimalProblem | 'decimal-zero' | 'decimal-negative' | 'decimal-too-precise'

/** Everything that stands between a draft and its issue; the sentence for each lives in the interface's catalogue. */
export type IssueProblemCode =
  | 'business-name-missing'
  | 'business-tax-id-missing'
  | 'customer-missing'
  | 'customer-name-missing'
  | 'customer-tax-id-missing'
  | 'currency-missing'
  | 'currency-unknown'
  | 'due-before-issue'
  | 'lines-missing'
  | 'line-description-missing'
  | 'tax-name-missing'
  | 'tax-rate-not-zero'
  | 'tax-rate-zero'
  | 'tax-rate-too-high'
  | 'tax-category-mixed-o'
  | 'tax-exemption-reason-missing'
  | 'percent-and-amount'
  | 'reason-missing'
  | 'credit-negative'
  | 'number-format-malformed'
  | 'tax-twice'
  | 'credit-of-missing'
  | 'credit-of-not-issued'
  | 'credit-of-other-currency'
  | 'credit-exceeds-left'

/** What keeps a total from being computed. */
export type TotalsProblemCode =
  | FigureProblem
  | 'amount-too-large'
  | 'currency-missing'
  | 'currency-unknown'
  | 'tax-currency-unknown'
  | 'tax-currency-rate-missing'

/** What keeps an issued document from being an e-invoice by EN 16931-1, though it is a good invoice on paper. */
export type EInvoiceProblemCode =
  | 'e-invoice-seller-address-missing'
  | 'e-invoice-seller-country-missing'
  | 'e-invoice-seller-tax-id-missing'
  | 'e-invoice-buyer-address-missing'
  | 'e-invoice-buyer-country-missing'
  | 'e-invoice-line-without-tax'
  | 'e-invoice-several-taxes'
  | 'e-invoice-compound-tax'
  | 'e-invoice-negative-price'
  | 'e-invoice-tax-rounding'
  | 'e-invoice-withholding'
  | 'e-invoice-delivery-missing'
  | 'e-invoice-delivery-country-missing'
  | 'e-invoice-country-unknown'
  | 'e-invoice-vat-id-without-country'
  | 'e-invoice-vat-id-outside-scope'
  | 'e-invoice-address-scheme-missing'
  | 'e-invoice-address-scheme-unknown'
  | 'e-invoice-seller-unidentified'
  | 'e-invoice-payee-name-missing'
  | 'e-invoice-representative-name-missing'
  | 'e-invoice-representative-vat-id-missing'
  | 'e-invoice-representative-address-missing'
  | 'e-invoice-representative-country-missing'
  | 'e-invoice-unit-missing'
  | 'e-invoice-unit-unknown'
  | 'e-invoice-exemption-code-unknown'
  | 'e-invoice-reason-code-unknown'
  | 'e-invoice-payment-means-unknown'
  | 'e-invoice-account-missing'
  | 'e-invoice-split-payment-abroad'
  | 'e-invoice-split-payment-mixed'
  | 'e-invoice-currency-decimals'

export type ProblemCode = IssueProblemCode | TotalsProblemCode | EInvoiceProblemCode

/**
 * One thing that is wrong, where. `field` is the path in the stored value, with the ids of list items as steps:
 * 'lines.<id>.quantity', 'buyer.name', 'allowances.<id>.percent'. `params` are for the sentence.
 */
export interface Problem<Code extends ProblemCode = ProblemCode> {
  code: Code
  field: string
  params?: Record<string, string>
}
