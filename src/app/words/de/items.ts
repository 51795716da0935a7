import type { Words } from '../en/index'
import { counted } from './counted'

export const items: Words['items'] = {
  title: 'Artikel',
  newItem: 'Neuer Artikel',
  search: 'Artikel durchsuchen',
  searchHint: 'Beschreibung, Nummer',
  list: 'Artikel',
  count: (count, text) => counted(count, { one: 'Ein Artikel', other: `${text} Artikel` }),
  noName: 'Noch ohne Beschreibung',
  perUnit: (price, unit) => `${price} / ${unit}`,
  noPrice: 'Kein Preis',
  emptyTitle: 'Was Sie immer wieder verkaufen',
  emptyHint:
    'Schreiben Sie es einmal mit Preis, Einheit und Steuer. Auf einer Rechnung beginnen Sie den Namen und wählen es aus.',
  emptyAction: 'Artikel anlegen',
  missing: 'Unter dieser Adresse gibt es keinen Artikel',
  missingHint: 'Der Link ist vielleicht alt, oder der Artikel ging in einem anderen auf.',
  back: 'Zu den Artikeln',
  gone: 'Dieser Artikel wurde in einem anderen Tab oder Gerät gelöscht oder zusammengeführt. Was Sie eingeben, bringt ihn zurück.',
  card: 'Artikel',
  description: 'Beschreibung',
  code: 'Artikelnummer',
  unit: 'Einheit',
  price: 'Preis',
  tax: 'Steuer',
  taxHint: 'In Prozent; mehrere mit + verbunden',
  taxName: 'Steuer',
  used: (count, text) =>
    count === 0
      ? 'Noch auf keinem Dokument'
      : counted(count, { one: 'Auf einem Dokument', other: `Auf ${text} Dokumenten` }),
  merging: {
    title: 'Artikel zusammenführen',
    hint: 'Wählen Sie den Artikel, der bleibt. Positionen mit den anderen verweisen auf ihn und behalten Text, Preis und Steuer, wie sie dastehen.',
    merged: (name) => `Alles ist jetzt bei ${name}.`,
  },
}
