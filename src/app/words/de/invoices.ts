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
  filter: 'Status',
  all: 'Alle',
  unsynced: 'Nicht synchronisiert',
  filterState: { ...state, draft: 'Entwürfe' },
  state,
  sort: 'Sortieren nach',
  sortKey: {
    fit: 'Beste Treffer',
    date: 'Datum',
    number: 'Nummer',
    customer: 'Kunde',
    due: 'Fälligkeit',
    total: 'Betrag',
  },
  ascending: 'Aufsteigend',
  descending: 'Absteigend',
  filterName: 'Filter',
  filtersSet: (count) => counted(count, { one: 'ist gesetzt', other: 'sind gesetzt' }),
  kind: 'Art',
  kinds: { invoice: 'Rechnungen', 'credit-note': 'Rechnungskorrekturen' },
  customer: 'Kunde',
  pickCustomer: 'Wählen Sie einen Ihrer Kunden.',
  from: 'Von',
  to: 'Bis',
  currency: 'Währung',
  any: 'Beliebig',
  clearFilters: 'Diese Filter aufheben',
  pick: (number, customer) => `${number}, ${customer} auswählen`,
  bulk: {
    progress: (done, all) => `${done} von ${all}`,
    markPaid: 'Als bezahlt vermerken',
    markedPaid: (count, text) =>
      count === 0
        ? 'Keine davon wartet auf eine Zahlung.'
        : counted(count, {
            one: 'Eine Rechnung ist ab heute als bezahlt vermerkt.',
            other: `${text} Rechnungen sind ab heute als bezahlt vermerkt.`,
          }),
    papers: 'PDFs',
    table: 'CSV',
    stop: 'Abbrechen',
    tabled: (count, text) =>
      counted(count, { one: 'Ein Dokument in der Tabelle.', other: `${text} Dokumente in der Tabelle.` }),
    nothingIssued: 'Das sind alles Entwürfe: Nur Ausgestelltes hat ein Papier und einen Platz in Tabellen.',
    deleteDrafts: 'Entwürfe löschen',
    draftsDeleted: (count, text) =>
      count === 0
        ? 'Kein Entwurf ist darunter. Was eine Nummer hat, bleibt in den Büchern.'
        : counted(count, { one: 'Ein Entwurf ist gelöscht.', other: `${text} Entwürfe sind gelöscht.` }),
  },
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
  reading: (count, text) =>
    counted(count, { one: 'Ein Dokument gelesen …', other: `${text} Dokumente gelesen …` }),
  emptyTitle: 'Schreiben Sie Ihre erste Rechnung',
  emptyAction: 'Rechnung schreiben',
  emptyImport: 'Rechnungen importieren',
  emptyHint:
    'Ohne Konto und ohne Einstellungen: Sie bleibt auf diesem Gerät und funktioniert auch ohne Netz.',
  nothingTitle: 'Nichts gefunden',
  nothingHint: 'Auf kein Dokument trifft all das zu.',
  showAll: 'Alle zeigen',
  broken: 'Die Rechnungen auf diesem Gerät lassen sich nicht lesen.',
  retry: 'Noch einmal versuchen',
}
