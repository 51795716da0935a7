import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learnClock, noteTime } from '../../../../src/session/life/clock'
import { mayTry, sessionState } from '../../../../src/session/life/session-state'
import {
  afterExpiry,
  afterSuccess,
  afterTrouble,
  extendSession,
} from '../../../../src/session/life/transitions'
import { day, hour, longLivedSet, minute, pasted, started, temporarySet } from './sessions'

const connected = afterSuccess(started(), pasted)

describe('the state of a session', () => {
  it('is offline without credentials, and before AWS has accepted them', () => {
    expect(sessionState(undefined, pasted)).toEqual({ state: 'offline', reason: 'no-credentials' })
    expect(sessionState(started(), pasted)).toMatchObject({ state: 'offline', reason: 'not-checked' })
  })

  it.each([
    [4 * hour, 'connected'],
    [30 * minute + 1, 'connected'],
    [30 * minute, 'expiring'],
    [1, 'expiring'],
  ])('with %d ms left is %s', (leftMs, state) => {
    expect(sessionState(connected, pasted + 4 * hour - leftMs)).toMatchObject({ state, leftMs })
  })

  it('is offline by guess at the very end, and says so', () => {
    expect(sessionState(connected, pasted + 4 * hour)).toMatchObject({
      state: 'offline',
      reason: 'session-expired',
      guessed: true,
      leftMs: 0,
    })
  })

  it('has no timer with long-lived keys', () => {
    expect(sessionState(afterSuccess(started(longLivedSet), pasted), pasted + 1000 * day)).toEqual({
      state: 'connected',
    })
  })

  it('names what the policy lacks, and keeps the timer running', () => {
    const stopped = afterTrouble(
      connected,
      { reason: 'not-allowed', action: 'dynamodb:PutItem' },
      pasted + hour,
    )
    expect(sessionState(stopped, pasted + hour)).toMatchObject({
      state: 'offline',
      reason: 'not-allowed',
      action: 'dynamodb:PutItem',
      leftMs: 3 * hour,
    })
  })

  it('what stops this device stops it with and without a session', () => {
    for (const session of [undefined, connected])
      expect(sessionState(session, pasted, { reason: 'storage-blocked' })).toMatchObject({
        reason: 'storage-blocked',
      })
  })
})

describe("the server's word wins over the timer", () => {
  it.each(['session-expired', 'lab-ended', 'rejected', 'signature'] as const)(
    '%s ends the session at once',
    (reason) => {
      const ended = afterExpiry(connected, reason, pasted + hour)
      expect(sessionState(ended, pasted + hour)).toEqual({ state: 'offline', reason })
      expect(mayTry(ended, pasted + hour, 'asked')).toBe(false)
    },
  )

  it('an ended session stays ended, whatever late answers and guesses say', () => {
    const ended = afterExpiry(connected, 'lab-ended', pasted + hour)
    expect(afterTrouble(ended, { reason: 'unreachable' }, pasted + 2 * hour)).toEqual(ended)
    expect(afterExpiry(ended, 'rejected', pasted + 2 * hour)).toEqual(ended)
    expect(extendSession(ended, hour, pasted + 2 * hour)).toEqual(ended)
  })

  it('an answer after the guessed end extends, and every further one extends again', () => {
    const late = pasted + 5 * hour
    expect(mayTry(connected, late, 'background')).toBe(false)
    expect(mayTry(connected, late, 'asked')).toBe(true)
    const extended = afterSuccess(connected, late)
    expect(sessionState(extended, late)).toMatchObject({ state: 'expiring', leftMs: 30 * minute })
    const again = afterSuccess(extended, late + 20 * minute)
    expect(sessionState(again, late + 20 * minute)).toMatchObject({ state: 'expiring', leftMs: 30 * minute })
    expect(mayTry(again, late + 40 * minute, 'background')).toBe(true)
  })

  it('an answer before the guessed end changes nothing about it', () => {
    expect(afterSuccess(connected, pasted + 3 * hour).endsAt).toBe(connected.endsAt)
  })
})

describe('a wrong clock', () => {
  it.each([-day, day, -3 * hour, 40 * 365 * day])(
    'device off by %d ms: four hours stay four hours',
    (wrong) => {
      const deviceNow = pasted + wrong
      const fresh = started(undefined, deviceNow)
      const learned = afterSuccess(learnClock(fresh, -wrong, deviceNow), deviceNow)
      expect(sessionState(learned, deviceNow)).toMatchObject({
        state: 'connected',
        endsAt: pasted + 4 * hour,
        leftMs: 4 * hour,
      })
      expect(sessionState(learned, deviceNow + 3.5 * hour)).toMatchObject({
        state: 'expiring',
        leftMs: 30 * minute,
      })
      expect(sessionState(learned, deviceNow + 4 * hour)).toMatchObject({
        state: 'offline',
        reason: 'session-expired',
      })
    },
  )

  it.each([-day, day])('device off by %d ms: an end that the text states stays that moment', (wrong) => {
    const end = pasted + 2 * hour
    const fresh = started({ ...temporarySet, expiration: end }, pasted + wrong)
    const learned = afterSuccess(learnClock(fresh, -wrong, pasted + wrong), pasted + wrong)
    expect(sessionState(learned, pasted + wrong)).toMatchObject({
      state: 'connected',
      endsAt: end,
      leftMs: 2 * hour,
    })
  })

  it('set back during a session gives no time back', () => {
    const known = noteTime(learnClock(connected, 0, pasted), pasted + 3 * hour)
    expect(sessionState(known, pasted - day)).toMatchObject({ leftMs: hour })
  })

  it('set forward during a session is put right by the next answer', () => {
    const known = learnClock(connected, 0, pasted)
    const deviceNow = pasted + day + hour
    const noted = noteTime(known, deviceNow)
    expect(sessionState(noted, deviceNow)).toMatchObject({ state: 'offline', guessed: true })
    const right = afterSuccess(learnClock(noted, -day, deviceNow), deviceNow)
    expect(sessionState(right, deviceNow)).toMatchObject({
      state: 'connected',
      leftMs: 3 * hour,
      endsAt: pasted + 4 * hour,
    })
  })

  it('whatever the device clock does, the state after an answer is that of the true time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ trueStep: fc.nat(hour), jump: fc.integer({ min: -2 * day, max: 2 * day }) }), {
          maxLength: 12,
        }),
        fc.integer({ min: -2 * day, max: 2 * day }),
        (steps, wrongAtStart) => {
          let wrong = wrongAtStart
          let now = pasted
          let session = learnClock(started(undefined, now + wrong), -wrong, now + wrong)
          session = afterSuccess(session, now + wrong)
          const outlived = () => now >= pasted + 4 * hour
          for (const { trueStep, jump } of steps) {
            now += trueStep
            wrong += jump
            if (outlived()) return
            session = noteTime(session, now + wrong)
            session = afterSuccess(learnClock(session, -wrong, now + wrong), now + wrong)
            const state = sessionState(session, now + wrong)
            expect(state.leftMs).toBeGreaterThanOrEqual(pasted + 4 * hour - now - 2_000)
            expect(state.leftMs).toBeLessThanOrEqual(pasted + 4 * hour - now + 2_000)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
