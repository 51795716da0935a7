import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../../src/session/life/session'
import { checkSession } from '../../../src/sw/session-check'
import type { RenewingKeeper } from '../../../src/sw/renewing-keeper'
import { labCredentials, labSession } from './lab-session'

/** Of account 029608264753. */
const accessKeyId = 'ASIAQNZGKIQY56JQ7WML'
const account = '029608264753'

/** Fresh credentials for AWS on a device that spoke to an account before. */
function keeperKnowing(accountId: string): Pick<RenewingKeeper, 'session' | 'candidate' | 'promote'> {
  const before: Session = { ...labSession('before'), accountId }
  return {
    session: async () => before,
    candidate: async () => ({ session: labSession(), credentials: { ...labCredentials, accessKeyId } }),
    promote: async () => true,
  }
}

/** An account without any table. @returns what it was asked for */
function emptyAccount(): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request.headers.get('x-amz-target')?.split('.')[1] ?? '')
    const body = { __type: 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException', message: '' }
    return new Response(JSON.stringify(body), { status: 400 })
  })
  return asked
}

afterEach(() => vi.unstubAllGlobals())

describe('a table that is not there yet, in another account than last time', () => {
  const known = '999999999999'
  const check = (more: { create: boolean; confirmedAccount?: string }, last = known) =>
    checkSession(keeperKnowing(last), { session: 'session-1', ...more }, () => 0)

  it('is asked about before it is offered, and never made before somebody said yes to the account', async () => {
    const asked = emptyAccount()
    const question = { kind: 'other-account', accountId: account, known }
    expect(await check({ create: false })).toEqual(question)
    expect(await check({ create: true })).toEqual(question)
    expect(await check({ create: true, confirmedAccount: known })).toEqual(question)
    expect(asked).not.toContain('CreateTable')
  })

  it('is made once that account was confirmed', async () => {
    const asked = emptyAccount()
    const offered = { kind: 'table-missing', accountId: account }
    expect(await check({ create: false, confirmedAccount: account })).toEqual(offered)
    await check({ create: true, confirmedAccount: account })
    expect(asked).toContain('CreateTable')
  })

  it('is offered at once where it is the same account', async () => {
    emptyAccount()
    const offered = { kind: 'table-missing', accountId: account }
    expect(await check({ create: false }, account)).toEqual(offered)
  })
})
