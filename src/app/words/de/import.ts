import type { Words } from '../en/index'
import { counted } from './counted'

const line = (place: string | undefined): string => (place === undefined ? '' : ` (Zeile ${place})`)

export const importing: Words['importing'] = {
  title: 'Rechnungen importieren',
  intro:
    'Aus einer als CSV gespeicherten Tabelle, aus Serverless Invoices (Export), aus dem JSON, das eine andere App aufbewahrt, oder aus einer anderen DynamoDB-Tabelle. Nichts wird verschickt, und Sie sehen vorher, was dabei herauskommt.',
  source: 'Woher',
  choose: 'Datei wählen …',
  paste: 'Oder den Text einfügen',
  pasteHint: 'Mit der ersten Zeile, in der die Spaltennamen stehen.',
  readPasted: 'Lesen',
  table: {
    title: 'Eine andere DynamoDB-Tabelle',
    label: 'Oder der Name einer anderen DynamoDB-Tabelle',
    hint: 'Ein Element je Rechnung, in dem Konto und der Region, mit denen AWS verbunden ist. Sie wird gelesen und nicht geändert.',
    read: 'Tabelle lesen',
    reading: (count, text) =>
      counted(count, { one: 'Ein Element gelesen', other: `${text} Elemente gelesen` }),
    stop: 'Abbrechen',
    badName: 'Tabellennamen haben 3 bis 255 Buchstaben, Ziffern, Punkte, Binde- und Unterstriche.',
    own: 'Mit dieser Tabelle werden diese Bücher schon abgeglichen.',
    faults: {
      missing:
        'In dem Konto und der Region, mit denen AWS verbunden ist, gibt es keine Tabelle dieses Namens.',
      notAllowed: (action) => `Diesen Zugangsdaten fehlt die Berechtigung ${action}.`,
      noSession:
        'AWS ist nicht verbunden. Verbinden Sie es über die Anzeige oben, und lesen Sie die Tabelle dann noch einmal.',
      unreachable: 'AWS war nicht erreichbar. Nichts wurde importiert; versuchen Sie es noch einmal.',
      noAnswer:
        'Der Hintergrunddienst der App antwortet nicht. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
      tooLarge: 'Diese Tabelle enthält mehr, als ein Import fassen kann.',
    },
  },
  reading: 'Wird gelesen …',
  again: 'Andere wählen',
  pasted: 'Eingefügter Text',
  sources: {
    csv: (rows) => `Eine Tabelle mit ${rows} Zeilen`,
    records: (rows) => `Eine Liste mit ${rows} Datensätzen`,
    'serverless-invoices': (rows) => `${rows} Rechnungen aus Serverless Invoices`,
  },
  failed: 'Die Datei konnte nicht gelesen werden.',
  faults: {
    empty: () => 'Es steht nichts darin.',
    'not-text': () => 'Das ist keine Textdatei. Speichern Sie die Tabelle zuerst als CSV.',
    'quote-open': (place) =>
      `Ein Anführungszeichen wird geöffnet und nie geschlossen${line(place)}; alles dahinter wäre eine einzige Zelle. Schließen Sie es und versuchen Sie es dann erneut.`,
    'quote-inside': (place) =>
      `Mitten in einer Zelle steht ein Anführungszeichen${line(place)}. Verdoppeln oder entfernen Sie es und versuchen Sie es dann erneut.`,
    'no-columns': () =>
      'Es gibt nur eine Spalte. Wurde die Tabelle als CSV gespeichert, mit Kommas, Semikolons oder Tabulatoren?',
    'json-broken': () => 'Dieses JSON ist abgeschnitten oder beschädigt.',
    'json-no-list': () => 'In diesem JSON ist keine Liste von Rechnungen.',
    'too-large': () =>
      'Diese Datei ist zu groß für einen Import. Teilen Sie sie und importieren Sie die Teile.',
  },

  encoding: 'Zeichenkodierung',
  encodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows (westlich)',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16, Big Endian',
    'iso-8859-2': 'Mitteleuropäisch (ISO 8859-2)',
    macintosh: 'Mac Roman',
    shift_jis: 'Japanisch (Shift JIS)',
  },
  encodingHint: 'Ändern Sie sie, wenn unten Umlaute oder Akzente falsch aussehen.',
  matching: 'Welche Spalte was ist',
  none: 'Nicht in der Datei',
  sample: (text) => `Zum Beispiel ${text}`,
  fields: {
    number: 'Nummer',
    kind: 'Art (Rechnung oder Rechnungskorrektur)',
    status: 'Status',
    issueDate: 'Rechnungsdatum',
    dueDate: 'Fällig am',
    customer: 'Kunde',
    customerEmail: 'E-Mail des Kunden',
    customerAddress: 'Straße des Kunden',
    customerPostalCode: 'Postleitzahl des Kunden',
    customerCity: 'Ort des Kunden',
    customerCountry: 'Land des Kunden',
    customerTaxId: 'USt-IdNr. des Kunden',
    currency: 'Währung',
    description: 'Bezeichnung der Position',
    quantity: 'Menge',
    unit: 'Einheit',
    unitPrice: 'Einzelpreis',
    taxName: 'Name der Steuer',
    taxRate: 'Steuer in Prozent',
    net: 'Nettosumme',
    total: 'Gesamtbetrag',
    paid: 'Bezahlt (Betrag oder ja)',
    paidDate: 'Bezahlt am',
    notes: 'Anmerkungen',
  },

  meaning: 'Wie es gemeint ist',
  decimal: 'Dezimalzeichen',
  decimals: { '.': 'Punkt: 1,234.50', ',': 'Komma: 1.234,50' },
  order: 'Datumsangaben',
  orders: { DMY: 'Tag zuerst: 31/12/2026', MDY: 'Monat zuerst: 12/31/2026' },
  pleaseSay: 'Bitte wählen …',
  unclearDecimal:
    'Die Datei zeigt nicht, welches Dezimalzeichen sie verwendet. Ein falsches macht Beträge hundert- oder tausendmal zu groß.',
  unclearOrder: 'Die Datei zeigt nicht, was zuerst kommt, Tag oder Monat.',
  currency: 'Währung, wo keine angegeben ist',
  as: 'Übernehmen als',
  asWhat: { issued: 'Ausgestellte Rechnungen mit ihren Nummern', draft: 'Entwürfe' },

  preview: 'Was dabei herauskommt',
  looking: 'Wird ausgerechnet …',
  invoices: (count, text) => counted(count, { one: 'Eine Rechnung', other: `${text} Rechnungen` }),
  customers: (count, text) => counted(count, { one: 'ein neuer Kunde', other: `${text} neue Kunden` }),
  already: (count, text) =>
    counted(count, {
      one: 'Eine ist schon hier, oder ihre Nummer ist es; sie bleibt, wie sie ist.',
      other: `${text} sind schon hier, oder ihre Nummern sind es; sie bleiben, wie sie sind.`,
    }),
  firstOnes: 'Die ersten davon',
  columns: {
    number: 'Nummer',
    date: 'Datum',
    customer: 'Kunde',
    lines: 'Positionen',
    total: 'Betrag',
    state: 'Status',
  },
  problems: (count, text) => counted(count, { one: 'Ein Hinweis', other: `${text} Hinweise` }),
  problemsShown: (shown) => `Gezeigt werden die ersten ${shown}.`,
  at: (place) => `Zeile ${place}`,
  atRecord: (place) => `Datensatz ${place}`,
  problem: {
    figure: (text) => `Weggelassen: „${text}“ ist keine Zahl.`,
    date: (text) => `Weggelassen: „${text}“ ist kein Datum.`,
    currency: (text) => `Weggelassen: „${text}“ ist keine Währung.`,
    totals: () => 'Weggelassen: Die Summe lässt sich nicht ausrechnen.',
    empty: () => 'Weggelassen: Keine Position hat einen Preis oder eine Bezeichnung.',
    'total-differs': (text) =>
      `Die Positionen ergeben eine andere Summe als „${text}“. Es gelten die Positionen.`,
    'draft-without-number': () => 'Kommt als Entwurf: Die Nummer fehlt.',
    'draft-without-date': () => 'Kommt als Entwurf: Das Datum fehlt.',
    'draft-without-customer': () => 'Kommt als Entwurf: Der Kunde fehlt.',
  },
  go: (count, text) =>
    counted(count, { one: 'Eine Rechnung importieren', other: `${text} Rechnungen importieren` }),
  nothing: 'Es gibt nichts zu importieren.',
  importing: 'Wird importiert …',
  done: (count, text) =>
    counted(count, { one: 'Eine Rechnung importiert', other: `${text} Rechnungen importiert` }),
  notDone: 'Der Import ist misslungen. Es wurde nichts geändert.',
}
