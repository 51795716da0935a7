import type { Words } from '../en/index'
import { counted } from './counted'

const state = {
  draft: 'Entwurf',
  issued: 'Ausgestellt',
  'partly-paid': 'Teilweise bezahlt',
  paid: 'Bezahlt',
  overpaid: 'Überzahlt',
  overdue: 'Überfällig',
  void: 'Storniert',
}

export const invoices: Words['invoices'] = {
  title: 'Rechnungen',
  newInvoice: 'Neue Rechnung',
  search: 'Rechnungen durchsuchen',
  searchHint: 'Nummer, Kunde, Text',
  clearSearch: 'Suche leeren',
  filter: 'Status',
  all: 'Alle',
  unsynced: 'Nicht synchronisiert',
  filterState: { ...state, draft: 'Entwürfe' },
  state,
  sort: 'Sortieren nach',
  sortKey: {
    date: 'Datum',
    number: 'Nummer',
    customer: 'Kunde',
    due: 'Fälligkeit',
    total: 'Betrag',
  },
  ascending: 'Aufsteigend',
  descending: 'Absteigend',
  list: 'Rechnungen und Rechnungskorrekturen',
  draft: 'Entwurf',
  creditNote: 'Rechnungskorrektur',
  noCustomer: 'Noch kein Kunde',
  noDate: 'Ohne Datum',
  due: (date) => `Fällig am ${date}`,
  incomplete: 'Eine Zahl ist noch nicht lesbar',
  sync: {
    waiting: 'Wartet auf Synchronisierung',
    synced: 'Synchronisiert',
    parked: 'Von der Tabelle abgelehnt',
  },
  shown: (count, text) => counted(count, { one: 'Ein Dokument', other: `${text} Dokumente` }),
  outstanding: (amount) => `${amount} offen`,
  opening: 'Wird geöffnet …',
  emptyTitle: 'Schreiben Sie Ihre erste Rechnung',
  emptyAction: 'Rechnung schreiben',
  emptyHint:
    'Ohne Konto und ohne Einstellungen: Sie bleibt auf diesem Gerät und funktioniert auch ohne Netz.',
  nothingTitle: 'Nichts gefunden',
  nothingHint: 'Auf kein Dokument trifft all das zu.',
  showAll: 'Alle zeigen',
  broken: 'Die Rechnungen auf diesem Gerät lassen sich nicht lesen.',
  retry: 'Noch einmal versuchen',
}
