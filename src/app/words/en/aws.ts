import type { OfflineReason } from '../../../session/life/session'
import type { SessionState } from '../../../session/life/session-state'
import type { OtherHistory } from '../../../sync/local'

interface Reason {
  /** Beside the badge. */
  readonly short: string
  /** Why, and what to do. */
  readonly sentence: string
}

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many)

/** Words of the badge and the AWS panel. Figures come formatted for the locale. */
export const aws = {
  state: {
    connected: 'AWS Connected',
    expiring: 'AWS Expiring',
    offline: 'AWS Offline',
  } satisfies Record<SessionState['state'], string>,
  stateSentence: {
    connected: 'Changes go to your table as you make them.',
    expiring: 'Changes still go to your table. Paste new credentials before the time is up.',
  },
  unknown: 'AWS',
  hoursLeft: (hours: string, minutes: string) => `${hours} h ${minutes} min left`,
  minutesLeft: (minutes: string) => `${minutes} min left`,
  lastMinute: 'Under 1 min left',
  waiting: (text: string) => `${text} waiting`,
  sending: (done: string, total: string) => `Sent ${done} of ${total}`,
  receiving: (done: string) => `Received ${done}`,
  copying: (done: string, total: string) => `Readable copies: ${done} of ${total}`,

  panel: 'AWS status',
  timer: 'Time left',
  noTimer: 'These keys don’t end by themselves',
  timeUp: 'Over',
  waitingName: 'Waiting changes',
  waitingNone: 'None: everything is in the table',
  waitingSome: (count: number, text: string) => `${text} ${plural(count, 'document', 'documents')}`,
  lastSync: 'Last sync',
  never: 'Not yet',
  table: 'Table',
  account: 'Account',
  syncNow: 'Sync now',
  refresh: 'Refresh AWS',
  settings: 'AWS Settings',
  stop: 'Stop',
  noAnswer: 'The background worker did not answer. Reload the page and try again.',
  noWorker: 'This browser runs no background worker here, so nothing can be sent. Everything else works.',
  stillOffline: 'Still offline',
  safe: 'Everything you write is kept on this device and sent when AWS is back.',
  parkedTitle: (count: number) =>
    plural(count, 'The table refused one document', `The table refused ${count} documents`),
  parkedText: 'It stays on this device. Change it, or try again as it is.',
  retryParked: 'Try again',

  /** Read out when the state changes, not each minute. */
  announce: {
    connected: 'AWS connected.',
    expiring: 'AWS session ends soon.',
    offline: (why: string) => `AWS offline: ${why}`,
  },

  reasons: {
    'no-credentials': {
      short: 'No credentials yet',
      sentence:
        'No AWS credentials yet. Paste the block from AWS Academy to send your changes to your table.',
    },
    'session-expired': {
      short: 'Session expired',
      sentence: 'The session’s time is up. Start the lab again and paste the new credentials.',
    },
    'lab-ended': {
      short: 'Lab ended',
      sentence:
        'The lab was ended, or its budget is spent. Start the lab again and paste the new credentials.',
    },
    rejected: {
      short: 'Rejected by AWS',
      sentence: 'AWS does not know these credentials. Copy the whole block again and paste it.',
    },
    signature: {
      short: 'Secret doesn’t match',
      sentence: 'The secret does not belong to the access key ID. Copy the whole block again and paste it.',
    },
    'not-checked': {
      short: 'Not checked yet',
      sentence: 'These credentials were not tried yet. Press Sync now.',
    },
    'not-allowed': {
      short: 'Not allowed',
      sentence: 'These credentials may not do what syncing needs.',
    },
    unreachable: {
      short: 'AWS not reachable',
      sentence:
        'AWS can’t be reached: no network, something blocks it, or the region is wrong. It is tried again by itself.',
    },
    'clock-wrong': {
      short: 'Clock wrong',
      sentence: 'This device’s clock is too far off for AWS. Set the date and time, then press Sync now.',
    },
    'table-missing': {
      short: 'Table missing',
      sentence: 'The table is not there. Press Refresh AWS to create it or to choose another.',
    },
    'wrong-schema': {
      short: 'Wrong table',
      sentence: 'The table has other keys than Tidebill needs. Press Refresh AWS to choose another table.',
    },
    'other-history': {
      short: 'Other history',
      sentence:
        'The table holds other books than this device knows. Nothing is sent until you say what to do.',
    },
    'storage-blocked': {
      short: 'Storage blocked',
      sentence: 'The browser does not let this page keep anything on the device.',
    },
    'newer-format': {
      short: 'Newer version',
      sentence:
        'A newer version of Tidebill wrote this table or this device’s data. Reload the page to get it.',
    },
    damaged: {
      short: 'Table damaged',
      sentence:
        'Something in the table was written by no version of Tidebill. Nothing is sent, so that nothing gets worse.',
    },
  } satisfies Record<OfflineReason, Reason>,
  guessed: 'By the timer the session is over. AWS was not asked: Sync now tries once.',
  notAllowedAction: (action: string) => `The policy lacks ${action}. Add it, then press Sync now.`,

  question: {
    title: 'These are other books',
    why: {
      'other-root':
        'This table was begun elsewhere: another account, a table that was reset, or another device’s books.',
      'verified-entry-differs': 'The table’s past has changed: it was probably restored from a backup.',
      'own-entry-missing':
        'Changes that the table had accepted are gone: it was probably restored from a backup.',
    } satisfies Record<OtherHistory, string>,
    merge: 'Merge into this table',
    mergeHint:
      'Merging keeps both: everything on this device and everything in the table. Where both changed the same field you will be asked.',
    other: 'Use another table',
    merging: 'Merging…',
  },
}
