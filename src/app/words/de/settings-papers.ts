import type { Words } from '../en/index'

export const settingsPapers: Words['settings']['papers'] = {
  intro:
    'So sehen Ihre Rechnungen auf Papier und als PDF aus. Was Sie schon weitergegeben haben, bleibt, wie es war; neu erstellt sieht es so aus.',
  looks: 'Aussehen',
  design: 'Gestaltung',
  designs: { calm: 'Ruhig', bold: 'Kräftig' },
  sheet: 'Papier',
  sheets: { a4: 'A4', letter: 'US Letter' },
  colour: 'Ihre Farbe',
  logo: 'Logo',
  logoHint: 'PNG, JPEG, SVG, WebP oder GIF, bis 10 MB. Es wird auf diesem Gerät verkleinert.',
  logoPick: 'Bild wählen',
  logoRemove: 'Logo entfernen',
  logoAlt: 'Ihr Logo',
  logoProblems: {
    'too-large': 'Die Datei ist größer als 10 MB. Wählen Sie eine kleinere.',
    'no-picture':
      'Das ist kein lesbares Bild. Wählen Sie eine Datei im Format PNG, JPEG, SVG, WebP oder GIF.',
    'too-many-points': 'Das Bild hat mehr als 60 Millionen Punkte. Wählen Sie ein kleineres.',
  },
  notKept: 'Das Logo konnte nicht gespeichert werden. Es hat sich nichts geändert.',

  takeOut: 'Dokumente herausgeben',
  takeOutHint:
    'Dokumente nach ihrem Datum, Zahlungen nach ihrem. Lassen Sie ein Datum leer, wenn es keine Grenze gibt.',
  from: 'Von',
  to: 'Bis',
  tables: {
    documents: 'Dokumente (CSV)',
    lines: 'Positionen (CSV)',
    payments: 'Zahlungen (CSV)',
    taxes: 'Steuern nach Monat (CSV)',
  },
  separator: 'CSV für',
  separators: {
    locale: 'Meine Tabellenkalkulation',
    comma: 'Programme: Komma und Punkt',
    semicolon: 'Semikolon und Dezimalkomma',
    tab: 'Tabulator und Punkt',
  },
  zip: 'Alle PDFs (ZIP)',
  calendar: 'Fälligkeiten (Kalender)',
}
