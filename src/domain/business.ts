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
  /** Who is paid, if not the seller (BG-10). */
  payee?: { name: string; registrationId?: string }
  /** Who stands for the seller towards the tax office (BG-11). */
  taxRepresentative?: Party
}

function readPayee(value: unknown): NonNullable<Business['payee']> {
  const { name, registrationId } = readParty(value)
  return { name, ...(registrationId === undefined ? {} : { registrationId }) }
}

/** Reads the stored profile; never throws, carries unknown fields. */
export function readBusiness(value: unknown): Business {
  const party = readParty(value)
  const stored = asStored(party)
  const { payee, taxRepresentative } = stored
  return {
    ...carry<Required<Omit<Business, keyof Party | 'payee' | 'taxRepresentative'>>>(stored, {
      accountName: isText,
      iban: isText,
      bic: isText,
      bankName: isText,
      logoKey: isText,
      website: isText,
    }),
    ...(payee === undefined ? {} : { payee: readPayee(payee) }),
    ...(taxRepresentative === undefined ? {} : { taxRepresentative: readParty(taxRepresentative) }),
    name: party.name,
    address: party.address,
  }
}
