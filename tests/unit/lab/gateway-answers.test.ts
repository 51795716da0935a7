import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import {
  DescribeTableCommand,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CredentialSet } from '../../../src/lab/credentials/credential-set'
import type { Lab } from '../../../src/lab/lab'
import { clientOf, startTestLab } from '../../support/lab'
import { createInvoicesTable, tableName } from './invoices-table'
import { sendListTables } from './signed-request'

// Each test goes through the network stack many times; a busy machine needs patience.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let lab: Lab
let set: CredentialSet
let client: DynamoDBClient

beforeAll(async () => {
  lab = await startTestLab()
  set = lab.issue({ lifeMs: 3_600_000 })
  client = clientOf(lab, set)
  await createInvoicesTable(client)
})
afterEach(() => {
  lab.onRequest(undefined)
  Object.assign(lab.faults, { dropRate: 0, failRate: 0, throttleRate: 0, loseAnswerRate: 0, latencyMs: 0 })
})
afterAll(async () => {
  client.destroy()
  await lab.close()
})

const key = (sk: string): { pk: { S: string }; sk: { S: string } } => ({ pk: { S: 'main' }, sk: { S: sk } })
const put = (sk: string, note: string): Promise<unknown> =>
  client.send(new PutItemCommand({ TableName: tableName, Item: { ...key(sk), note: { S: note } } }))
const read = async (sk: string): Promise<string | undefined> =>
  (await client.send(new GetItemCommand({ TableName: tableName, Key: key(sk) }))).Item?.note?.S

describe('answers', () => {
  it('bring back what was written, whatever its signs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), async (note) => {
        await put('signs', note)
        expect(await read('signs')).toBe(note)
      }),
      { numRuns: 25 },
    )
  })

  it('name the account and region of the caller in ARNs, and leave the text of items alone', async () => {
    const { Table: table } = await client.send(new DescribeTableCommand({ TableName: tableName }))
    expect(table?.TableArn).toBe(`arn:aws:dynamodb:us-east-1:123456789012:table/${tableName}`)
    const arn = 'arn:aws:dynamodb:eu-west-1:999999999999:table/other'
    await put('arn', arn)
    expect(await read('arn')).toBe(arn)
    const { Items: items } = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk AND sk = :sk',
        ExpressionAttributeValues: { ':pk': { S: 'main' }, ':sk': { S: 'arn' } },
      }),
    )
    expect(items?.[0]?.note?.S).toBe(arn)
  })

  it('carry request id, checksum, date and the CORS headers that DynamoDB sends', async () => {
    const { headers, status } = await sendListTables(lab, set)
    expect(status).toBe(200)
    expect(headers.get('x-amzn-requestid')).toMatch(/^[A-Z0-9]{52}$/)
    expect(Number(headers.get('x-amz-crc32'))).toBe(crc32(`{"TableNames":["${tableName}"]}`))
    expect(headers.get('content-type')).toBe('application/x-amz-json-1.0')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-expose-headers')).toContain('Date')
  })

  it('are readable for other origins when they refuse, too', async () => {
    const response = await fetch(lab.endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': 'DynamoDB_20120810.ListTables', origin: 'https://elsewhere.example' },
      body: '{}',
    })
    expect(response.status).toBe(400)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('to a preflight allow what was asked for, private networks included', async () => {
    const response = await fetch(lab.endpoint, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,x-amz-target',
        'access-control-request-private-network': 'true',
      },
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-methods')).toBe('POST')
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization,x-amz-target')
    expect(response.headers.get('access-control-allow-private-network')).toBe('true')
    expect(response.headers.get('access-control-max-age')).toBe('172800')
  })
})

describe('faults', () => {
  it('lose the answer only after the write was done', async () => {
    lab.onRequest(({ action }) => (action === 'PutItem' ? 'lose-answer' : 'pass'))
    await expect(put('lost', 'written all the same')).rejects.toThrow()
    expect(await read('lost')).toBe('written all the same')
  })

  it('drop the request before anything was done', async () => {
    lab.onRequest(({ action }) => (action === 'PutItem' ? 'drop' : 'pass'))
    await expect(put('dropped', 'never')).rejects.toThrow()
    expect(await read('dropped')).toBeUndefined()
  })

  it('strike by their rates: none at 0, all at 1', async () => {
    lab.faults.failRate = 1
    await expect(put('rate', 'x')).rejects.toMatchObject({ name: 'InternalServerError' })
    lab.faults.failRate = 0
    lab.faults.loseAnswerRate = 1
    await expect(put('rate', 'y')).rejects.toThrow()
    lab.faults.loseAnswerRate = 0
    expect(await read('rate')).toBe('y')
  })

  it('can hold a request until a script lets it go, with its body in the hands of the script', async () => {
    let seen: unknown
    let letGo = (): void => undefined
    const held = new Promise<void>((resolve) => (letGo = resolve))
    const arrived = new Promise<void>((resolve) => {
      lab.onRequest(async ({ body, table }): Promise<'pass'> => {
        seen = { body, table }
        resolve()
        await held
        return 'pass'
      })
    })
    const written = put('held', 'later')
    await arrived
    lab.onRequest(undefined)
    expect(await read('held')).toBeUndefined()
    letGo()
    await written
    expect(await read('held')).toBe('later')
    expect(seen).toMatchObject({ table: tableName, body: { Item: { note: { S: 'later' } } } })
  })
})

describe('the log', () => {
  it('holds one line a request with action, table, bytes, status and error', async () => {
    const before = lab.requests.length
    await put('logged', 'x')
    await client.send(new GetItemCommand({ TableName: 'none', Key: key('a') })).catch(() => undefined)
    await client.send(new ListTablesCommand({}))
    const [first, second, third] = lab.requests.slice(before)
    expect(first).toMatchObject({
      action: 'PutItem',
      table: tableName,
      status: 200,
      bytesOut: 2,
      error: undefined,
    })
    expect(first?.bytesIn).toBeGreaterThan(50)
    expect(second).toMatchObject({ action: 'GetItem', status: 400, error: 'ResourceNotFoundException' })
    expect(third).toMatchObject({ action: 'ListTables', table: undefined, status: 200 })
  })
})

describe('credentials', () => {
  it('look like those of AWS Academy and never repeat', () => {
    const sets = Array.from({ length: 50 }, () => lab.issue({ lifeMs: 1_000 }))
    for (const { accessKeyId, secretAccessKey, sessionToken } of sets) {
      expect(accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/)
      expect(secretAccessKey).toMatch(/^[A-Za-z0-9+/]{40}$/)
      expect(sessionToken).toMatch(/^[A-Za-z0-9+/]{300,}=*$/)
    }
    const marks = sets.map((one) => createHash('sha256').update(JSON.stringify(one)).digest('hex'))
    expect(new Set(marks).size).toBe(sets.length)
  })

  it('are shown in the block of AWS Academy with region and endpoint below', () => {
    const fresh = lab.issue({ lifeMs: 1_000 })
    expect(lab.blockFor(fresh)).toBe(
      `[default]\naws_access_key_id=${fresh.accessKeyId}\naws_secret_access_key=${fresh.secretAccessKey}\n` +
        `aws_session_token=${fresh.sessionToken}\nregion=us-east-1\nendpoint_url=http://localhost:${lab.port}\n`,
    )
  })
})
