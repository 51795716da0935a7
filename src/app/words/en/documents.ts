/** What documents are called, wherever they are spoken of outside their own page. */
export const documents = {
  invoice: (number: string) => `Invoice ${number}`,
  'credit-note': (number: string) => `Credit note ${number}`,
  draft: 'Draft invoice',
  draftCreditNote: 'Draft credit note',
  customer: 'Customer',
  item: 'Item',
  business: 'Your business',
  settings: 'Invoice defaults',
  picture: 'Logo',
  device: 'Device',
  conflict: 'A conflict',
  other: (kind: string) => `Document of the kind “${kind}”`,
}
