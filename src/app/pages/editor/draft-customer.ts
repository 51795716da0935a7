import { partyOf } from '../../../domain/customer'
import type { Customer } from '../../../domain/customer'
import { isObject } from '../../../sync/json'
import type { JsonObject } from '../../../sync/json'
import { jsonOf } from './json-of'

/**
 * The draft with a name typed in place. Typing over a picked customer means another one: nothing of the card is carried
 * along; typing on at a name keeps the address typed to it.
 */
export function withBuyerName(draft: JsonObject, name: string): JsonObject {
  const { buyer, customerId, ...rest } = draft
  if (name === '' && (customerId !== undefined || !isObject(buyer) || isBare(buyer))) return rest
  const typed = isObject(buyer) && customerId === undefined ? buyer : { address: {} }
  return { ...rest, buyer: { ...typed, name } }
}

/** The draft for the customer of a card, with the card's own currency and terms where it has some. */
export function withCustomer(draft: JsonObject, customer: Customer): JsonObject {
  const { buyer: _buyer, ...rest } = draft
  const { dueDate: _dueDate, ...dueByTerms } = rest
  return {
    ...(customer.terms === undefined ? rest : { ...dueByTerms, terms: jsonOf(customer.terms) }),
    ...(customer.currency === undefined ? {} : { currency: customer.currency }),
    customerId: customer.id,
  }
}

/** The draft with the customer's copy on it, so that a detail can be changed for this document alone. */
export function withBuyerCopy(draft: JsonObject, customer: Customer | undefined): JsonObject {
  if (isObject(draft['buyer'])) return draft
  return { ...draft, buyer: customer === undefined ? { name: '', address: {} } : jsonOf(partyOf(customer)) }
}

const isBare = (buyer: JsonObject): boolean => {
  const { name: _name, address, ...rest } = buyer
  return Object.keys(rest).length === 0 && Object.keys(isObject(address) ? address : {}).length === 0
}
