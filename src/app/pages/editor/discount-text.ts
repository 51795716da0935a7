import type { DocumentAdjustment } from '../../../domain/line'
import { shownFigure, storedFigure } from './figure-text'

const percentSign = /[%٪]/gu

/** The document's discount as typed: `10 %`, or an amount in the document's currency. */
export function discountText(allowance: DocumentAdjustment | undefined, locale: string): string {
  if (allowance === undefined) return ''
  if (allowance.percent !== undefined) return `${shownFigure(allowance.percent, locale)} %`
  return shownFigure(allowance.amount ?? '', locale)
}

/** The figure behind the discount, for what is wrong with it. */
export const discountFigure = (allowance: DocumentAdjustment | undefined): string =>
  allowance?.percent ?? allowance?.amount ?? ''

/** The allowance that a typed discount means; none for the empty text. A percent sign makes it a percent of the lines. */
export function typedDiscount(
  text: string,
  held: DocumentAdjustment | undefined,
  fresh: { readonly locale: string; readonly reason: string; readonly newId: () => string },
): DocumentAdjustment | undefined {
  if (text.trim() === '') return undefined
  const { amount: _amount, percent: _percent, ...kept } = held ?? { id: fresh.newId(), reason: fresh.reason }
  const figure = storedFigure(text.replace(percentSign, ''), fresh.locale)
  return text.search(percentSign) === -1 ? { ...kept, amount: figure } : { ...kept, percent: figure }
}
