import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOf } from '../../../src/cloud/fault/fault-of'
import { ForbiddenAddress, NoAnswer, UnexpectedAnswer } from '../../../src/cloud/wire/wire-error'
import type { Fault } from '../../../src/sync/fault'

const deviceNow = Date.UTC(2026, 10, 24, 11, 0, 0)
const clocks = { deviceNow, offsetMs: 1_500 }

interface Shape {
  readonly name: string
  readonly message?: string
  readonly status?: number
  readonly reasons?: readonly string[]
}

/** As the SDK throws what the service answers. */
const serviceError = ({ name, message = '', status = 400, reasons }: Shape): Error =>
  Object.assign(new Error(message), {
    name,
    $metadata: { httpStatusCode: status },
    ...(reasons === undefined ? {} : { CancellationReasons: reasons.map((Code) => ({ Code })) }),
  })

const put = (error: unknown): Fault => faultOf(error, 'dynamodb:PutItem', clocks)

const arn = 'arn:aws:dynamodb:us-east-1:123456789012:table/tidebill'
const user = 'User: arn:aws:sts::123456789012:assumed-role/voclabs/user1=Ada is not authorized to perform: '
const over = (reason: string) => ({ kind: 'session-over', reason }) as Fault
const throttled = (detail: string) => ({ kind: 'retry-later', throttled: true, detail }) as Fault
const later = (detail: string) => ({ kind: 'retry-later', throttled: false, detail }) as Fault
const refused = (detail: string) => ({ kind: 'refused', detail }) as Fault

