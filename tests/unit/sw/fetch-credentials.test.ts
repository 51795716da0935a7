import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchCredentials } from '../../../src/sw/fetch-credentials'
import type { Fetch } from '../../../src/sw/fetch-credentials'
import { startCredentialsServer } from '../../support/credentials-server'
import type { CredentialsServer } from '../../support/credentials-server'

const set = {
  accessKeyId: 'ASIAABCDEFGHIJKLMNOP',
  secretAccessKey: 's'.repeat(40),
  sessionToken: 't'.repeat(80),
}
const hour = 3_600_000

describe('asking a credentials URL', () => {
  let server: CredentialsServer
  beforeAll(async () => {
    server = await startCredentialsServer()
  })
  afterAll(() => server.close())

  const ask = (authorization?: string, fetching: Fetch = (url, init) => fetch(url, init)) =>
    fetchCredentials({ url: server.url, ...(authorization && { authorization }) }, Date.now(), fetching)
  const good = () => ask(`Bearer ${server.bearer}`)

  it('gives the credentials and their end', async () => {
    server.answerWith({ kind: 'credentials', set: () => set as never, lifeMs: hour })
    expect(await good()).toMatchObject({ kind: 'ok', credentials: set })
  })

  it.each([undefined, 'Bearer wrong'])('without the right token (%s) is refused', async (authorization) => {
    expect(await ask(authorization)).toBe('refused')
  })

  it.each([
    ['not-json', '<!doctype html>'],
    ['wrong-shape', '{"AccessKeyId":"ASIAABCDEFGHIJKLMNOP"}'],
    ['too-large', `{"AccessKeyId":"${'x'.repeat(2_000_000)}"}`],
  ])('that answers otherwise is %s, never an exception', async (word, text) => {
    server.answerWith({ kind: 'text', text, type: 'application/json' })
    expect(await good()).toBe(word)
  })

  it('of credentials that are over already is expired', async () => {
    server.answerWith({ kind: 'credentials', set: () => set as never, lifeMs: -1_000 })
    expect(await good()).toBe('expired')
  })

  it('follows no redirect and carries nothing of the browser’s', async () => {
    let sent: RequestInit = {}
    const redirected = { type: 'opaqueredirect', ok: false } as Response
    const answer = await ask(undefined, async (_url, init) => {
      sent = init
      return redirected
    })
    expect(answer).toBe('redirected')
    expect(sent).toMatchObject({
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    })
  })

  it('that is nowhere is unreachable', async () => {
    expect(await fetchCredentials({ url: 'http://localhost:1/' }, 0, (url, init) => fetch(url, init))).toBe(
      'unreachable',
    )
  })
})
