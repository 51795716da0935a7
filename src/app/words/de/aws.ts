import type { Words } from '../en/index'
import { counted } from './counted'

export const aws: Words['aws'] = {
  state: {
    connected: 'AWS verbunden',
    expiring: 'AWS läuft ab',
    offline: 'AWS offline',
  },
  hoursLeft: (hours, minutes) => `noch ${hours} h ${minutes} min`,
  minutesLeft: (minutes) => `noch ${minutes} min`,
  lastMinute: 'unter 1 min',
  waiting: (text) => `${text} wartend`,
  conflicts: (count, text) => counted(count, { one: '1 Konflikt', other: `${text} Konflikte` }),
  sending: (done, total) => `${done} von ${total} gesendet`,
  receiving: (done) => `${done} empfangen`,
  copying: (done, total) => `Lesbare Kopien: ${done} von ${total}`,

  announce: {
    connected: 'AWS verbunden.',
    expiring: 'Die AWS-Sitzung endet bald.',
    offline: (why) => `AWS offline: ${why}`,
  },

  reasons: {
    'no-credentials': 'Noch keine Zugangsdaten',
    'session-expired': 'Sitzung abgelaufen',
    'lab-ended': 'Lab beendet',
    rejected: 'Von AWS abgelehnt',
    signature: 'Secret passt nicht',
    'not-checked': 'Noch nicht geprüft',
    'not-allowed': 'Nicht erlaubt',
    unreachable: 'AWS nicht erreichbar',
    'clock-wrong': 'Uhr falsch',
    'table-missing': 'Tabelle fehlt',
    'wrong-schema': 'Falsche Tabelle',
    'other-history': 'Anderer Verlauf',
    'storage-blocked': 'Speicher gesperrt',
    'storage-full': 'Gerät voll',
    'storage-failed': 'Speicherfehler',
    'newer-format': 'Neuere Version',
    damaged: 'Tabelle beschädigt',
    'not-renewed': 'Nicht erneuert',
  },
}
