import { amountValue } from './amount'
import { currencyCode, currencyExponent } from './currency'
import { readDecimal } from './decimal'
import type { DraftInvoice } from './invoice'
import { type Adjustment, type DocumentAdjustment, isBlankLine, type Line } from './line'
import type { Party } from './party'
import type { PlainDate } from './plain-date'
import type { Problem } from './problem'
import { isZeroRated, needsExemptionReason, type Tax } from './tax'
import { dueDate } from './terms'
import { computeTotals } from './totals/compute-totals'

/** Who the document is between, as it would be frozen, and the day it is issued where the draft names none. */
export interface IssueParties {
  seller: Party
  buyer: Party | undefined
  today: PlainDate
}

function missing(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

function partyProblems({ seller, buyer }: IssueParties): Problem[] {
  const problems: Problem[] = []
  if (missing(seller.name)) problems.push({ code: 'business-name-missing', field: 'seller.name' })
  if (buyer === undefined) problems.push({ code: 'customer-missing', field: 'buyer' })
  else if (missing(buyer.name)) problems.push({ code: 'customer-name-missing', field: 'buyer.name' })
  return problems
}

function dateProblems(draft: DraftInvoice, today: PlainDate): Problem[] {
  const issued = draft.issueDate ?? today
  const due = draft.dueDate ?? dueDate(draft.terms, issued)
  return due < issued ? [{ code: 'due-before-issue', field: 'dueDate', params: { due, issued } }] : []
}

function taxProblems(taxes: readonly Tax[], path: string): Problem[] {
  return taxes.flatMap((tax): Problem[] => {
    const field = `${path}.${tax.id}`
    const problems: Problem[] = []
    if (missing(tax.name)) problems.push({ code: 'tax-name-missing', field: `${field}.name` })
    const rate = readDecimal(tax.rate)
    const params = { category: tax.category, rate: tax.rate }
    if (rate.ok && isZeroRated(tax.category) && !rate.value.isZero()) {
      problems.push({ code: 'tax-rate-not-zero', field: `${field}.rate`, params })
    }
    if (rate.ok && rate.value.gt(1000))
      problems.push({ code: 'tax-rate-too-high', field: `${field}.rate`, params })
    if (rate.ok && tax.category === 'S' && rate.value.isZero()) {
      problems.push({ code: 'tax-rate-zero', field: `${field}.rate`, params })
    }
    if (needsExemptionReason(tax.category) && missing(tax.exemptionReason) && missing(tax.exemptionCode)) {
      problems.push({ code: 'tax-exemption-reason-missing', field: `${field}.exemptionReason`, params })
    }
    return problems
  })
}

function adjustmentProblems(adjustments: readonly Adjustment[], path: string, decimals: number): Problem[] {
  return adjustments.flatMap((adjustment): Problem[] => {
    const field = `${path}.${adjustment.id}`
    const problems: Problem[] = []
    if (!missing(adjustment.amount) && !missing(adjustment.percent)) {
      problems.push({ code: 'percent-and-amount', field: `${field}.percent` })
    }
    if (missing(adjustment.reason) && missing(adjustment.reasonCode)) {
      problems.push({ code: 'reason-missing', field: `${field}.reason` })
    }
    return [...problems, ...preciseProblems(adjustment.amount, `${field}.amount`, decimals)]
  })
}

/** Amounts may not have more decimals than the currency (BR-DEC-01 and following); unit prices and quantities may. */
function preciseProblems(text: string | undefined, field: string, decimals: number): Problem[] {
  const read = readDecimal(text ?? '')
  return read.ok && read.value.decimalPlaces() > decimals
    ? [{ code: 'decimal-too-precise', field, params: { decimals: String(decimals) } }]
    : []
}

function lineProblems(line: Line, decimals: number): Problem[] {
  const path = `lines.${line.id}`
  return [
    ...(missing(line.description)
      ? [{ code: 'line-description-missing', field: `${path}.description` } as const]
      : []),
    ...taxProblems(line.taxes, `${path}.taxes`),
    ...adjustmentProblems(line.allowances, `${path}.allowances`, decimals),
    ...adjustmentProblems(line.charges, `${path}.charges`, decimals),
  ]
}

function documentAdjustmentProblems(
  adjustments: readonly DocumentAdjustment[],
  path: string,
  decimals: number,
): Problem[] {
  return [
    ...adjustmentProblems(adjustments, path, decimals),
    ...adjustments.flatMap(({ id, taxes }) => taxProblems(taxes ?? [], `${path}.${id}.taxes`)),
  ]
}

/**
 * Everything that stands between a draft and its issue, all at once: empty means it may be issued. A draft may hold anything;
 * this is the one gate. Rules of EN 16931-1 carry their name in the docs of the code that checks them.
 */
export function validateForIssue(draft: DraftInvoice, parties: IssueParties): Problem[] {
  const currency = currencyCode(draft.currency)
  const decimals = currency.ok ? currencyExponent(currency.value) : 2
  const lines = draft.lines.filter((line) => !isBlankLine(line))
  const totals = computeTotals(draft)
  const problems: Problem[] = [
    ...partyProblems(parties),
    ...dateProblems(draft, parties.today),
    ...(lines.length === 0 ? [{ code: 'lines-missing', field: 'lines' } as const] : []),
    ...(totals.ok ? [] : totals.problems),
    ...lines.flatMap((line) => lineProblems(line, decimals)),
    ...documentAdjustmentProblems(draft.allowances, 'allowances', decimals),
    ...documentAdjustmentProblems(draft.charges, 'charges', decimals),
    ...preciseProblems(draft.prepaid, 'prepaid', decimals),
    ...preciseProblems(draft.roundingAmount, 'roundingAmount', decimals),
  ]
  if (totals.ok && draft.kind === 'credit-note' && amountValue(totals.totals.grossTotal).isNegative()) {
    problems.push({ code: 'payable-negative', field: 'lines' })
  }
  return problems
}
