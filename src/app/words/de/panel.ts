import type { Words } from '../en/index'
import { counted } from './counted'

export const panel: Words['panel'] = {
  title: 'AWS-Status',
  timer: 'Verbleibende Zeit',
  noTimer: 'Diese Schlüssel enden nicht von selbst',
  timeUp: 'Vorbei',
  waitingName: 'Wartende Änderungen',
  waitingNone: 'Keine',
  waitingNoneSynced: 'Keine: Alles liegt in der Tabelle',
  waitingSome: (count, text) => counted(count, { one: `${text} Dokument`, other: `${text} Dokumente` }),
  lastSync: 'Zuletzt synchronisiert',
  never: 'Noch nicht',
  table: 'Tabelle',
  workspace: 'Arbeitsbereich',
  endpoint: 'Endpunkt',
  account: 'Konto',
  syncNow: 'Jetzt synchronisieren',
  refresh: 'AWS erneuern',
  stop: 'Anhalten',
  noAnswer:
    'Der Hintergrunddienst hat nicht geantwortet. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  noWorker:
    'Dieser Browser führt hier keinen Hintergrunddienst aus, darum kann nichts gesendet werden. Alles andere funktioniert.',
  safe: 'Alles, was Sie schreiben, bleibt auf diesem Gerät und wird gesendet, sobald AWS wieder da ist.',
  parkedTitle: (count) =>
    counted(count, {
      one: 'Die Tabelle hat ein Dokument abgelehnt',
      other: `Die Tabelle hat ${count} Dokumente abgelehnt`,
    }),
  parkedText: 'Es bleibt auf diesem Gerät. Ändern Sie es, oder versuchen Sie es unverändert noch einmal.',
  retryParked: 'Noch einmal versuchen',
  conflicts: {
    title: (count, text) =>
      counted(count, { one: 'Ein Konflikt wartet auf Sie', other: `${text} Konflikte warten auf Sie` }),
    titleHere: (count, text) =>
      counted(count, {
        one: 'Ein Konflikt in diesem Dokument',
        other: `${text} Konflikte in diesem Dokument`,
      }),
    text: 'Zwei Geräte haben dasselbe geändert. Es gilt die spätere Änderung; was sie ersetzt hat, wird aufbewahrt, bis Sie wählen.',
    settle: 'Konflikte klären',
  },

  connected: 'Änderungen gehen in Ihre Tabelle, sobald Sie sie machen.',
  expiring: 'Änderungen gehen noch in Ihre Tabelle. Fügen Sie neue Zugangsdaten ein, bevor die Zeit um ist.',
  offline: {
    'no-credentials':
      'Noch keine AWS-Zugangsdaten. Fügen Sie den Block aus AWS Academy ein, um Ihre Änderungen in Ihre Tabelle zu senden.',
    'session-expired':
      'Die Zeit der Sitzung ist um. Starten Sie das Lab neu und fügen Sie die neuen Zugangsdaten ein.',
    'lab-ended':
      'Das Lab wurde beendet, oder sein Budget ist verbraucht. Starten Sie das Lab neu und fügen Sie die neuen Zugangsdaten ein.',
    rejected:
      'AWS kennt diese Zugangsdaten nicht. Kopieren Sie noch einmal den ganzen Block und fügen Sie ihn ein.',
    signature:
      'Das Secret gehört nicht zur Access Key ID. Kopieren Sie noch einmal den ganzen Block und fügen Sie ihn ein.',
    'not-checked': 'Diese Zugangsdaten wurden noch nicht ausprobiert. Drücken Sie „Jetzt synchronisieren“.',
    'not-allowed': 'Diese Zugangsdaten dürfen nicht, was zum Synchronisieren nötig ist.',
    unreachable:
      'AWS ist nicht erreichbar: Es gibt kein Netz, etwas blockiert die Verbindung, oder die Region ist falsch. Es wird von selbst wieder versucht.',
    'clock-wrong':
      'Die Uhr dieses Geräts weicht für AWS zu weit ab. Stellen Sie Datum und Uhrzeit ein und drücken Sie „Jetzt synchronisieren“.',
    'table-missing':
      'Die Tabelle ist nicht da. Drücken Sie „AWS erneuern“, um sie anzulegen oder eine andere zu wählen.',
    'wrong-schema':
      'Die Tabelle hat andere Schlüssel, als Tidebill braucht. Drücken Sie „AWS erneuern“, um eine andere Tabelle zu wählen.',
    'other-history':
      'Die Tabelle enthält andere Bücher, als dieses Gerät kennt. Es wird nichts gesendet, bis Sie sagen, was geschehen soll.',
    'storage-blocked': 'Der Browser lässt diese Seite nichts auf dem Gerät aufbewahren.',
    'storage-full':
      'Dieses Gerät ist voll: Was aus der Tabelle kommt, kann nicht aufbewahrt und was gesendet wurde nicht vermerkt werden. Es wurde nichts gelöscht. Schaffen Sie Platz und drücken Sie „Jetzt synchronisieren“.',
    'storage-failed':
      'Der Speicher dieses Geräts hat versagt: Was aus der Tabelle kommt, kann nicht aufbewahrt werden. Es wurde nichts gelöscht. Laden Sie die Seite neu.',
    'newer-format':
      'Eine neuere Version von Tidebill hat diese Tabelle oder die Daten dieses Geräts geschrieben. Laden Sie die Seite neu, um sie zu bekommen.',
    damaged:
      'Etwas in der Tabelle stammt von keiner Version von Tidebill. Es wird nichts gesendet, damit nichts schlimmer wird.',
    'not-renewed':
      'Die Adresse für Zugangsdaten hat nichts Brauchbares geliefert. Sie wird von selbst wieder gefragt.',
  },
  renewal: {
    unreachable:
      'Die Adresse für Zugangsdaten ist nicht erreichbar: kein Netz, eine falsche Adresse, oder ihr Server lässt diese Seite nicht zu (CORS).',
    timeout: 'Die Adresse für Zugangsdaten hat innerhalb von 8 Sekunden nicht geantwortet.',
    redirected:
      'Die Adresse für Zugangsdaten leitet auf eine andere weiter. Geben Sie die Adresse ein, die selbst antwortet.',
    refused: 'Die Adresse für Zugangsdaten hat abgelehnt. Prüfen Sie das Bearer-Token.',
    'not-json':
      'Die Adresse für Zugangsdaten hat mit einer Seite geantwortet statt mit Zugangsdaten. Ist sie richtig?',
    'wrong-shape':
      'Die Adresse für Zugangsdaten hat geantwortet, aber AccessKeyId, SecretAccessKey, Token oder Expiration fehlt oder ist falsch.',
    expired: 'Die Adresse hat Zugangsdaten geliefert, die schon abgelaufen sind.',
    'too-large':
      'Die Adresse für Zugangsdaten hat mit weit mehr als Zugangsdaten geantwortet. Ist sie richtig?',
  },
  renewed: 'Von der Adresse für Zugangsdaten erneuert',
  reminderTitle: 'AWS-Sitzung endet: Zugangsdaten erneuern',
  reminderText:
    'Starten Sie das Lab, kopieren Sie den Block neben AWS CLI und fügen Sie ihn in Tidebill ein.',
  reminder: (left) => `Die AWS-Sitzung endet bald: ${left}`,
  reminderLater: 'Später',
  sharedLost:
    'Was geteilt wurde, ist nicht angekommen. Teilen Sie es noch einmal, oder kopieren Sie es und fügen Sie es ein.',
  guessed:
    'Laut Zeitmesser ist die Sitzung vorbei. AWS wurde nicht gefragt: „Jetzt synchronisieren“ versucht es einmal.',
  notAllowedAction: (action) =>
    `In der Richtlinie fehlt ${action}. Ergänzen Sie das und drücken Sie „Jetzt synchronisieren“.`,

  question: {
    title: 'Das sind andere Bücher',
    why: {
      emptied: 'Das Konto wurde zurückgesetzt, oder jemand hat gelöscht, was in der Tabelle war.',
      'other-root':
        'Diese Tabelle wurde anderswo begonnen: ein anderes Konto, eine zurückgesetzte Tabelle oder die Bücher eines anderen Geräts.',
      'verified-entry-differs':
        'Die Vergangenheit der Tabelle hat sich geändert: Wahrscheinlich wurde sie aus einer Sicherung wiederhergestellt.',
      'own-entry-missing':
        'Änderungen, die die Tabelle angenommen hatte, sind weg: Wahrscheinlich wurde sie aus einer Sicherung wiederhergestellt.',
    },
    merge: 'Mit dieser Tabelle zusammenführen',
    mergeHint:
      'Zusammenführen behält beides: alles auf diesem Gerät und alles in der Tabelle. Wo beide dasselbe Feld geändert haben, werden Sie gefragt.',
    emptied: {
      title: 'Diese Tabelle ist leer',
      merge: 'Alles noch einmal senden',
      mergeHint: 'Alles ist noch auf diesem Gerät. Es geht wieder in die Tabelle, sobald Sie es sagen.',
      merging: 'Wird gesendet …',
    },
    other: 'Andere Tabelle verwenden',
    merging: 'Wird zusammengeführt …',
  },
}