describe('the service’s answers', () => {
  it.each<[string, Shape, Fault]>([
    ['an expired token', { name: 'ExpiredTokenException', message: 'is expired' }, over('expired')],
    ['an expired token by its old name', { name: 'ExpiredToken', status: 403 }, over('expired')],
    ['an unknown key', { name: 'UnrecognizedClientException', message: 'is invalid' }, over('rejected')],
    ['an unknown key by its old name', { name: 'InvalidClientTokenId', status: 403 }, over('rejected')],
    [
      'a wrong secret',
      {
        name: 'InvalidSignatureException',
        message: 'The request signature we calculated does not match the signature you provided.',
      },
      over('signature'),
    ],
    ['a wrong secret by its old name', { name: 'SignatureDoesNotMatch', status: 403 }, over('signature')],
    ['half a signature', { name: 'IncompleteSignatureException', message: 'xyz' }, over('signature')],
    ['half a signature by its old name', { name: 'IncompleteSignature' }, over('signature')],
    ['no signature', { name: 'MissingAuthenticationTokenException' }, over('no-credentials')],
    [
      'no signature by its old name',
      { name: 'MissingAuthenticationToken', status: 403 },
      over('no-credentials'),
    ],
    [
      'an ended lab',
      {
        name: 'AccessDeniedException',
        message: `${user}dynamodb:PutItem on resource: ${arn} with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/voc-cancel-cred`,
      },
      over('lab-ended'),
    ],
    [
      'a missing right, by the action that the answer names',
      {
        name: 'AccessDeniedException',
        message: `${user}dynamodb:BatchWriteItem on resource: ${arn} because no identity-based policy allows the dynamodb:BatchWriteItem action`,
      },
      { kind: 'not-allowed', action: 'dynamodb:BatchWriteItem' },
    ],
    [
      'a missing right, by the action asked for where none is named',
      { name: 'AccessDenied', message: 'Access denied', status: 403 },
      { kind: 'not-allowed', action: 'dynamodb:PutItem' },
    ],
    [
      'an explicit deny by another policy',
      { name: 'AccessDeniedException', message: `${user}dynamodb:Query with an explicit deny: policy/other` },
      { kind: 'not-allowed', action: 'dynamodb:Query' },
    ],
    ['throttling', { name: 'ThrottlingException' }, throttled('ThrottlingException')],
    [
      'too many writes',
      { name: 'ProvisionedThroughputExceededException' },
      throttled('ProvisionedThroughputExceededException'),
    ],
    ['too many requests', { name: 'RequestLimitExceeded' }, throttled('RequestLimitExceeded')],
    ['too many tables', { name: 'LimitExceededException' }, throttled('LimitExceededException')],
    ['an unknown 429', { name: 'Strange', message: 'slow', status: 429 }, throttled('Strange: slow')],
    ['a fault inside', { name: 'InternalServerError', status: 500 }, later('InternalServerError')],
    ['a failure inside', { name: 'InternalFailure', status: 500 }, later('InternalFailure')],
    ['no service', { name: 'ServiceUnavailable', status: 503 }, later('ServiceUnavailable')],
    ['an unknown 5xx', { name: 'Unknown', message: 'x', status: 599 }, later('Unknown: x')],
    ['an unknown 4xx', { name: 'Unheard', message: 'of', status: 400 }, later('Unheard: of')],
    ['an unknown 403', { name: 'Unheard', status: 403 }, { kind: 'not-allowed', action: 'dynamodb:PutItem' }],
    ['a missing table', { name: 'ResourceNotFoundException' }, { kind: 'no-table' }],
    ['a missing table by another name', { name: 'TableNotFoundException' }, { kind: 'no-table' }],
    ['a table in the making', { name: 'ResourceInUseException' }, later('ResourceInUseException')],
    [
      'an item that is too large',
      { name: 'ValidationException', message: 'Item size has exceeded the maximum allowed size' },
      refused('Item size has exceeded the maximum allowed size'),
    ],
    [
      'a full collection',
      { name: 'ItemCollectionSizeLimitExceededException', message: 'full' },
      refused('ItemCollectionSizeLimitExceededException: full'),
    ],
    ['nonsense', { name: 'SerializationException', message: 'no' }, refused('SerializationException: no')],
    ['a body too large', { name: 'Big', message: 'x', status: 413 }, refused('Big: x')],
    [
      'a transaction against a limit',
      { name: 'TransactionCanceledException', reasons: ['None', 'ThrottlingError', 'ValidationError'] },
      throttled('TransactionCanceledException'),
    ],
    [
      'a transaction with poison',
      { name: 'TransactionCanceledException', message: 'm', reasons: ['None', 'ValidationError'] },
      refused('TransactionCanceledException: m'),
    ],
    [
      'a transaction in a race',
      { name: 'TransactionCanceledException', reasons: ['TransactionConflict'] },
      later('TransactionCanceledException'),
    ],
    [
      'a name with its namespace',
      { name: 'com.amazon.coral.service#ExpiredTokenException' },
      over('expired'),
    ],
    ['a name that every object has', { name: 'constructor', message: 'x' }, later('constructor: x')],
  ])('%s', (_, shape, fault) => expect(put(serviceError(shape))).toEqual(fault))

  it.each([
    'The provided key element does not match the schema',
    'One of the required keys was not given a value',
    'One or more parameter values were invalid: Missing the key id in the item',
    'One or more parameter values were invalid: Type mismatch for key sk expected: N actual: S',
    'Query condition missed key schema element: id',
    'Query key condition not supported',
    'The number of conditions on the keys is invalid',
    'One or more parameter values were invalid: Condition parameter type does not match schema type',
  ])('a table with other keys: %s', (message) =>
    expect(put(serviceError({ name: 'ValidationException', message }))).toEqual({ kind: 'wrong-schema' }),
  )
})

describe('the clock', () => {
  const expired = '20261123T110000Z is now earlier than 20261124T105500Z (20261124T110000Z - 5 min.)'
  const early = '20261125T110000Z is still later than 20261122T110500Z (20261122T110000Z + 5 min.)'

  it.each([
    ['behind', `Signature expired: ${expired}`, 0],
    ['ahead', `Signature not yet valid: ${early}`, -2 * 86_400_000],
    ['ahead, in the newer words', `Signature not yet current: ${early}`, -2 * 86_400_000],
  ])('%s: the offset is server minus device, from the answer’s own times', (_, message, offsetMs) => {
    for (const name of ['InvalidSignatureException', 'SignatureDoesNotMatch'])
      expect(put(serviceError({ name, message }))).toEqual({ kind: 'clock', offsetMs })
  })

  it.each(['RequestTimeTooSkewed', 'RequestExpired', 'RequestInTheFuture'])(
    '%s without times leaves the offset that is known',
    (name) => expect(put(serviceError({ name, status: 403 }))).toEqual({ kind: 'clock', offsetMs: 1_500 }),
  )
})

