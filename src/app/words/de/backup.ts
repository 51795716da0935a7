import type { Words } from '../en/index'
import { counted } from './counted'

const documents = (count: number, text: string): string =>
  counted(count, { one: 'Ein Dokument', other: `${text} Dokumente` })

export const backup: Words['backup'] = {
  title: 'Sichern',
  text: 'Eine Datei mit allem, was in Ihren Büchern steht: Rechnungen, Kunden, Artikel, Einstellungen und was noch zu klären ist. Keine Zugangsdaten, und nichts, was sagt, welches Gerät dies ist.',
  never: 'Dieses Gerät hat noch keine Sicherung gemacht.',
  last: (date) => `Letzte Sicherung von diesem Gerät: ${date}.`,
  make: 'Alles sichern',
  making: (count) => `${count} Dokumente werden geschrieben`,
  made: (count, text) => `${documents(count, text)} gesichert`,
  failed: 'Die Sicherung ist misslungen.',

  restore: 'Wiederherstellen',
  restoreText:
    'Holt die Dokumente einer Sicherung in diese Bücher. Sie sehen zuerst, was dabei herauskommt; nichts hier wird stillschweigend überschrieben.',
  choose: 'Sicherung wählen …',
  restoreTitle: 'Sicherung wiederherstellen',
  looking: (count) => `${count} Dokumente werden gelesen`,
  restoring: (count) => `${count} Dokumente werden wiederhergestellt`,
  cancel: 'Abbrechen',
  close: 'Schließen',
  faults: {
    'not-a-backup': 'Diese Datei ist keine Sicherung von Tidebill. Es wurde nichts geändert.',
    'newer-version':
      'Diese Sicherung stammt von einer neueren Version von Tidebill. Aktualisieren Sie diese und versuchen Sie es dann erneut. Es wurde nichts geändert.',
    cut: 'Dieser Sicherung fehlt das Ende: Der Download oder die Kopie wurde abgebrochen. Nehmen Sie eine andere Kopie der Datei. Es wurde nichts geändert.',
    changed:
      'Diese Sicherung wurde nachträglich verändert; darauf ist kein Verlass. Nehmen Sie eine andere Kopie der Datei. Es wurde nichts geändert.',
  },
  failedRestore: 'Die Sicherung konnte nicht wiederhergestellt werden. Es wurde nichts geändert.',
  outcome: 'Was dabei herauskommt',
  new: 'Neu hier',
  kinds: {
    invoice: 'Rechnungen',
    'credit-note': 'Rechnungskorrekturen',
    customer: 'Kunden',
    item: 'Artikel',
    other: 'Andere Dokumente',
  },
  same: 'Schon gleich',
  older: 'Hier seit der Sicherung weitergeschrieben; bleiben, wie sie sind',
  newer: 'In der Sicherung neuer; werden übernommen',
  merged: 'Auf beiden Seiten geändert; Feld für Feld zusammengeführt',
  apart: 'Unterscheiden sich, und nichts zeigt, was zuerst war',
  deleted: 'Hier seither gelöscht',
  conflicts: (count, text) =>
    counted(count, {
      one: 'Ein Wert unterscheidet sich auf beiden Seiten. Es gilt der spätere; beide warten unter „Konflikte“ auf Sie.',
      other: `${text} Werte unterscheiden sich auf beiden Seiten. Es gelten die späteren; beide warten unter „Konflikte“ auf Sie.`,
    }),
  bringBack: 'Zurückholen, was hier gelöscht wurde',
  mergeApart: 'Zusammenführen, was sich unterscheidet; sonst bleibt es, wie es hier ist',
  nothing: 'Alles aus dieser Sicherung ist schon hier.',
  go: 'Wiederherstellen',
  done: (count, text) => `${documents(count, text)} wiederhergestellt`,

  import: 'Import',
  importText:
    'Rechnungen und Kunden aus einer Tabelle (CSV), aus Serverless Invoices, aus dem JSON einer anderen App oder aus einer anderen DynamoDB-Tabelle.',
  importGo: 'Importieren …',

  storage: 'Speicher auf diesem Gerät',
  used: (used, quota) => `${used} belegt von ${quota}, die der Browser erlaubt.`,
  usedOnly: (used) => `${used} belegt.`,
  unknown: 'Dieser Browser sagt nicht, wie viel belegt ist.',
  kept: 'Der Browser hat zugesagt, alles aufzubewahren, bis Sie es löschen.',
  notKept: 'Der Browser darf es löschen, wenn der Platz knapp wird; manche tun es nach Wochen ohne Besuch.',
  ask: 'Den Browser um Aufbewahrung bitten',
  granted: 'Der Browser bewahrt Ihre Bücher von nun an auf.',
  refused: 'Der Browser hat es nicht zugesagt. Es hilft, die App zu installieren oder oft zu besuchen.',

  nudge: {
    title: 'Ihre Bücher liegen nur in diesem Browser',
    text: 'Es gibt keine Tabelle und keine neuere Sicherung. Eine Datei dauert eine Sekunde.',
    go: 'Sichern',
    later: 'Später',
  },
}
