import type { DocumentId } from './document-key'
import {
  asStored,
  carry,
  figureField,
  figureFields,
  isFigure,
  isText,
  isTrue,
  listField,
  textField,
} from './fields'
import type { Line } from './line'
import { readTax, type Tax } from './tax'

/** Something sold again and again: what a line is filled from. */
export interface Item {
  id: DocumentId
  description: string
  itemCode?: string
  unit: string
  unitPrice: string
  baseQuantity?: string
  /** The currency that the price is in; absent for the workspace's default. */
  currency?: string
  taxes: Tax[]
  archived?: true
}

/** Reads a stored item; never throws, carries unknown fields. */
export function readItem(value: unknown): Item {
  const stored = asStored(value)
  return {
    ...carry<Required<Pick<Item, 'itemCode' | 'baseQuantity' | 'currency' | 'archived'>>>(stored, {
      itemCode: isText,
      baseQuantity: isFigure,
      currency: isText,
      archived: isTrue,
    }),
    ...figureFields(stored, ['baseQuantity']),
    id: textField(stored, 'id') as DocumentId,
    description: textField(stored, 'description'),
    unit: textField(stored, 'unit', 'C62'),
    unitPrice: figureField(stored, 'unitPrice'),
    taxes: listField(stored, 'taxes', readTax),
  }
}

/** The line with the item's description, unit, price, code and taxes put in; its quantity and adjustments stay. */
export function fillLine(line: Line, item: Item): Line {
  const { baseQuantity: _base, itemCode: _code, ...kept } = line
  return {
    ...kept,
    itemId: item.id,
    description: item.description,
    unit: item.unit,
    unitPrice: item.unitPrice,
    taxes: item.taxes,
    ...(item.baseQuantity === undefined ? {} : { baseQuantity: item.baseQuantity }),
    ...(item.itemCode === undefined ? {} : { itemCode: item.itemCode }),
  }
}
