import type { Words } from '../en/index'

export const documents: Words['documents'] = {
  invoice: (number) => `Rechnung ${number}`,
  'credit-note': (number) => `Rechnungskorrektur ${number}`,
  draft: 'Rechnungsentwurf',
  draftCreditNote: 'Entwurf einer Rechnungskorrektur',
  customer: 'Kunde',
  item: 'Artikel',
  business: 'Ihr Unternehmen',
  settings: 'Vorgaben für Rechnungen',
  picture: 'Bild',
  device: 'Gerät',
  conflict: 'Ein Konflikt',
  other: (kind) => `Dokument der Art „${kind}“`,
}
