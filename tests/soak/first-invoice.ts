import type { TypedInvoice } from '../e2e/person'

/** What a trial begins with: an invoice that the others are copied from. */
export const firstInvoice: TypedInvoice = {
  firm: 'Firm',
  customer: 'Customer',
  lines: [{ description: 'Work', quantity: '1', price: '10' }],
}
