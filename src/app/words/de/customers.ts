import type { Words } from '../en/index'
import { counted } from './counted'

export const customers: Words['customers'] = {
  title: 'Kunden',
  newCustomer: 'Neuer Kunde',
  search: 'Kunden durchsuchen',
  searchHint: 'Name, Ort, E-Mail',
  list: 'Kunden',
  count: (count, text) => counted(count, { one: 'Ein Kunde', other: `${text} Kunden` }),
  noName: 'Noch ohne Namen',
  open: (amount) => `${amount} offen`,
  settled: 'Nichts offen',
  emptyTitle: 'Hier sammeln sich Ihre Kunden',
  emptyHint:
    'Ein Name, den Sie auf einer Rechnung eingeben, bekommt von selbst eine Karte. Sie können sie auch jetzt anlegen.',
  emptyAction: 'Kunden anlegen',
  missing: 'Unter dieser Adresse gibt es keinen Kunden',
  missingHint: 'Der Link ist vielleicht alt, oder die Karte ging in einer anderen auf.',
  back: 'Zu den Kunden',
  gone: 'Diese Karte wurde in einem anderen Tab oder Gerät gelöscht oder zusammengeführt. Was Sie eingeben, bringt sie zurück.',
  card: 'Karte',
  address: 'Anschrift',
  presets: 'Für neue Rechnungen',
  name: 'Name',
  notes: 'Notizen für Sie selbst',
  balance: 'Saldo',
  billed: (amount) => `${amount} berechnet`,
  theirDocuments: 'Dokumente',
  noDocuments: 'Für diesen Kunden wurde noch nichts geschrieben.',
  allDocuments: 'Alle in Rechnungen zeigen',
  newInvoice: 'Neue Rechnung',
  merging: {
    title: 'Kunden zusammenführen',
    hint: 'Wählen Sie die Karte, die bleibt. Dokumente der anderen gehen zu ihr über. Ausgestelltes behält Name und Anschrift, mit denen es ausgestellt wurde.',
    merged: (name) => `Alles ist jetzt bei ${name}.`,
  },
}
