import type { OfflineReason, RenewalFault } from '../../../session/life/session'
import type { OtherHistory } from '../../../sync/local'

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many)

/** Words of the AWS panel, shared with the AWS settings. Figures come formatted for the locale. */
export const panel = {
  title: 'AWS status',
  timer: 'Time left',
  noTimer: 'These keys don’t end by themselves',
  timeUp: 'Over',
  waitingName: 'Waiting changes',
  waitingNone: 'None',
  waitingNoneSynced: 'None: all is in the table',
  waitingSome: (count: number, text: string) => `${text} ${plural(count, 'document', 'documents')}`,
  lastSync: 'Last sync',
  never: 'Not yet',
  table: 'Table',
  workspace: 'Workspace',
  endpoint: 'Endpoint',
  account: 'Account',
  syncNow: 'Sync now',
  refresh: 'Refresh AWS',
  stop: 'Stop',
  noAnswer: 'The background worker did not answer. Reload the page and try again.',
  noWorker: 'This browser runs no background worker here, so nothing can be sent. Everything else works.',
  safe: 'Everything you write is kept on this device and sent when AWS is back.',
  parkedTitle: (count: number) =>
    plural(count, 'The table refused one document', `The table refused ${count} documents`),
  parkedText: 'It stays on this device. Change it, or try again as it is.',
  retryParked: 'Try again',
  conflicts: {
    title: (count: number, text: string) =>
      plural(count, 'One conflict waits for you', `${text} conflicts wait for you`),
    titleHere: (count: number, text: string) =>
      plural(count, 'One conflict in this document', `${text} conflicts in this document`),
    text: 'Two devices changed the same thing. What stands is the later edit; what it replaced is kept until you pick.',
    settle: 'Settle conflicts',
  },

  connected: 'Changes go to your table as you make them.',
  expiring: 'Changes still go to your table. Paste new credentials before the time is up.',
  /** Why, and what to do. */
  offline: {
    'no-credentials':
      'No AWS credentials yet. Paste the block from AWS Academy to send your changes to your table.',
    'session-expired': 'The session’s time is up. Start the lab again and paste the new credentials.',
    'lab-ended':
      'The lab was ended, or its budget is spent. Start the lab again and paste the new credentials.',
    rejected: 'AWS does not know these credentials. Copy the whole block again and paste it.',
    signature: 'The secret does not belong to the access key ID. Copy the whole block again and paste it.',
    'not-checked': 'These credentials were not tried yet. Press Sync now.',
    'not-allowed': 'These credentials may not do what syncing needs.',
    unreachable:
      'AWS can’t be reached: no network, something blocks it, or the region is wrong. It is tried again by itself.',
    'clock-wrong': 'This device’s clock is too far off for AWS. Set the date and time, then press Sync now.',
    'table-missing': 'The table is not there. Press Refresh AWS to create it or to choose another.',
    'wrong-schema':
      'The table has other keys than Tidebill needs. Press Refresh AWS to choose another table.',
    'other-history':
      'The table does not hold the books that this device knows. Nothing is sent until you say what to do.',
    'storage-blocked': 'The browser does not let this page keep anything on the device.',
    'storage-full':
      'This device is full: what comes from the table can’t be kept, and what was sent can’t be noted. Nothing was deleted. Free some space, then press Sync now.',
    'storage-failed':
      'This device’s storage failed: what comes from the table can’t be kept. Nothing was deleted. Reload the page.',
    'newer-format':
      'A newer version of Tidebill wrote this table or this device’s data. Reload the page to get it.',
    damaged:
      'Something in the table was written by no version of Tidebill. Nothing is sent, so that nothing gets worse.',
    'not-renewed': 'The credentials URL gave nothing that works. It is asked again by itself.',
  } satisfies Record<OfflineReason, string>,
  /** What the credentials URL came to, and what to do. */
  renewal: {
    unreachable:
      'The credentials URL can’t be reached: no network, a wrong address, or its server does not allow this page (CORS).',
    timeout: 'The credentials URL did not answer within 8 seconds.',
    redirected: 'The credentials URL leads on to another address. Type the address that answers itself.',
    refused: 'The credentials URL refused. Check the bearer token.',
    'not-json': 'The credentials URL answered with a page, not with credentials. Is it the right address?',
    'wrong-shape':
      'The credentials URL answered, but AccessKeyId, SecretAccessKey, Token or Expiration is missing or wrong.',
    expired: 'The credentials URL gave credentials that are over already.',
    'too-large': 'The credentials URL answered with far more than credentials. Is it the right address?',
  } satisfies Record<RenewalFault, string>,
  renewed: 'Renewed by the credentials URL',
  reminderTitle: 'AWS session ends: refresh the credentials',
  reminderText: 'Start the lab, copy the block beside AWS CLI, and paste it into Tidebill.',
  reminder: (left: string) => `The AWS session ends soon: ${left}`,
  reminderLater: 'Later',
  sharedLost: 'What was shared did not arrive. Share it again, or copy and paste it.',
  guessed: 'By the timer the session is over. AWS was not asked: Sync now tries once.',
  notAllowedAction: (action: string) => `The policy lacks ${action}. Add it, then press Sync now.`,

  question: {
    title: 'These are other books',
    why: {
      emptied: 'The account was reset, or somebody deleted what was in the table.',
      'other-root':
        'This table was begun elsewhere: another account, a table that was reset, or another device’s books.',
      'verified-entry-differs': 'The table’s past has changed: it was probably restored from a backup.',
      'own-entry-missing':
        'Changes that the table had accepted are gone: it was probably restored from a backup.',
    } satisfies Record<OtherHistory, string>,
    merge: 'Merge into this table',
    mergeHint:
      'Merging keeps both: everything on this device and everything in the table. Where both changed the same field you will be asked.',
    /** Instead of the above, where there is nothing to merge with. */
    emptied: {
      title: 'This table is empty',
      merge: 'Send everything again',
      mergeHint: 'Everything is still on this device. It goes to the table again when you say so.',
      merging: 'Sending…',
    },
    other: 'Use another table',
    merging: 'Merging…',
  },
}
