import { formatDate } from '../../../domain/format'
import type { DraftInvoice } from '../../../domain/invoice'
import type { Words } from '../../words/use-words'

/** Says in a few words what the closed part of the form holds, so that nothing on the document comes as a surprise. */
export function moreSaid(draft: DraftInvoice, words: Words['editor'], locale: string): string {
  const parts = [
    draft.purchaseOrder && `${words.purchaseOrder} ${draft.purchaseOrder}`,
    draft.buyerReference,
    draft.deliveryDate && `${words.deliveryDate} ${formatDate(draft.deliveryDate, locale)}`,
    draft.deliveryAddress?.city,
    draft.priceMode === 'inclusive' && words.priceModes.inclusive,
    draft.taxCurrency && `${words.taxCurrency} ${draft.taxCurrency}`,
    ...draft.withholdings.map(({ name }) => name),
    ...draft.charges.map(({ reason }) => reason),
    draft.prepaid !== undefined && words.prepaidAmount,
    draft.cashIncrement !== undefined && words.cashIncrement,
    draft.roundingAmount !== undefined && words.roundingAmount,
  ]
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' · ')
}
