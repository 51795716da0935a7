import type { Words } from '../en/index'
import { counted } from './counted'

export const listing: Words['listing'] = {
  clearSearch: 'Suche leeren',
  selection: 'Auswahl',
  picked: (count, text) =>
    count === 0
      ? 'Nichts ausgewählt'
      : counted(count, { one: 'Eines ausgewählt', other: `${text} ausgewählt` }),
  pick: (name) => `${name} auswählen`,
  pickAll: (count) => `Alle ${count} auswählen`,
  clearSelection: 'Auswahl aufheben',
  select: 'Auswählen',
  undo: 'Rückgängig',
  sort: 'Sortieren nach',
  byName: 'Name',
  byUse: 'Zuletzt verwendet',
  shelf: 'Zeigen',
  inUse: 'In Gebrauch',
  archived: 'Archiviert',
  archive: 'Archivieren',
  unarchive: 'Aus dem Archiv holen',
  putAway: (count, text) =>
    counted(count, {
      one: 'Archiviert. Auf neuen Rechnungen wird es nicht mehr angeboten.',
      other: `${text} sind archiviert.`,
    }),
  takenOut: (count, text) =>
    counted(count, { one: 'Es ist wieder in Gebrauch.', other: `${text} sind wieder in Gebrauch.` }),
  lastUsed: (date) => `Zuletzt am ${date}`,
  neverUsed: 'Noch nicht verwendet',
  nothingTitle: 'Nichts gefunden',
  nothingHint: 'Auf keine Karte trifft all das zu.',
  archiveEmpty: 'Das Archiv ist leer.',
  showAll: 'Alle zeigen',
  opening: 'Wird geöffnet …',
  currency: 'Währung',
  ownCurrency: 'Ihre eigene',
  merging: {
    open: 'Zusammenführen',
    keep: 'Bleibt',
    run: 'Zusammenführen',
    cancel: 'Abbrechen',
    documents: (count, text) =>
      count === 0 ? 'Keine Dokumente' : count === 1 ? 'Ein Dokument' : `${text} Dokumente`,
    moved: (count, text) =>
      count === 0
        ? 'Kein Dokument geht über.'
        : count === 1
          ? 'Ein Dokument geht über.'
          : `${text} Dokumente gehen über.`,
    taken: (fields) => `Übernommen wird: ${fields}.`,
    gone: (count, text) => (count === 1 ? 'Eine Karte entfällt.' : `${text} Karten entfallen.`),
  },
}
