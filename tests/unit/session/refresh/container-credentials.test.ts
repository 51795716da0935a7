import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readContainerCredentials } from '../../../../src/session/refresh/container-credentials'
import { checkCredentialsUrl } from '../../../../src/session/refresh/credentials-url'

const now = Date.UTC(2026, 10, 24, 10)
const whole = {
  AccessKeyId: 'ASIAQ3EGXK7TZ2WMN5PR',
  SecretAccessKey: 'kd8/Jx0+Qm3VtYz7LbN2wRc5HfGp9sAe4UiXoT1q',
  Token: 'IQoJb3JpZ2lu',
  Expiration: '2026-11-24T16:00:00Z',
}

describe('what a credentials URL answers', () => {
  it.each([
    ['as AWS writes it', whole],
    ['with SessionToken', { ...whole, Token: undefined, SessionToken: whole.Token }],
    ['as STS wraps it', { Credentials: whole }],
  ])('is read %s', (_how, body) => {
    expect(readContainerCredentials(JSON.stringify(body), now)).toEqual({
      kind: 'ok',
      credentials: {
        accessKeyId: whole.AccessKeyId,
        secretAccessKey: whole.SecretAccessKey,
        sessionToken: whole.Token,
      },
      expiration: Date.UTC(2026, 10, 24, 16),
    })
  })

  it.each([
    ['a web page', '<!doctype html><title>Sign in</title>', { kind: 'not-json' }],
    ['nothing', '', { kind: 'not-json' }],
    ['a list', '[]', { kind: 'not-json' }],
    [
      'an error',
      '{"code":"x","message":"no role"}',
      { kind: 'wrong-shape', missing: ['AccessKeyId', 'SecretAccessKey'] },
    ],
    [
      'a key without its token',
      JSON.stringify({ ...whole, Token: undefined }),
      { kind: 'wrong-shape', missing: ['Token'] },
    ],
    [
      'a secret with a line end',
      JSON.stringify({ ...whole, SecretAccessKey: 'a\nb' }),
      { kind: 'wrong-shape', missing: ['SecretAccessKey'] },
    ],
    [
      'an end that is no moment',
      JSON.stringify({ ...whole, Expiration: 'soon' }),
      { kind: 'wrong-shape', missing: ['Expiration'] },
    ],
    [
      'what ended already',
      JSON.stringify({ ...whole, Expiration: '2026-11-24T10:00:00Z' }),
      { kind: 'expired', expiration: now },
    ],
    ['ten megabytes', 'x'.repeat(10_000_000), { kind: 'too-large' }],
  ])('%s is told apart', (_what, body, outcome) => {
    expect(readContainerCredentials(body, now)).toEqual(outcome)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (body) => {
        expect(readContainerCredentials(body, now).kind).not.toBe('ok')
      }),
    )
  })
})

describe('a credentials URL', () => {
  it.each([
    ['https://example.org/creds?role=a', 'ok'],
    ['http://localhost:9911/creds', 'ok'],
    ['http://127.0.0.1/creds', 'ok'],
    ['http://example.org/creds', 'plain-http'],
    ['http://169.254.170.2/v2', 'plain-http'],
    ['https://user:pass@example.org', 'user-in-url'],
    ['file:///etc/passwd', 'scheme'],
    ['here', 'not-a-url'],
  ])('%s: %s', (text, verdict) => {
    const check = checkCredentialsUrl(text)
    expect(check.kind === 'ok' ? 'ok' : check.why).toBe(verdict)
  })
})
