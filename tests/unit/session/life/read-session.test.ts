import { describe, expect, it } from 'vitest'
import { readSession } from '../../../../src/session/life/read-session'
import { afterTrouble } from '../../../../src/session/life/transitions'
import type { TroubleReason } from '../../../../src/session/life/session'
import { pasted, started } from './sessions'

describe('a session that comes out of storage', () => {
  it.each<TroubleReason>(['unreachable', 'other-history', 'newer-format', 'damaged', 'not-allowed'])(
    'is the one that went in, in trouble or not: %s',
    (reason) => {
      const session = afterTrouble(started(), { reason }, pasted + 1_000)
      expect(readSession(structuredClone(session))).toEqual({ kind: 'session', session })
    },
  )

  it.each([
    null,
    1,
    [],
    {},
    { v: 1 },
    { ...started(), outcome: { kind: 'trouble', trouble: { reason: 'toString' }, at: 1 } },
  ])('is none where it is no session: %j', (value) => {
    expect(readSession(value)).toEqual({ kind: 'none' })
  })

  it('of a newer version of the app is told apart from none', () => {
    expect(readSession({ ...started(), v: 2 })).toEqual({ kind: 'newer' })
  })
})
