import { asStored, carry, isText } from './fields'
import { type Party, readParty } from './party'

/** The seller's own card: document `business#profile`. */
export interface Business extends Party {
  /** Where money goes (BG-17): account holder, IBAN or account number, BIC, bank's name. */
  accountName?: string
  iban?: string
  bic?: string
  bankName?: string
  /** Key of the picture document with the logo. */
  logoKey?: string
  website?: string
}

/** Reads the stored profile; never throws, carries unknown fields. */
export function readBusiness(value: unknown): Business {
  const party = readParty(value)
  return {
    ...carry<Required<Omit<Business, keyof Party>>>(asStored(party), {
      accountName: isText,
      iban: isText,
      bic: isText,
      bankName: isText,
      logoKey: isText,
      website: isText,
    }),
    name: party.name,
    address: party.address,
  }
}
