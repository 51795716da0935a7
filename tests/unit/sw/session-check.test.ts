import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../../src/session/life/session'
import { checkSession, scanPage } from '../../../src/sw/session-check'
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

describe('while a session is being tried', () => {
  const lookedAheadFor = async (workspace: string): Promise<readonly string[]> => {
    emptyAccount()
    const session = { ...labSession(), workspace } as Session
    const candidate = async () => ({ session, credentials: { ...labCredentials, accessKeyId } })
    const ahead: string[] = []
    const keeper = { ...keeperKnowing(account), candidate }
    const request = { session: 'session-1', create: false }
    await checkSession(
      keeper,
      request,
      () => 0,
      (tried) => void ahead.push(tried.session.workspace),
    )
    return ahead
  }

  it('its log is looked at for the books that are open, and no others come into being for that', async () => {
    expect(await lookedAheadFor(labSession().workspace)).toHaveLength(1)
    expect(await lookedAheadFor('elsewhere')).toEqual([])
  })
})

describe('a page of another table', () => {
  type Keeper = Pick<RenewingKeeper, 'session' | 'current' | 'update'>
  const keeperWith = (open: Awaited<ReturnType<RenewingKeeper['current']>>): Keeper => ({
    session: async () => undefined,
    current: async () => open,
    update: async () => {},
  })
  const open = keeperWith({ session: labSession(), credentials: labCredentials })
  /** A table that answers every request with this. @returns what it was asked */
  function tableAnswering(body: object, status = 200): { target: string; input: unknown }[] {
    const asked: { target: string; input: unknown }[] = []
    vi.stubGlobal('fetch', async (request: Request) => {
      const target = request.headers.get('x-amz-target')?.split('.')[1] ?? ''
      asked.push({ target, input: await request.json() })
      return new Response(JSON.stringify(body), { status })
    })
    return asked
  }
  const key = { id: { N: '12345678901234567890123' } }

  it('is told in DynamoDB’s own form, figure by figure, with the key to go on from', async () => {
    const item = { ...key, total: { N: '0.10' }, tags: { SS: ['a'] } }
    const asked = tableAnswering({ Items: [item], LastEvaluatedKey: key })
    const reply = await scanPage(open, { table: 'old', after: key }, () => 0)
    expect(reply).toEqual({ type: 'scanned', items: [item], last: key })
    expect(asked).toEqual([{ target: 'Scan', input: { TableName: 'old', ExclusiveStartKey: key } }])
  })

  it('that is the last one names no key', async () => {
    tableAnswering({ Items: [] })
    expect(await scanPage(open, { table: 'old' }, () => 0)).toEqual({ type: 'scanned', items: [] })
  })

  it('is refused in words of its own without a session, without a table and without leave', async () => {
    const asked = tableAnswering({ __type: 'x#AccessDeniedException', message: 'no' }, 400)
    const why = async (keeper: Keeper, table: string) => {
      const reply = await scanPage(keeper, { table }, () => 0)
      return reply.type === 'checked' ? reply.result : reply.type
    }
    expect(await why(keeperWith(undefined), 'old')).toEqual({
      kind: 'session-over',
      reason: 'no-credentials',
    })
    expect(await why(open, 'no/such name')).toEqual({ kind: 'table-missing' })
    expect(asked).toEqual([])
    expect(await why(open, 'old')).toEqual({ kind: 'not-allowed', action: 'dynamodb:Scan' })
  })
})
