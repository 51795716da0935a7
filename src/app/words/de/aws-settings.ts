import type { Words } from '../en/index'

export const awsSettings: Words['settings']['aws'] = {
  sessionTitle: 'Sitzung',
  test: 'Verbindung prüfen',
  key: 'Zugangsschlüssel',
  cancel: 'Abbrechen',
  forget: 'Zugangsdaten vergessen',
  forgetAsk: 'Die Zugangsdaten vergessen?',
  forgetText:
    'Sie werden von diesem Gerät gelöscht. Ihre Rechnungen bleiben, und wartende Änderungen warten weiter.',
  forgetDo: 'Vergessen',
  forgotten: 'Zugangsdaten vergessen',

  remindTitle: 'Erinnerungen',
  remindText:
    '30 und 5 Minuten vor dem Ende einer Sitzung sagt Tidebill Bescheid, solange es irgendwo offen ist.',
  remindAllowed: 'Als Benachrichtigung dieses Geräts.',
  remindAllow: 'Benachrichtigungen erlauben',
  remindRefused:
    'Benachrichtigungen sind in den Einstellungen des Browsers gesperrt; deshalb sagt es die Seite selbst.',
  remindCalendar: 'Erinnerung für den Kalender (.ics)',

  stepsTitle: 'Wo die Zugangsdaten stehen',
  withoutTitle: 'Was ohne AWS geht',
  without: [
    'Rechnungen schreiben, ändern und ausstellen',
    'Zahlungen, Druck und Suche',
    'Alles, was Sie hier sehen, auch nach einem Neustart',
  ],
  withoutNot: 'Was AWS braucht: die Kopie in Ihrer Tabelle und Ihre anderen Geräte.',

  urlTitle: 'Adresse für Zugangsdaten',
  urlText:
    'Für ein richtiges Konto: eine eigene Adresse mit HTTPS, die mit befristeten Zugangsdaten antwortet, wie es die Container von AWS tun. Sie werden geholt, bevor die letzten enden, sodass Sie nichts einfügen müssen.',
  urlSet: 'Die Zugangsdaten werden von der eingestellten Adresse erneuert.',
  urlOpen: 'Eine Adresse für Zugangsdaten verwenden',
  url: 'Adresse für Zugangsdaten',
  urlErrors: {
    'not-a-url': 'Das ist keine Adresse. Sie sieht aus wie https://keys.example.com/aws.',
    scheme: 'Eine Adresse beginnt hier mit https://.',
    'plain-http': 'Über einfaches http könnte unterwegs jeder die Zugangsdaten lesen. Nehmen Sie https://.',
    'user-in-url': 'Lassen Sie Name und Passwort aus der Adresse; nehmen Sie das Bearer-Token.',
  },
  bearer: 'Bearer-Token',
  bearerHint:
    'Wird als Authorization gesendet. Auf diesem Gerät versiegelt wie die Zugangsdaten. Darf leer bleiben.',
  bearerError: 'Ein Token hat weder Leerzeichen noch Zeilenumbrüche.',
  urlConnect: 'Verbinden',

  keepTitle: 'Wo der Schlüssel liegt',
  keepInTabs: 'Nur in offenen Tabs: Wer sie schließt, vergisst die Zugangsdaten',
  keepHint:
    'Die Zugangsdaten liegen verschlüsselt auf diesem Gerät, ihr Schlüssel daneben im Browser, wo kein Skript ihn auslesen kann. Ist dies eingeschaltet, lebt der Schlüssel allein im Speicher offener Tabs, und nach dem Schließen des letzten wird nichts mehr gesendet.',
  keepFailed: 'Der Schlüssel konnte nicht verlegt werden. Es hat sich nichts geändert.',

  devicesTitle: 'Geräte',
  devicesNone: 'Geräte erscheinen hier, sobald sie einmal mit der Tabelle verbunden waren.',
  device: 'Name dieses Geräts',
  thisDevice: 'Dieses Gerät',
  unnamed: 'Ohne Namen',
  series: (series) => (series === '' ? 'Nummern ohne Buchstaben' : `Nummern mit ${series}`),
  since: (date) => `Seit ${date}`,

  copiesTitle: 'Lesbare Kopien',
  copiesText:
    'Für die AWS-Konsole und andere Programme liegt jedes Dokument auch einzeln in der Tabelle. Wurde davon etwas von Hand geändert oder gelöscht, schreibt Tidebill es neu.',
  copiesRebuild: 'Lesbare Kopien neu schreiben',
  copiesAsked: 'Die Kopien werden bei der nächsten Runde neu geschrieben',

  eraseTitle: 'Dieses Gerät leeren',
  eraseText:
    'Löscht alles, was Tidebill in diesem Browser aufbewahrt: Rechnungen, Einstellungen, Zugangsdaten. Was in der Tabelle ist, bleibt dort und kommt mit einmal Einfügen zurück.',
  erase: 'Dieses Gerät leeren',
  eraseAsk: 'Alles auf diesem Gerät löschen?',
  eraseUnsent: (count, text) =>
    count === 1
      ? 'Ein Dokument hat Änderungen, die es nur auf diesem Gerät gibt. Sie sind dann endgültig weg.'
      : `${text} Dokumente haben Änderungen, die es nur auf diesem Gerät gibt. Sie sind dann endgültig weg.`,
  eraseOthers: 'Auch die anderen Arbeitsbereiche auf diesem Gerät werden gelöscht.',
  eraseAgree: 'Trotzdem löschen',
  eraseDo: 'Löschen',
  eraseFailed:
    'Es konnte nicht alles gelöscht werden. Schließen Sie andere Tabs von Tidebill und versuchen Sie es noch einmal.',

  log: 'Protokoll der Synchronisierung',
  logNone: 'Es wurde noch nichts ausgetauscht.',
  logFault:
    'Die letzte Runde endete, weil der Speicher dieses Geräts voll ist oder versagt hat. Es konnte unten nicht vermerkt werden.',
}