describe('no answer, or not DynamoDB’s', () => {
  it.each<[string, unknown, Fault]>([
    ['a failed fetch', new TypeError('Failed to fetch'), later('not reachable')],
    ['an abort', new DOMException('aborted', 'AbortError'), later('AbortError: aborted')],
    ['a time-out', new NoAnswer('timeout'), later('no answer: timeout')],
    ['a stop', new NoAnswer('stopped'), later('no answer: stopped')],
    ['an endless answer', new NoAnswer('too-long'), later('no answer: too-long')],
    [
      'a proxy’s page',
      new UnexpectedAnswer(502),
      later('HTTP 502 without DynamoDB’s answer'.replace('’', "'")),
    ],
    ['a captive portal', new UnexpectedAnswer(200), later("HTTP 200 without DynamoDB's answer")],
    ['a firewall’s page', new UnexpectedAnswer(403), later("HTTP 403 without DynamoDB's answer")],
    [
      'a proxy that asks for less',
      new UnexpectedAnswer(429),
      throttled("HTTP 429 without DynamoDB's answer"),
    ],
    ['a proxy’s limit', new UnexpectedAnswer(413), refused("HTTP 413 without DynamoDB's answer")],
    ['another address', new ForbiddenAddress(), refused('not the configured endpoint')],
    ['nothing', undefined, later(':')],
    ['a text', 'oops', later(':')],
    ['an object of no shape', { name: 5, message: null, $metadata: 'x' }, later(':')],
  ])('%s', (_, error, fault) => expect(put(error)).toEqual(fault))

  it('whatever is thrown, there is a fault, and never an exception', () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        expect(put(thrown)).toHaveProperty('kind')
      }),
    )
  })
})

describe('secrets', () => {
  const chars = (alphabet: string, length: number) =>
    fc
      .array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length })
      .map((drawn) => drawn.join(''))
  const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const base64 = `${upper}abcdefghijklmnopqrstuvwxyz0189+/`
  const credentials = fc.record({
    keyId: chars(upper, 16).map((rest) => `ASIA${rest}`),
    secret: chars(base64, 40),
    token: chars(base64, 340).map((rest) => `IQoJb3JpZ2luX2Vj${rest}==`),
  })

  it('that a service echoes reach no fault', () => {
    const around = fc.tuple(
      fc.constantFrom('', ' ', '"', "'", ':', '\n', '=', ', '),
      fc.lorem({ maxCount: 9 }),
    )
    const names = fc.constantFrom(
      'ValidationException',
      'SerializationException',
      'Unheard',
      'AccessDeniedException',
      'InvalidSignatureException',
      'TypeError',
    )
    fc.assert(
      fc.property(
        credentials,
        around,
        names,
        fc.constantFrom(400, 403, 413, 500),
        (set, words, name, status) => {
          const [separator, text] = words
          const message = [text, set.keyId, text, set.secret, text, set.token, text].join(separator || ' ')
          const fault = JSON.stringify(put(serviceError({ name, message, status })))
          for (const secret of [set.keyId, set.secret, set.token])
            for (let at = 0; at + 12 <= secret.length; at += 4)
              expect(fault).not.toContain(secret.slice(at, at + 12))
        },
      ),
    )
  })

  it('a long answer is kept short', () => {
    const fault = put(serviceError({ name: 'ValidationException', message: 'no '.repeat(100_000) }))
    expect(JSON.stringify(fault).length).toBeLessThan(400)
  })
})
