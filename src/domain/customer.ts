import type { DocumentId } from './document-key'
import { asStored, carry, isText, isTrue, textField } from './fields'
import { type Party, readParty } from './party'
import { type PaymentTerms, readTerms } from './terms'

/** A customer's card. Documents copy the party at issue, so that later edits change nothing given out. */
export interface Customer extends Party {
  id: DocumentId
  /** Preset for new documents, where it differs from the workspace's. */
  currency?: string
  terms?: PaymentTerms
  locale?: string
  notes?: string
  archived?: true
}

/** Reads a stored customer; never throws, carries unknown fields. */
export function readCustomer(value: unknown): Customer {
  const stored = asStored(value)
  const party = readParty(value)
  return {
    ...carry<Required<Pick<Customer, 'currency' | 'locale' | 'notes' | 'archived'>>>(asStored(party), {
      currency: isText,
      locale: isText,
      notes: isText,
      archived: isTrue,
    }),
    ...(stored['terms'] === undefined ? {} : { terms: readTerms(stored['terms']) }),
    name: party.name,
    address: party.address,
    id: textField(stored, 'id') as DocumentId,
  }
}

const cardFields = ['id', 'currency', 'terms', 'locale', 'notes', 'archived'] as const

/** The customer as it stands on a document: the party without what belongs to the card alone. */
export function partyOf(customer: Customer): Party {
  const party: Party & Partial<Record<(typeof cardFields)[number], unknown>> = { ...customer }
  for (const field of cardFields) delete party[field]
  return readParty(party)
}
