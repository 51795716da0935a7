import type { IssuedInvoice } from '../invoice'
import { isMissing } from '../is-missing'
import type { Adjustment, DocumentAdjustment, Line } from '../line'
import type { Problem } from '../problem'
import { exemptionCodeOf, type Tax } from '../tax'
import type { CodeList } from './code-list'
import { allowanceReasons, chargeReasons, exemptionCodes } from './small-code-lists'
import { unitCodes } from './unit-codes'

/** EN 16931 gives a line, an allowance or a charge exactly one VAT category (BR-CO-4, BR-32, BR-37), and no tax on a tax. */
function taxProblems(taxes: readonly Tax[], path: string): Problem[] {
  const field = `${path}.taxes`
  const problems: Problem[] = []
  if (taxes.length === 0) problems.push({ code: 'e-invoice-line-without-tax', field })
  if (taxes.length > 1) problems.push({ code: 'e-invoice-several-taxes', field })
  if (taxes.some(({ compound }) => compound === true))
    problems.push({ code: 'e-invoice-compound-tax', field })
  return [...problems, ...taxes.flatMap((tax) => exemptionCodeProblems(tax, field))]
}

/** BR-CL-22, and BR-AE-10, BR-IC-10, BR-G-10, BR-O-10: a code that exists and means the category's own reason. */
function exemptionCodeProblems({ id, category, exemptionCode }: Tax, path: string): Problem[] {
  const code = exemptionCode?.trim() ?? ''
  const expected = exemptionCodeOf[category]
  if (code === '' || (exemptionCodes.has(code) && (expected === undefined || code === expected))) return []
  const field = `${path}.${id}.exemptionCode`
  return [{ code: 'e-invoice-exemption-code-unknown', field, params: { exemption: code } }]
}

/** BR-CL-19 and BR-CL-20. */
function reasonProblems(adjustments: readonly Adjustment[], list: CodeList, path: string): Problem[] {
  return adjustments.flatMap(({ id, reasonCode }): Problem[] => {
    const code = reasonCode?.trim() ?? ''
    if (code === '' || list.has(code)) return []
    const field = `${path}.${id}.reasonCode`
    return [{ code: 'e-invoice-reason-code-unknown', field, params: { reason: code } }]
  })
}

/** BR-23: a line has a unit, and BR-CL-23: one of the recommendations 20 and 21. */
function unitProblems({ id, unit }: Line): Problem[] {
  const field = `lines.${id}.unit`
  if (isMissing(unit)) return [{ code: 'e-invoice-unit-missing', field }]
  return unitCodes.has(unit.trim()) ? [] : [{ code: 'e-invoice-unit-unknown', field, params: { unit } }]
}

/** BR-27 and BR-28: neither the net nor the gross price of an item is negative. */
function priceProblems({ id, unitPrice, grossPrice = '' }: Line): Problem[] {
  const isNegative = (price: string) => price.trim().startsWith('-')
  const problem = (field: string) => ({ code: 'e-invoice-negative-price', field }) as const
  return [
    ...(isNegative(unitPrice) ? [problem(`lines.${id}.unitPrice`)] : []),
    ...(isNegative(grossPrice) ? [problem(`lines.${id}.grossPrice`)] : []),
  ]
}

function adjustmentProblems(list: readonly DocumentAdjustment[], codes: CodeList, path: string): Problem[] {
  return [
    ...list.flatMap(({ id, taxes }) => (taxes === undefined ? [] : taxProblems(taxes, `${path}.${id}`))),
    ...reasonProblems(list, codes, path),
  ]
}

/** What the lines, allowances and charges of an e-invoice lack, or have too much. */
export function lineProblems({ lines, allowances, charges }: IssuedInvoice): Problem[] {
  return [
    ...lines.flatMap((line) => [
      ...taxProblems(line.taxes, `lines.${line.id}`),
      ...unitProblems(line),
      ...priceProblems(line),
      ...reasonProblems(line.allowances, allowanceReasons, `lines.${line.id}.allowances`),
      ...reasonProblems(line.charges, chargeReasons, `lines.${line.id}.charges`),
    ]),
    ...adjustmentProblems(allowances, allowanceReasons, 'allowances'),
    ...adjustmentProblems(charges, chargeReasons, 'charges'),
  ]
}
