import {
  carry,
  figureField,
  figureFields,
  isFigure,
  isList,
  isText,
  listField,
  type Stored,
  textField,
} from './fields'
import { readTax, type Tax } from './tax'

/**
 * An allowance (reduces) or a charge (adds), on a line (BG-27, BG-28) or on the document (BG-20, BG-21): either an `amount`
 * in the document's currency or a `percent` of what it is applied to.
 */
export interface Adjustment {
  id: string
  amount?: string
  percent?: string
  reason?: string
  /** UNTDID 5189 for allowances, 7161 for charges. */
  reasonCode?: string
}

/** An allowance or charge on the whole document. Without `taxes` it is spread over the tax groups of the lines. */
export interface DocumentAdjustment extends Adjustment {
  taxes?: Tax[]
}

/** One line (BG-25). Figures are decimal texts, in a draft possibly empty or half typed. */
export interface Line {
  id: string
  /** The catalogue item it was made from. */
  itemId?: string
  description: string
  note?: string
  /** BT-129; may be negative. */
  quantity: string
  /** UN/ECE Recommendation 20 code (BT-130). */
  unit: string
  /** BT-146, with more decimals than the currency where needed; with tax in a document of inclusive prices. */
  unitPrice: string
  /** BT-148: the list price, where `unitPrice` is one after a price discount (BT-147). Stands beside it and computes nothing. */
  grossPrice?: string
  /** BT-149: the price is for this many units; absent for one. */
  baseQuantity?: string
  /** Seller's item code (BT-155). */
  itemCode?: string
  allowances: Adjustment[]
  charges: Adjustment[]
  taxes: Tax[]
}

function readAdjustment(stored: Stored & { id: string }): DocumentAdjustment {
  return {
    ...carry<Required<DocumentAdjustment>>(stored, {
      id: isText,
      amount: isFigure,
      percent: isFigure,
      reason: isText,
      reasonCode: isText,
      taxes: isList,
    }),
    ...figureFields(stored, ['amount', 'percent']),
    ...(isList(stored['taxes']) ? { taxes: listField(stored, 'taxes', readTax) } : {}),
    id: stored.id,
  }
}

/** Reads the list of allowances or charges under a field; entries that are no records are left out. */
export function readAdjustments(stored: Stored, field: 'allowances' | 'charges'): DocumentAdjustment[] {
  return listField(stored, field, readAdjustment)
}

/** Reads a line tolerantly; fields that are not known are carried. */
export function readLine(stored: Stored & { id: string }): Line {
  return {
    ...carry<Required<Pick<Line, 'itemId' | 'note' | 'itemCode' | 'baseQuantity' | 'grossPrice'>>>(stored, {
      baseQuantity: isFigure,
      grossPrice: isFigure,
      itemId: isText,
      note: isText,
      itemCode: isText,
    }),
    ...figureFields(stored, ['baseQuantity', 'grossPrice']),
    id: stored.id,
    description: textField(stored, 'description'),
    quantity: figureField(stored, 'quantity'),
    unit: textField(stored, 'unit', 'C62'),
    unitPrice: figureField(stored, 'unitPrice'),
    allowances: readAdjustments(stored, 'allowances'),
    charges: readAdjustments(stored, 'charges'),
    taxes: listField(stored, 'taxes', readTax),
  }
}

/** Whether nothing was typed into the line yet: such a line counts for nothing and is dropped at issue. */
export function isBlankLine(line: Line): boolean {
  if (line.allowances.length + line.charges.length > 0) return false
  return isEmpty(line.description) && isEmpty(line.unitPrice) && isEmpty(line.itemCode) && isEmpty(line.note)
}

function isEmpty(text: string | undefined): boolean {
  return text === undefined || text === '' || text.trim() === ''
}
