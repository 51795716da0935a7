import type { Amount } from '../amount'
import type { CurrencyCode } from '../currency'
import type { Problem, TotalsProblemCode } from '../problem'
import type { TaxCategory } from '../tax'

/** A line in figures. `amount` is what the line column shows: net in a document of exclusive prices, with tax in an inclusive one. */
export interface LineTotals {
  id: string
  amount: Amount
  /** Quantity × price / base quantity, before the line's own allowances and charges, in the document's price mode. */
  beforeAdjustments: Amount
  /** Sums of the line's own allowances and charges, in the document's price mode. */
  allowances: Amount
  charges: Amount
  /** Net amount (BT-131). */
  net: Amount
}

/** An allowance or charge on the document in figures, net of tax (BT-92, BT-99). */
export interface AdjustmentTotals {
  id: string
  /** As applied, in the document's price mode. */
  amount: Amount
  net: Amount
  /** The net by the set of taxes it fell on: one entry each in an e-invoice. */
  parts: { taxKeys: readonly string[]; net: Amount }[]
}

/** One tax group (BG-23). */
export interface TaxTotals {
  key: string
  name: string
  category: TaxCategory
  /** Percent, canonical decimal text. */
  rate: string
  compound: boolean
  /** Net amounts in the group (BT-116). */
  taxable: Amount
  /** What the rate is applied to: `taxable`, for a compound tax with the taxes before it. */
  base: Amount
  /** BT-117. */
  tax: Amount
  exemptionReason?: string
  exemptionCode?: string
}

/** All figures of a document, by the names of EN 16931 (BG-22). */
export interface Totals {
  currency: CurrencyCode
  lines: LineTotals[]
  allowances: AdjustmentTotals[]
  charges: AdjustmentTotals[]
  taxes: TaxTotals[]
  /** Sum of line net amounts (BT-106). */
  lineTotal: Amount
  /** BT-107. */
  allowanceTotal: Amount
  /** BT-108. */
  chargeTotal: Amount
  /** Total without tax (BT-109). */
  netTotal: Amount
  /** BT-110. */
  taxTotal: Amount
  /** Total with tax (BT-112). */
  grossTotal: Amount
  withholdings: { id: string; name: string; rate: string; amount: Amount }[]
  withheldTotal: Amount
  /** BT-113. */
  prepaid: Amount
  /** BT-114. */
  rounding: Amount
  /** Due for payment (BT-115): gross − withheld − prepaid + rounding. Payments after the issue are not in it. */
  payable: Amount
  /** Tax total in the second currency (BT-111). */
  taxInTaxCurrency?: { currency: CurrencyCode; amount: Amount }
}

/**
 * What `computeTotals` answers. Where something can't be read, `partial` are the totals without it (a preview of a half typed
 * draft): never to be given out as the document's.
 */
export type TotalsOutcome =
  { ok: true; totals: Totals } | { ok: false; problems: Problem<TotalsProblemCode>[]; partial: Totals }
