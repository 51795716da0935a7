import { asStored, carry, isText, textField } from './fields'

/** A postal address (EN 16931 BG-5, BG-8); `country` is an ISO 3166-1 alpha-2 code. */
export interface Address {
  line1?: string
  line2?: string
  city?: string
  postalCode?: string
  region?: string
  country?: string
}

/** The seller or a customer as it stands on a document (BG-4, BG-7). */
export interface Party {
  name: string
  contact?: string
  email?: string
  phone?: string
  address: Address
  /** VAT identifier (BT-31, BT-48). */
  taxId?: string
  /** Tax number that is no VAT identifier (BT-32). */
  taxNumber?: string
  /** Entry in a register (BT-30, BT-47). */
  registrationId?: string
  /** Where e-invoices go (BT-34, BT-49), with its scheme ('0204', 'EM'). */
  electronicAddress?: string
  electronicAddressScheme?: string
}

/** Reads an address tolerantly; fields that are not known are carried. */
export function readAddress(value: unknown): Address {
  return carry<Required<Address>>(asStored(value), {
    line1: isText,
    line2: isText,
    city: isText,
    postalCode: isText,
    region: isText,
    country: isText,
  })
}

/** Reads a party tolerantly; fields that are not known are carried. */
export function readParty(value: unknown): Party {
  const stored = asStored(value)
  return {
    ...carry<Required<Omit<Party, 'name' | 'address'>>>(stored, {
      contact: isText,
      email: isText,
      phone: isText,
      taxId: isText,
      taxNumber: isText,
      registrationId: isText,
      electronicAddress: isText,
      electronicAddressScheme: isText,
    }),
    name: textField(stored, 'name'),
    address: readAddress(stored['address']),
  }
}
