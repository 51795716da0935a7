import { describe, expect, it } from 'vitest'
import { mergeWithKnown, readKnownKeys, rememberKey } from '../../../../src/session/life/known-keys'
import { mustForget } from '../../../../src/session/life/must-forget'
import { readSession } from '../../../../src/session/life/read-session'
import {
  afterExpiry,
  afterRefresh,
  afterSuccess,
  afterTrouble,
  withAccount,
} from '../../../../src/session/life/transitions'
import { refreshInMs } from '../../../../src/session/refresh/refresh-time'
import { day, hour, longLivedSet, minute, pasted, started, temporarySet } from './sessions'

describe('a key id that is pasted again', () => {
  const known = rememberKey([], afterSuccess(started(), pasted))

  it('keeps the end of its first paste', () => {
    const { session, recognised } = mergeWithKnown(started(temporarySet, pasted + hour), known)
    expect(recognised).toBe('kept-end')
    expect(session.endsAt).toBe(pasted + 4 * hour)
  })

  it('is known as ended when AWS ended it', () => {
    const ended = rememberKey(known, afterExpiry(started(), 'lab-ended', pasted + hour))
    expect(ended).toHaveLength(1)
    expect(mergeWithKnown(started(), ended).recognised).toBe('already-ended')
  })

  it('takes the end that the new text states', () => {
    const fresh = started({ ...temporarySet, expiration: pasted + 9 * hour }, pasted + hour)
    expect(mergeWithKnown(fresh, known).session.endsAt).toBe(pasted + 9 * hour)
  })

  it('is new when another key was pasted, or when it is long-lived', () => {
    expect(mergeWithKnown({ ...started(), keyFingerprint: 'e'.repeat(64) }, known).recognised).toBe('new')
    expect(mergeWithKnown(started(longLivedSet), known).recognised).toBe('new')
  })

  it('the list is bounded and survives storage', () => {
    let list = known
    for (let i = 0; i < 100; i += 1) list = rememberKey(list, { ...started(), keyFingerprint: String(i) })
    expect(list).toHaveLength(50)
    expect(readKnownKeys(structuredClone(list))).toEqual(list)
    expect(readKnownKeys([...list, null, { keyFingerprint: 1 }, 'x'])).toEqual(list)
    expect(readKnownKeys('rubbish')).toEqual([])
  })
})

describe('credentials are wiped', () => {
  it('when AWS refused them', () => {
    expect(mustForget(afterExpiry(started(), 'rejected', pasted), pasted)).toBe('refused')
  })

  it('24 hours after the guessed end, not before', () => {
    expect(mustForget(started(), pasted + 28 * hour - 1)).toBeUndefined()
    expect(mustForget(started(), pasted + 28 * hour)).toBe('long-over')
  })

  it('never by time when they are long-lived, nor for trouble that is not theirs', () => {
    expect(mustForget(started(longLivedSet), pasted + 1000 * day)).toBeUndefined()
    expect(mustForget(afterTrouble(started(), { reason: 'not-allowed' }, pasted), pasted)).toBeUndefined()
  })
})

describe('a session in storage', () => {
  it('comes back as it was', () => {
    for (const session of [
      started(),
      started(longLivedSet),
      withAccount(afterSuccess(started(), pasted), '123456789012'),
      afterExpiry(started(), 'lab-ended', pasted),
      afterTrouble(started(), { reason: 'not-allowed', action: 'dynamodb:Query' }, pasted),
    ])
      expect(readSession(structuredClone(session))).toEqual({ kind: 'session', session })
  })

  it('of a newer version is left alone; rubbish is no session', () => {
    expect(readSession({ ...started(), v: 2 })).toEqual({ kind: 'newer' })
    for (const rubbish of [
      undefined,
      null,
      3,
      'x',
      {},
      [],
      { ...started(), region: 'x' },
      { ...started(), clock: null },
      { ...started(), endsAt: 'soon' },
      { ...started(), endpoint: 'http://example.com' },
      { ...started(), outcome: { kind: 'ended', reason: 'why', at: 1 } },
    ])
      expect(readSession(rubbish)).toEqual({ kind: 'none' })
  })

  it('keeps no secret', () => {
    const told = JSON.stringify(started())
    expect(told).not.toContain(temporarySet.secretAccessKey)
    expect(told).not.toContain(temporarySet.accessKeyId)
  })
})

describe('credentials from a URL', () => {
  const fresh = {
    keyHint: 'ASIA…AAAA',
    keyFingerprint: 'a'.repeat(64),
    temporary: true,
    endsAt: pasted + 6 * hour,
  }

  it('carry the session on under its id', () => {
    const next = afterRefresh(afterSuccess(started(), pasted), fresh, pasted)
    expect(next).toMatchObject({
      id: started().id,
      endsAt: pasted + 6 * hour,
      endsFrom: 'refresh',
      keyHint: 'ASIA…AAAA',
    })
  })

  it('bring an ended session back to be checked', () => {
    expect(afterRefresh(afterExpiry(started(), 'session-expired', pasted), fresh, pasted).outcome).toEqual({
      kind: 'unchecked',
    })
  })

  it('are fetched anew before they end, and at once when they ended', () => {
    expect(refreshInMs(started(), pasted)).toBe(4 * hour - 5 * minute)
    expect(refreshInMs(started(temporarySet, pasted, 4 * minute), pasted)).toBe(3 * minute)
    expect(refreshInMs(started(), pasted + 5 * hour)).toBe(1_000)
    expect(refreshInMs(started(longLivedSet), pasted)).toBeUndefined()
  })
})
