import type { DecimalProblem } from './decimal'

/** What can be wrong with a number typed into a figure's place. */
export type FigureProblem = DecimalProblem | 'decimal-zero' | 'decimal-negative' | 'decimal-too-precise'

/** Everything that stands between a draft and its issue; the sentence for each lives in the interface's catalogue. */
export type IssueProblemCode =
  | 'business-name-missing'
  | 'business-address-missing'
  | 'business-country-missing'
  | 'business-tax-id-missing'
  | 'customer-missing'
  | 'customer-name-missing'
  | 'customer-country-missing'
  | 'customer-tax-id-missing'
  | 'currency-missing'
  | 'currency-unknown'
  | 'issue-date-malformed'
  | 'due-date-malformed'
  | 'due-before-issue'
  | 'terms-malformed'
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
  | 'payable-negative'
  | 'number-format-malformed'
  | 'credit-of-missing'
  | 'credit-of-not-issued'
  | 'credit-other-currency'
  | 'credit-exceeds-left'

/** What keeps a total from being computed. */
export type TotalsProblemCode =
  | FigureProblem
  | 'amount-too-large'
  | 'currency-missing'
  | 'currency-unknown'
  | 'tax-currency-unknown'
  | 'tax-currency-rate-missing'

export type ProblemCode = IssueProblemCode | TotalsProblemCode

/**
 * One thing that is wrong, where. `field` is the path in the stored value, with the ids of list items as steps:
 * 'lines.<id>.quantity', 'buyer.name', 'allowances.<id>.percent'. `params` are for the sentence.
 */
export interface Problem<Code extends ProblemCode = ProblemCode> {
  code: Code
  field: string
  params?: Record<string, string>
}
