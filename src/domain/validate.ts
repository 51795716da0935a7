import { type Amount, amountValue } from './amount'
import type { Business } from './business'
import { exceedsLeft, leftToCredit } from './correct'
import { type CurrencyCode, currencyCode, currencyExponent } from './currency'
import { readDecimal } from './decimal'
import type { DraftInvoice, Invoice } from './invoice'
import { isMissing } from './is-missing'
import { type Adjustment, isBlankLine } from './line'
import type { Party } from './party'
import type { PlainDate } from './plain-date'
import type { Problem } from './problem'
import { dueDate } from './terms'
import { computeTotals } from './totals/compute-totals'
import type { TotalsOutcome } from './totals/totals'
import { taxProblems } from './validate-taxes'

/** The invoice that a credit note corrects, and what was credited of it before. */
export interface CreditContext {
  original: Invoice
  /** Gross totals of the other issued credit notes against it. */
  credited: readonly Amount[]
  /** The person said that more than what is left shall be credited. */
  confirmed?: boolean
}

/** What a draft is checked against: the parties as they would be frozen, today, and for a credit note the invoice. */
export interface IssueChecks {
  seller: Business
  buyer: Party | undefined
  today: PlainDate
  credit?: CreditContext
}

/** BR-6 and BR-7: both parties have a name. */
function partyProblems({ seller, buyer }: IssueChecks): Problem[] {
  const problems: Problem[] = []
  if (isMissing(seller.name)) problems.push({ code: 'business-name-missing', field: 'seller.name' })
  if (buyer === undefined) problems.push({ code: 'customer-missing', field: 'buyer' })
  else if (isMissing(buyer.name)) problems.push({ code: 'customer-name-missing', field: 'buyer.name' })
  return problems
}

function dateProblems(draft: DraftInvoice, today: PlainDate): Problem[] {
  const issued = draft.issueDate ?? today
  const due = draft.dueDate ?? dueDate(draft.terms, issued)
  return due < issued ? [{ code: 'due-before-issue', field: 'dueDate', params: { due, issued } }] : []
}

/** Amounts have no more decimals than their currency (BR-DEC-1 and on); unit prices and quantities may have. */
function preciseProblems(text: string | undefined, field: string, decimals: number): Problem[] {
  const read = readDecimal(text ?? '')
  return read.ok && read.value.decimalPlaces() > decimals
    ? [{ code: 'decimal-too-precise', field, params: { decimals: String(decimals) } }]
    : []
}

/** An allowance or charge is an amount or a percent, and says what for (BR-33, BR-38, BR-42, BR-44). */
function adjustmentProblems(adjustments: readonly Adjustment[], path: string, decimals: number): Problem[] {
  return adjustments.flatMap((adjustment): Problem[] => {
    const field = `${path}.${adjustment.id}`
    const problems = preciseProblems(adjustment.amount, `${field}.amount`, decimals)
    if (!isMissing(adjustment.amount) && !isMissing(adjustment.percent)) {
      problems.push({ code: 'percent-and-amount', field: `${field}.percent` })
    }
    if (isMissing(adjustment.reason) && isMissing(adjustment.reasonCode)) {
      problems.push({ code: 'reason-missing', field: `${field}.reason` })
    }
    return problems
  })
}

/** BR-16: there is a line; BR-25: each says what it is for. */
function lineProblems(draft: DraftInvoice, decimals: number): Problem[] {
  const lines = draft.lines.filter((line) => !isBlankLine(line))
  if (lines.length === 0) return [{ code: 'lines-missing', field: 'lines' }]
  return lines.flatMap(({ id, description, allowances, charges }): Problem[] => [
    ...(isMissing(description)
      ? [{ code: 'line-description-missing', field: `lines.${id}.description` } as const]
      : []),
    ...adjustmentProblems(allowances, `lines.${id}.allowances`, decimals),
    ...adjustmentProblems(charges, `lines.${id}.charges`, decimals),
  ])
}

/** A credit note says what it corrects (BR-55), is positive, in the same currency, and not above what is left. */
function creditProblems(
  draft: DraftInvoice,
  outcome: TotalsOutcome,
  credit: CreditContext | undefined,
): Problem[] {
  if (draft.kind !== 'credit-note') return []
  const problems: Problem[] = []
  const gross = outcome.ok ? outcome.totals.grossTotal : undefined
  if (gross !== undefined && amountValue(gross).isNegative()) {
    problems.push({ code: 'credit-negative', field: 'lines' })
  }
  if (draft.creditOf === undefined) {
    if (isMissing(draft.creditOfNumber)) problems.push({ code: 'credit-of-missing', field: 'creditOf' })
    return problems
  }
  if (credit === undefined || credit.original.id !== draft.creditOf || credit.original.state !== 'issued') {
    return [...problems, { code: 'credit-of-not-issued', field: 'creditOf' }]
  }
  if (credit.original.currency !== draft.currency) {
    return [...problems, { code: 'credit-of-other-currency', field: 'currency' }]
  }
  const original = computeTotals(credit.original)
  if (gross === undefined || !original.ok || credit.confirmed === true) return problems
  const left = leftToCredit(original.totals.grossTotal, credit.credited, draft.currency as CurrencyCode)
  if (exceedsLeft(gross, left))
    problems.push({ code: 'credit-exceeds-left', field: 'lines', params: { left } })
  return problems
}

/**
 * Everything that stands between a draft and its issue, all at once; empty means it may be issued. A draft may hold
 * anything: this is the one gate. What only an e-invoice needs is asked by `eInvoiceProblems`.
 */
export function validateForIssue(draft: DraftInvoice, checks: IssueChecks): Problem[] {
  const currency = currencyCode(draft.currency)
  const decimals = currency.ok ? currencyExponent(currency.value) : 2
  const outcome = computeTotals(draft)
  return [
    ...partyProblems(checks),
    ...dateProblems(draft, checks.today),
    ...(outcome.ok ? [] : outcome.problems),
    ...lineProblems(draft, decimals),
    ...taxProblems(draft, checks.seller, checks.buyer),
    ...adjustmentProblems(draft.allowances, 'allowances', decimals),
    ...adjustmentProblems(draft.charges, 'charges', decimals),
    ...preciseProblems(draft.prepaid, 'prepaid', decimals),
    ...preciseProblems(draft.roundingAmount, 'roundingAmount', decimals),
    ...creditProblems(draft, outcome, checks.credit),
  ]
}
