import type { Words } from '../en/index'
import { counted } from './counted'

/** `$` in the many stands for the figure. */
const count = (one: string, many: string) => (value: number, text: string) =>
  counted(value, { one, other: many.replace('$', () => text) })

export const syncLog: Words['syncLog'] = {
  did: {
    documentsSent: count('ein Dokument gesendet', '$ Dokumente gesendet'),
    documentsReceived: count('ein Dokument empfangen', '$ Dokumente empfangen'),
    merged: count(
      'eines mit hiesigen Änderungen zusammengeführt',
      '$ mit hiesigen Änderungen zusammengeführt',
    ),
    conflicts: count('ein Konflikt zu klären', '$ Konflikte zu klären'),
    parked: count('ein Dokument abgelehnt', '$ Dokumente abgelehnt'),
    copies: count('eine lesbare Kopie geschrieben', '$ lesbare Kopien geschrieben'),
  },
  nothing: 'Nichts auszutauschen',
  stopped: {
    'session-over': 'Die Sitzung war vorbei.',
    'not-allowed': 'Die Zugangsdaten erlauben es nicht.',
    'retry-later': 'AWS war nicht erreichbar oder bat zu warten.',
    clock: 'Die Uhr dieses Geräts weicht zu weit ab.',
    'no-table': 'Die Tabelle ist nicht da.',
    'wrong-schema': 'Die Tabelle hat andere Schlüssel, als Tidebill braucht.',
    refused: 'Die Tabelle hat es abgelehnt.',
    'other-history': 'Die Tabelle enthält andere Bücher.',
    'newer-format': 'Eine neuere Version von Tidebill hat die Tabelle geschrieben.',
    damaged: 'Etwas in der Tabelle stammt von keiner Version von Tidebill.',
    busy: 'Ein anderes Gerät war schneller: gleich noch einmal.',
    stopped: 'Angehalten, oder die Zeit war um.',
  },
  stoppedOther: (outcome) => `Es endete vorzeitig: ${outcome}.`,

  why: {
    change: 'Nach einer Änderung',
    start: 'Beim Start',
    online: 'Netz wieder da',
    visible: 'App wieder im Blick',
    poll: 'Suche nach Änderungen',
    asked: 'Auf Wunsch',
    connected: 'Nach neuen Zugangsdaten',
    background: 'Im Hintergrund',
  },
  requests: count('1 Anfrage', '$ Anfragen'),
  bytesSent: (text) => `${text} gesendet`,
  bytesReceived: (text) => `${text} empfangen`,

  conflict: {
    field: (what) => `Zwei Geräte haben dasselbe Feld geändert (${what}). Beide Werte sind aufbewahrt.`,
    deleted: (what) =>
      `Ein Gerät hat ${what} gelöscht, während ein anderes daran schrieb. Die Änderung gilt.`,
    'duplicate-number': 'Zwei Dokumente haben dieselbe Nummer. Nichts wurde umnummeriert.',
  },
  parked: (what, reason) => `Die Tabelle hat ${what} abgelehnt: ${reason}. Der Rest ging weiter.`,
  refused: { tooLarge: 'zu groß', noReason: 'ohne Angabe eines Grundes' },
  unreadable: (number) => `Eintrag ${number} war nicht lesbar und wurde übergangen.`,
  unreadablePart: (number) =>
    `Einige Dokumente aus Eintrag ${number} waren nicht lesbar und wurden übergangen.`,
  otherHistory: (why) => `Die Tabelle enthält andere Bücher, als dieses Gerät kennt. ${why}`,
  otherHistoryWhy: {
    emptied: 'Sie ist jetzt leer.',
    'other-root': 'Sie wurde anderswo begonnen.',
    'verified-entry-differs': 'Ihre Vergangenheit hat sich geändert.',
    'own-entry-missing': 'Änderungen, die sie angenommen hatte, sind weg.',
  },
  hole: (number, beyond, text) =>
    counted(beyond, {
      one: `Eintrag ${number} fehlt in der Tabelle. Ein Eintrag danach wurde nicht gelesen.`,
      other: `Eintrag ${number} fehlt in der Tabelle. ${text} Einträge danach wurden nicht gelesen.`,
    }),
  series: (series) => `Dieses Gerät nummeriert seine Dokumente jetzt im Nummernkreis ${series}.`,
  firstSeries: 'Dieses Gerät ist das erste: Seine Nummern tragen keinen Buchstaben.',

  plain: {
    round: 'Mit der Tabelle ausgetauscht.',
    conflict: 'Zwei Geräte haben dasselbe Dokument geändert.',
    parked: 'Die Tabelle hat ein Dokument abgelehnt.',
    unreadable: 'Ein Eintrag war nicht lesbar und wurde übergangen.',
    'other-history': 'Die Tabelle enthält andere Bücher, als dieses Gerät kennt.',
    'merged-books': 'Die Bücher auf diesem Gerät wurden mit der Tabelle zusammengeführt.',
    clone:
      'Die Daten dieses Geräts waren auf ein anderes oder von einem anderen kopiert worden; es hat eine eigene Kennung angenommen.',
    hole: 'In der Tabelle fehlt ein Eintrag.',
    orphan: 'Ein Eintrag eines früheren Verlaufs wurde ersetzt.',
    'duplicate-number': 'Zwei Dokumente haben dieselbe Nummer. Nichts wurde umnummeriert.',
    series: 'Dieses Gerät hat einen eigenen Nummernkreis bekommen.',
  },

  what: {
    invoice: 'eine Rechnung',
    'credit-note': 'eine Rechnungskorrektur',
    customer: 'einen Kunden',
    item: 'einen Artikel',
    business: 'Ihre Unternehmensdaten',
    settings: 'die Vorgaben für Rechnungen',
    device: 'ein Gerät',
    conflict: 'einen Konflikt',
  },
  whatElse: 'ein Dokument',
}
