import {
  CreateTableCommand,
  DynamoDBServiceException,
  ListTablesCommand,
  PutItemCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CredentialSet } from '../../../src/lab/credentials/credential-set'
import type { Lab } from '../../../src/lab/lab'
import { clientOf, startTestLab } from '../../support/lab'
import { sendListTables } from './signed-request'

const hour = 3_600_000
const invalidToken = 'The security token included in the request is invalid.'

// Each test goes through the network stack many times; a busy machine needs patience.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let lab: Lab
let now: number
let set: CredentialSet
let client: DynamoDBClient

beforeAll(async () => {
  lab = await startTestLab({ clock: () => now })
})
beforeEach(() => {
  now = Date.now()
  set = lab.issue({ lifeMs: hour })
  client = clientOf(lab, set)
})
afterEach(() => {
  client.destroy()
  lab.onRequest(undefined)
  lab.denyAction(undefined)
})
afterAll(() => lab.close())

async function refusal(sent: Promise<unknown>): Promise<DynamoDBServiceException> {
  try {
    await sent
  } catch (error) {
    if (error instanceof DynamoDBServiceException) return error
    throw error
  }
  throw new Error('the request was not refused')
}

const list = (as: Partial<CredentialSet> = {}): Promise<unknown> => {
  const other = clientOf(lab, { ...set, ...as })
  return other.send(new ListTablesCommand({})).finally(() => other.destroy())
}

const put = (): Promise<unknown> =>
  client.send(new PutItemCommand({ TableName: 'tidebill', Item: { pk: { S: 'a' }, sk: { S: 'b' } } }))

describe('credentials', () => {
  it('pass while they live', async () => {
    expect(await client.send(new ListTablesCommand({}))).toMatchObject({ TableNames: [] })
  })

  it('die at the very millisecond of their end and not one before', async () => {
    now = set.expiresAt - 1
    const signedAt = now
    expect((await sendListTables(lab, set, { signedAt })).status).toBe(200)
    now = set.expiresAt
    expect(await sendListTables(lab, set, { signedAt })).toMatchObject({
      status: 400,
      type: 'com.amazon.coral.service#ExpiredTokenException',
      message: 'The security token included in the request is expired',
    })
  })

  it('that were expired by hand are ExpiredTokenException to the SDK', async () => {
    lab.expire(set.accessKeyId)
    expect(await refusal(list())).toMatchObject({
      name: 'ExpiredTokenException',
      message: 'The security token included in the request is expired',
    })
  })

  it('with an unknown key, a foreign token or none are not recognized', async () => {
    const foreign = lab.issue({ lifeMs: hour }).sessionToken
    const unknown = { name: 'UnrecognizedClientException', message: invalidToken }
    expect(await refusal(list({ accessKeyId: 'ASIAAAAAAAAAAAAAAAAA' }))).toMatchObject(unknown)
    expect(await refusal(list({ sessionToken: foreign }))).toMatchObject(unknown)
    expect(await refusal(list({ sessionToken: set.sessionToken.slice(0, -1) }))).toMatchObject(unknown)
    const bare = clientOf(lab, set, {
      credentials: { accessKeyId: set.accessKeyId, secretAccessKey: set.secretAccessKey },
    })
    expect(await refusal(bare.send(new ListTablesCommand({})))).toMatchObject(unknown)
    bare.destroy()
  })

  it('with a secret that differs in one sign make another signature', async () => {
    const last = set.secretAccessKey.endsWith('A') ? 'B' : 'A'
    const error = await refusal(list({ secretAccessKey: set.secretAccessKey.slice(0, -1) + last }))
    expect(error.name).toBe('InvalidSignatureException')
    expect(error.message).toMatch(/^The request signature we calculated does not match/)
  })
})

