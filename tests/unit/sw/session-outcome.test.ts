import { describe, expect, it } from 'vitest'
import { sessionState } from '../../../src/session/life/session-state'
import { afterSuccess } from '../../../src/session/life/transitions'
import { checkResultOf, sessionAfter } from '../../../src/sw/session-outcome'
import type { RoundResult } from '../../../src/sync/replayer'
import { day, labSession } from './lab-session'

type Outcome = RoundResult['outcome']

const offlineReasons: readonly (readonly [Outcome, string])[] = [
  [{ kind: 'fault', fault: { kind: 'session-over', reason: 'expired' } }, 'session-expired'],
  [{ kind: 'fault', fault: { kind: 'session-over', reason: 'lab-ended' } }, 'lab-ended'],
  [{ kind: 'fault', fault: { kind: 'session-over', reason: 'rejected' } }, 'rejected'],
  [{ kind: 'fault', fault: { kind: 'session-over', reason: 'signature' } }, 'signature'],
  [{ kind: 'fault', fault: { kind: 'not-allowed', action: 'dynamodb:PutItem' } }, 'not-allowed'],
  [{ kind: 'fault', fault: { kind: 'retry-later', throttled: false, detail: '' } }, 'unreachable'],
  [{ kind: 'fault', fault: { kind: 'clock', offsetMs: day } }, 'clock-wrong'],
  [{ kind: 'fault', fault: { kind: 'no-table' } }, 'table-missing'],
  [{ kind: 'fault', fault: { kind: 'wrong-schema' } }, 'wrong-schema'],
  [{ kind: 'other-history', why: 'other-root', root: null }, 'other-history'],
  [{ kind: 'newer-format', format: 2 }, 'newer-format'],
  [{ kind: 'damaged', detail: '' }, 'damaged'],
]

describe('what a round says of the session', () => {
  it.each(offlineReasons)(
    'every stop that needs a person is offline with its own reason: %j',
    (outcome, reason) => {
      const session = sessionAfter(afterSuccess(labSession(), 0), { outcome }, 1_000)
      expect(sessionState(session, 1_000)).toMatchObject({ state: 'offline', reason })
    },
  )

  it('a busy table is a table that was reached: throttling does not turn the badge', () => {
    const before = afterSuccess(labSession(), 0)
    const outcome: Outcome = { kind: 'fault', fault: { kind: 'retry-later', throttled: true, detail: '' } }
    expect(sessionAfter(before, { outcome }, 1_000)).toBe(before)
  })

  it('a success connects, whatever was wrong before', () => {
    const outcome: Outcome = { kind: 'fault', fault: { kind: 'no-table' } }
    const troubled = sessionAfter(labSession(), { outcome }, 1_000)
    expect(sessionState(sessionAfter(troubled, { outcome: { kind: 'done' } }, 2_000), 2_000).state).toBe(
      'connected',
    )
  })

  it('a poll every few seconds writes nothing: the session stays the same object for a minute', () => {
    const first = sessionAfter(labSession(), { outcome: { kind: 'done' } }, 1_000)
    expect(sessionAfter(first, { outcome: { kind: 'done' } }, 30_000)).toBe(first)
    expect(sessionAfter(first, { outcome: { kind: 'done' } }, 62_000)).not.toBe(first)
  })

  it('a missing table is told to the paste sheet as one that can be made', () => {
    expect(checkResultOf({ kind: 'no-table' })).toEqual({ kind: 'table-missing' })
    expect(checkResultOf({ kind: 'retry-later', throttled: false, detail: '' })).toEqual({
      kind: 'unreachable',
    })
  })
})
