import type { SyncReason } from '../../../messages/protocol'
import type { OtherHistory, SyncLogLine } from '../../../sync/local'

/** `$` in the many stands for the figure. */
const count = (one: string, many: string) => (value: number, text: string) =>
  value === 1 ? one : many.replace('$', () => text)

/** Sentences of the sync log. Figures come formatted for the locale, with the number that decides between one and many. */
export const syncLog = {
  /** What a round did; put together as a list: `Sent 3 documents, received one document`. */
  did: {
    documentsSent: count('sent one document', 'sent $ documents'),
    documentsReceived: count('received one document', 'received $ documents'),
    merged: count('one was merged with changes made here', '$ were merged with changes made here'),
    conflicts: count('one conflict to settle', '$ conflicts to settle'),
    parked: count('one document was refused', '$ documents were refused'),
    copies: count('wrote one readable copy', 'wrote $ readable copies'),
  },
  nothing: 'Nothing to exchange',
  stopped: {
    'session-over': 'The session was over.',
    'not-allowed': 'The credentials do not allow it.',
    'retry-later': 'AWS could not be reached, or asked to wait.',
    clock: 'This device’s clock is too far off.',
    'no-table': 'The table is not there.',
    'wrong-schema': 'The table has other keys than Tidebill needs.',
    refused: 'The table refused it.',
    'other-history': 'The table does not hold these books.',
    'newer-format': 'A newer version of Tidebill wrote the table.',
    damaged: 'Something in the table was written by no version of Tidebill.',
    busy: 'Another device was faster: soon again.',
    stopped: 'Stopped, or time was up.',
  },
  stoppedOther: (outcome: string) => `It ended early: ${outcome}.`,

  /** Why a round was begun. */
  why: {
    change: 'After a change',
    start: 'At start',
    online: 'Network back',
    visible: 'App in view again',
    poll: 'Looking for changes',
    asked: 'Asked for',
    connected: 'After new credentials',
    background: 'In the background',
  } satisfies Record<SyncReason, string>,
  requests: count('1 request', '$ requests'),
  bytesSent: (text: string) => `${text} out`,
  bytesReceived: (text: string) => `${text} in`,

  conflict: {
    field: (what: string) => `Two devices changed the same field of ${what}. Both values are kept.`,
    deleted: (what: string) => `One device deleted ${what} while another edited it. The edit stands.`,
    'duplicate-number': 'Two documents have the same number. Nothing was renumbered.',
  },
  parked: (what: string, reason: string) => `The table refused ${what}: ${reason}. The rest went on.`,
  refused: { tooLarge: 'it is too large', noReason: 'the table gave no reason' },
  unreadable: (number: string) => `Entry ${number} could not be read and was passed over.`,
  unreadablePart: (number: string) =>
    `Some documents of entry ${number} could not be read and were passed over.`,
  otherHistory: (why: string) => `The table does not hold the books that this device knows. ${why}`,
  otherHistoryWhy: {
    emptied: 'It is empty now.',
    'other-root': 'It was begun elsewhere.',
    'verified-entry-differs': 'Its past has changed.',
    'own-entry-missing': 'Changes that it had accepted are gone.',
  } satisfies Record<OtherHistory, string>,
  hole: (number: string, beyond: number, text: string) =>
    beyond === 1
      ? `Entry ${number} is missing in the table. One entry after it was not read.`
      : `Entry ${number} is missing in the table. ${text} entries after it were not read.`,
  series: (series: string) => `This device now numbers its documents in series ${series}.`,
  firstSeries: 'This device is the first: its numbers carry no letter.',

  /** What is said where the details are not there. */
  plain: {
    round: 'Exchanged with the table.',
    conflict: 'Two devices changed the same document.',
    parked: 'The table refused a document.',
    unreadable: 'An entry could not be read and was passed over.',
    'other-history': 'The table does not hold the books that this device knows.',
    'merged-books': 'The books on this device were merged into the table.',
    clone: 'This device’s data had been copied to or from another one, so it took an identity of its own.',
    hole: 'An entry is missing in the table.',
    orphan: 'An entry of an earlier history was replaced.',
    'duplicate-number': 'Two documents have the same number. Nothing was renumbered.',
    series: 'This device got a number series of its own.',
  } satisfies Record<SyncLogLine['event'], string>,

  /** By kind of document. */
  what: {
    invoice: 'an invoice',
    'credit-note': 'a credit note',
    customer: 'a customer',
    item: 'an item',
    business: 'your business details',
    settings: 'the invoice defaults',
    device: 'a device',
    conflict: 'a conflict',
  },
  whatElse: 'a document',
}
