import type { OfflineReason } from '../../../session/life/session'
import type { SessionState } from '../../../session/life/session-state'

/** Words of the badge. Figures come formatted for the locale. */
export const aws = {
  state: {
    connected: 'AWS Connected',
    expiring: 'AWS Expiring',
    offline: 'AWS Offline',
  } satisfies Record<SessionState['state'], string>,
  hoursLeft: (hours: string, minutes: string) => `${hours} h ${minutes} min left`,
  minutesLeft: (minutes: string) => `${minutes} min left`,
  lastMinute: 'Under 1 min left',
  waiting: (text: string) => `${text} waiting`,
  conflicts: (count: number, text: string) => (count === 1 ? '1 conflict' : `${text} conflicts`),
  sending: (done: string, total: string) => `Sent ${done} of ${total}`,
  receiving: (done: string) => `Received ${done}`,
  copying: (done: string, total: string) => `Readable copies: ${done} of ${total}`,

  /** Read out when the state changes, not each minute. */
  announce: {
    connected: 'AWS connected.',
    expiring: 'AWS session ends soon.',
    offline: (why: string) => `AWS offline: ${why}`,
  },

  reasons: {
    'no-credentials': 'No credentials yet',
    'session-expired': 'Session expired',
    'lab-ended': 'Lab ended',
    rejected: 'Rejected by AWS',
    signature: 'Secret doesn’t match',
    'not-checked': 'Not checked yet',
    'not-allowed': 'Not allowed',
    unreachable: 'AWS not reachable',
    'clock-wrong': 'Clock wrong',
    'table-missing': 'Table missing',
    'wrong-schema': 'Wrong table',
    'other-history': 'Other history',
    'storage-blocked': 'Storage blocked',
    'storage-full': 'Device full',
    'storage-failed': 'Storage failed',
    'newer-format': 'Newer version',
    damaged: 'Table damaged',
    'not-renewed': 'Not renewed',
  } satisfies Record<OfflineReason, string>,
}