describe('a signature', () => {
  it('covers the body, with or without the body hash among the headers', async () => {
    const mismatch = { type: 'com.amazon.coral.service#InvalidSignatureException' }
    expect(await sendListTables(lab, set, { body: '{"Limit":1}' })).toMatchObject(mismatch)
    const withoutHash = (signed: Record<string, string>): Record<string, string> =>
      Object.fromEntries(Object.entries(signed).filter(([name]) => name !== 'x-amz-content-sha256'))
    expect(await sendListTables(lab, set, { headers: withoutHash })).toMatchObject(mismatch)
  })

  it('covers the signed headers', async () => {
    const headers = (signed: Record<string, string>): Record<string, string> => ({
      ...signed,
      'x-amz-target': 'DynamoDB_20120810.DeleteTable',
    })
    const answer = await sendListTables(lab, set, { headers })
    expect(answer.message).toMatch(/^The request signature we calculated does not match/)
  })

  it('is good for five minutes either way and then names the times', async () => {
    now = Date.UTC(2026, 10, 24, 10, 10)
    const fresh = lab.issue({ lifeMs: hour })
    const minute = 60_000
    expect((await sendListTables(lab, fresh, { signedAt: now - 5 * minute })).status).toBe(200)
    expect((await sendListTables(lab, fresh, { signedAt: now + 5 * minute })).status).toBe(200)
    expect(await sendListTables(lab, fresh, { signedAt: now - 10 * minute })).toMatchObject({
      type: 'com.amazon.coral.service#InvalidSignatureException',
      message:
        'Signature expired: 20261124T100000Z is now earlier than 20261124T100500Z (20261124T101000Z - 5 min.)',
    })
    expect(await sendListTables(lab, fresh, { signedAt: now + 6 * minute })).toMatchObject({
      type: 'com.amazon.coral.service#InvalidSignatureException',
      message:
        'Signature not yet current: 20261124T101600Z is still later than 20261124T101500Z (20261124T101000Z + 5 min.)',
    })
  })

  it('is refused with the lab time in the Date header, so that a client can learn the skew', async () => {
    now = Date.UTC(2026, 0, 2, 3, 4, 5)
    const { headers } = await sendListTables(lab, set, { signedAt: now + hour })
    expect(headers.get('date')).toBe('Fri, 02 Jan 2026 03:04:05 GMT')
  })

  it('for another service or an impossible region is refused', async () => {
    const service = await sendListTables(lab, set, { service: 's3' })
    expect(service.message).toContain("Credential should be scoped to correct service: 'dynamodb'.")
    const region = await sendListTables(lab, set, { region: 'nowhere' })
    expect(region.message).toContain('Credential should be scoped to a valid region.')
  })

  it('that is missing or incomplete is told apart', async () => {
    const without = (signed: Record<string, string>): Record<string, string> =>
      Object.fromEntries(Object.entries(signed).filter(([name]) => name !== 'authorization'))
    expect(await sendListTables(lab, set, { headers: without })).toMatchObject({
      status: 400,
      type: 'com.amazon.coral.service#MissingAuthenticationTokenException',
      message: 'Request is missing Authentication Token',
    })
    const cut = (signed: Record<string, string>): Record<string, string> => ({
      ...signed,
      authorization: (signed.authorization ?? '').replace(/, Signature=.*/, ''),
    })
    const incomplete = await sendListTables(lab, set, { headers: cut })
    expect(incomplete.type).toBe('com.amazon.coral.service#IncompleteSignatureException')
    expect(incomplete.message).toContain("Authorization header requires 'Signature' parameter.")
  })
})

describe('permission', () => {
  it('ends with the lab, by an explicit deny that names voc-cancel-cred', async () => {
    lab.endLab()
    expect(await refusal(put())).toMatchObject({
      name: 'AccessDeniedException',
      message:
        'User: arn:aws:sts::123456789012:assumed-role/voclabs/user1234567=student is not authorized to perform: ' +
        'dynamodb:PutItem on resource: arn:aws:dynamodb:us-east-1:123456789012:table/tidebill with an explicit ' +
        'deny in an identity-based policy: arn:aws:iam::123456789012:policy/voc-cancel-cred',
    })
  })

  it('comes back with new credentials while the old ones stay denied', async () => {
    lab.endLab()
    const fresh = lab.issue({ lifeMs: hour })
    expect((await sendListTables(lab, fresh)).status).toBe(200)
    expect(await refusal(list())).toMatchObject({ name: 'AccessDeniedException' })
  })

  it('can lack one action and leaves the others', async () => {
    lab.denyAction('CreateTable')
    const create = new CreateTableCommand({ TableName: 'x', KeySchema: [], AttributeDefinitions: [] })
    const error = await refusal(client.send(create))
    expect(error.name).toBe('AccessDeniedException')
    expect(error.message).toMatch(/because no identity-based policy allows the dynamodb:CreateTable action$/)
    expect(await list()).toMatchObject({ TableNames: [] })
  })
})

describe('trouble on the way', () => {
  it('is throttling by its two names, and a failing server', async () => {
    lab.onRequest(() => 'throttle')
    expect(await refusal(put())).toMatchObject({ name: 'ProvisionedThroughputExceededException' })
    expect(await refusal(list())).toMatchObject({ name: 'ThrottlingException' })
    lab.onRequest(() => 'fail')
    const failed = await refusal(put())
    expect(failed).toMatchObject({ name: 'InternalServerError', $fault: 'server' })
    expect(failed.$metadata.httpStatusCode).toBe(500)
  })

  it('is a broken connection when the request is dropped', async () => {
    lab.onRequest(() => 'drop')
    await expect(put()).rejects.not.toBeInstanceOf(DynamoDBServiceException)
  })

  it('can expire the credentials or end the lab in the middle', async () => {
    lab.onRequest(({ count }) => (count === 0 ? 'pass' : 'expire'))
    expect(await refusal(put())).toMatchObject({ name: 'ExpiredTokenException' })
    const fresh = lab.issue({ lifeMs: hour })
    lab.onRequest(() => 'end')
    expect(await sendListTables(lab, fresh)).toMatchObject({
      type: 'com.amazon.coral.service#AccessDeniedException',
    })
  })

  it('is 413 for a body above 16 MB', async () => {
    const body = 'x'.repeat(16 * 1024 * 1024 + 1)
    expect((await sendListTables(lab, set, { body })).status).toBe(413)
  })
})
