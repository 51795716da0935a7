import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logSentence } from '../../../../src/app/pages/settings/aws/log-sentence'
import { syncLog as words } from '../../../../src/app/words/en/sync-log'
import type { JsonObject } from '../../../../src/sync/json'
import type { SyncLogLine } from '../../../../src/sync/local'

const say = (event: SyncLogLine['event'], details: JsonObject) =>
  logSentence({ at: 0, event, details }, words, 'en-GB')

const round = {
  why: 'change',
  outcome: 'done',
  requests: 3,
  entriesReceived: 1,
  documentsReceived: 1,
  entriesSent: 2,
  documentsSent: 1_200,
  bytesReceived: 812,
  bytesSent: 1_234_567,
  merged: 1,
  conflicts: 2,
  copies: 0,
  parked: 0,
}

describe('a line of the sync log', () => {
  it('of a round says what was sent, received and merged, why, and what it cost', () => {
    expect(say('round', round)).toEqual({
      text: 'Sent 1,200 documents, received one document, one was merged with changes made here, 2 conflicts to settle.',
      figures: 'After a change · 3 requests · 1.2 MB out · 812 bytes in',
    })
  })

  it('of a round that ended early says why', () => {
    const failed = { why: 'poll', outcome: 'retry-later', requests: 1 }
    expect(say('round', failed)).toEqual({
      text: 'AWS could not be reached, or asked to wait.',
      figures: 'Looking for changes · 1 request',
    })
    expect(say('round', { ...failed, documentsSent: 1, outcome: 'stopped' }).text).toBe(
      'Sent one document. Stopped, or time was up.',
    )
    expect(say('round', { outcome: 'of-a-newer-version' }).text).toBe('It ended early: of-a-newer-version.')
  })

  it.each<[SyncLogLine['event'], JsonObject, string]>([
    [
      'conflict',
      { reason: 'field', document: 'invoice#1' },
      'Two devices changed the same field of an invoice. Both values are kept.',
    ],
    [
      'conflict',
      { reason: 'deleted', document: 'customer#1' },
      'One device deleted a customer while another edited it. The edit stands.',
    ],
    [
      'conflict',
      { reason: 'duplicate-number', document: null },
      'Two documents have the same number. Nothing was renumbered.',
    ],
    [
      'parked',
      { document: 'invoice#1', reason: 'too-large' },
      'The table refused an invoice: it is too large. The rest went on.',
    ],
    [
      'parked',
      { document: 'odd#1', reason: 'Item is odd.' },
      'The table refused a document: Item is odd. The rest went on.',
    ],
    [
      'unreadable',
      { number: 1_012, reason: 'not-gzip' },
      'Entry 1,012 could not be read and was passed over.',
    ],
    [
      'unreadable',
      { number: 12, reason: 'documents' },
      'Some documents of entry 12 could not be read and were passed over.',
    ],
    [
      'other-history',
      { why: 'other-root' },
      'The table does not hold the books that this device knows. It was begun elsewhere.',
    ],
    ['merged-books', { epoch: 2 }, 'The books on this device were merged into the table.'],
    ['hole', { number: 7, beyond: 1 }, 'Entry 7 is missing in the table. One entry after it was not read.'],
    ['hole', { number: 7, beyond: 3 }, 'Entry 7 is missing in the table. 3 entries after it were not read.'],
    ['series', { series: 'B' }, 'This device now numbers its documents in series B.'],
    ['series', { series: '' }, 'This device is the first: its numbers carry no letter.'],
  ])('%s %j is a sentence', (event, details, text) => {
    expect(say(event, details).text).toBe(text)
  })

  it('is a sentence for every event, whatever its details are', () => {
    const event = fc.constantFrom(...(Object.keys(words.plain) as SyncLogLine['event'][]))
    const detail = fc.constantFrom(
      'reason',
      'number',
      'series',
      'why',
      'document',
      'outcome',
      'requests',
      'beyond',
    )
    const value = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom('constructor', '__proto__'))
    fc.assert(
      fc.property(event, fc.dictionary(detail, value), (kind, details) => {
        expect(say(kind, details as JsonObject).text).toMatch(/^[\p{Lu}\d].*\.$/su)
      }),
      { numRuns: 300 },
    )
  })
})
