import { CreateTableCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browserWorld } from '../../src/cloud/config'
import type { CloudConfig, CloudWorld } from '../../src/cloud/config'
import { createRemote } from '../../src/cloud/remote'
import { checkTable, createTable } from '../../src/cloud/table'
import type { Lab } from '../../src/lab/lab'
import { checkEndpoint } from '../../src/session/place/endpoint'
import type { Endpoint } from '../../src/session/place/endpoint'
import { batchId, deviceId, rootOf } from '../../src/sync/scalars'
import { clientOf, startTestLab } from '../support/lab'
import { configFor, engines, tableNamed } from './engines'

const hour = 3_600_000
const day = 24 * hour
const meta = { format: 1, root: rootOf('r'), epoch: 1, floor: 0 }
const read = (config: CloudConfig) => createRemote(config).readLog(1)

/** The browser's world with its `Date` headers out of sight, as across CORS. */
const withoutDates: CloudWorld = {
  ...browserWorld,
  async fetch(request) {
    const answer = await fetch(request)
    const headers = new Headers(answer.headers)
    headers.delete('date')
    return new Response(answer.body, { status: answer.status, headers })
  },
}

/** A world whose requests come to what `answer` says. */
const answering = (answer: (request: Request) => Response | Promise<Response>): CloudWorld => ({
  ...browserWorld,
  fetch: async (request) => answer(request),
})

describe.each(engines)('every outcome behind a gateway that answers as AWS does: $name', ({ name }) => {
  let lab: Lab
  let skew = 0
  beforeAll(async () => {
    lab = await startTestLab({ engine: name, clock: () => Date.now() + skew })
    expect(await createTable(configFor(lab))).toMatchObject({ ok: true })
  })
  beforeEach(() => {
    skew = 0
  })
  afterEach(() => {
    lab.onRequest(undefined)
    lab.denyAction(undefined)
  })
  afterAll(() => lab.close())

  it('expired credentials are over', async () => {
    const credentials = lab.issue({ lifeMs: hour })
    lab.expire(credentials.accessKeyId)
    const fault = { kind: 'session-over', reason: 'expired' }
    expect(await read(configFor(lab, { credentials }))).toEqual({ ok: false, fault })
  })

  it('an ended lab is over, though its credentials are not', async () => {
    const credentials = lab.issue({ lifeMs: hour })
    lab.endLab()
    const config = configFor(lab, { credentials })
    const fault = { kind: 'session-over', reason: 'lab-ended' }
    expect(await read(config)).toEqual({ ok: false, fault })
    expect(await checkTable(config)).toEqual({ ok: false, fault })
  })

  it('a key that AWS does not know is rejected', async () => {
    const credentials = { ...lab.issue({ lifeMs: hour }), accessKeyId: 'ASIAAAAAAAAAAAAAAAAA' }
    const fault = { kind: 'session-over', reason: 'rejected' }
    expect(await read(configFor(lab, { credentials }))).toEqual({ ok: false, fault })
  })

  it('a token that does not belong to the key is rejected', async () => {
    const { accessKeyId, secretAccessKey } = lab.issue({ lifeMs: hour })
    const fault = { kind: 'session-over', reason: 'rejected' }
    const credentials = { accessKeyId, secretAccessKey }
    expect(await read(configFor(lab, { credentials }))).toEqual({ ok: false, fault })
  })

  it('a secret that does not belong to the key is told apart', async () => {
    const credentials = { ...lab.issue({ lifeMs: hour }), secretAccessKey: 'A'.repeat(40) }
    const fault = { kind: 'session-over', reason: 'signature' }
    expect(await read(configFor(lab, { credentials }))).toEqual({ ok: false, fault })
  })

  it('a missing right is named', async () => {
    const remote = createRemote(configFor(lab))
    lab.denyAction('PutItem')
    expect(await remote.createMeta(meta)).toEqual({
      ok: false,
      fault: { kind: 'not-allowed', action: 'dynamodb:PutItem' },
    })
    expect(await remote.readLog(1)).toMatchObject({ ok: true })
    lab.denyAction('Query')
    expect(await remote.readLog(1)).toEqual({
      ok: false,
      fault: { kind: 'not-allowed', action: 'dynamodb:Query' },
    })
  })

  it.each([
    ['throttle', { kind: 'retry-later', throttled: true }],
    ['fail', { kind: 'retry-later', throttled: false }],
    ['drop', { kind: 'retry-later', throttled: false }],
    ['lose-answer', { kind: 'retry-later', throttled: false }],
  ] as const)('%s: later, after one request and no silent repeat', async (verdict, fault) => {
    const actions: string[] = []
    lab.onRequest(({ action }) => {
      actions.push(action)
      return verdict
    })
    expect(await read(configFor(lab))).toMatchObject({ ok: false, fault })
    expect(actions).toEqual(['Query'])
  })

  describe.each([
    ['with readable dates', browserWorld],
    ['with dates hidden by CORS', withoutDates],
  ])('a wrong clock, %s', (_, world) => {
    it.each([-day, day, -6 * 60_000, 6 * 60_000])(
      'off by %i ms is learned by the first request',
      async (by) => {
        skew = by
        const learned: number[] = []
        const config = configFor(lab, { world, onClockOffset: (offset) => learned.push(offset) })
        const remote = createRemote(config)
        expect(await remote.readLog(1)).toMatchObject({ ok: true })
        expect(Math.abs((learned.at(-1) ?? 0) - by)).toBeLessThan(5_000)
        expect(remote.traffic().requests).toBe(2)
        expect(await remote.readLog(1)).toMatchObject({ ok: true })
        expect(remote.traffic().requests).toBe(3)
      },
    )

    it('that is known already costs nothing', async () => {
      skew = day
      const remote = createRemote(configFor(lab, { world, clockOffsetMs: day }))
      expect(await remote.readLog(1)).toMatchObject({ ok: true })
      expect(remote.traffic().requests).toBe(1)
    })

    it('that was set right again is learned anew', async () => {
      const remote = createRemote(configFor(lab, { world, clockOffsetMs: day }))
      expect(await remote.readLog(1)).toMatchObject({ ok: true })
      expect(remote.traffic().requests).toBe(2)
    })

    it('that jumps with every request is a fault with the offset', async () => {
      const remote = createRemote(configFor(lab, { world }))
      skew = day
      lab.onRequest(() => {
        skew += day
        return 'pass'
      })
      const answer = await remote.readLog(1)
      expect(answer).toMatchObject({ ok: false, fault: { kind: 'clock' } })
      expect(remote.traffic().requests).toBe(2)
    })
  })

  it('every answer with a date tells the offset, refusals too', async () => {
    const learned: number[] = []
    const config = configFor(lab, { onClockOffset: (offset) => learned.push(offset) })
    const remote = createRemote(config)
    await remote.readLog(1)
    lab.denyAction('Query')
    await remote.readLog(1)
    expect(learned).toHaveLength(2)
    for (const offset of learned) expect(Math.abs(offset)).toBeLessThan(5_000)
  })

  it('traffic is measured on the wire', async () => {
    const remote = createRemote(configFor(lab))
    const before = lab.requests.length
    const page = await remote.readLog(1)
    const [logged] = lab.requests.slice(before)
    const sent = { requests: 1, bytesSent: logged?.bytesIn, bytesReceived: logged?.bytesOut }
    expect(remote.traffic()).toEqual(sent)
    expect(page).toMatchObject({ ok: true, value: { bytes: logged?.bytesOut } })
  })

  describe('the table', () => {
    it('is found with its account', async () => {
      expect(await checkTable(configFor(lab))).toEqual({
        ok: true,
        value: {
          accountId: lab.account,
          tableArn: `arn:aws:dynamodb:us-east-1:${lab.account}:table/tidebill`,
        },
      })
    })

    it('is found without its account where DescribeTable is not allowed', async () => {
      lab.denyAction('DescribeTable')
      expect(await checkTable(configFor(lab))).toEqual({ ok: true, value: {} })
      expect(await checkTable(configFor(lab, { table: tableNamed('nowhere') }))).toEqual({
        ok: false,
        fault: { kind: 'no-table' },
      })
    })

    it('that is missing is told', async () => {
      const fault = { kind: 'no-table' }
      expect(await checkTable(configFor(lab, { table: tableNamed('nowhere') }))).toEqual({ ok: false, fault })
    })

    it('is made on demand with our keys, and once', async () => {
      const table = tableNamed('made-here')
      expect(await createTable(configFor(lab, { table }))).toMatchObject({ ok: true })
      expect(await createTable(configFor(lab, { table }))).toMatchObject({ ok: true })
      expect(await createRemote(configFor(lab, { table })).createMeta(meta)).toEqual({
        ok: true,
        value: 'written',
      })
    })

    it('in the making is waited for, and no longer than a minute', async () => {
      let time = Date.now()
      let waits = 0
      const world: CloudWorld = {
        ...browserWorld,
        now: () => time,
        after(ms, run) {
          if (ms !== 1_000) return browserWorld.after(ms, run)
          waits++
          time += ms
          queueMicrotask(run)
          return () => undefined
        },
      }
      const table = tableNamed('in-the-making')
      let fails = 3
      lab.onRequest(({ action }) => (action === 'DescribeTable' && fails-- > 0 ? 'fail' : 'pass'))
      expect(await createTable(configFor(lab, { table, world }))).toMatchObject({ ok: true })
      expect(waits).toBe(3)
      waits = 0
      fails = Infinity
      expect(await createTable(configFor(lab, { table, world }))).toMatchObject({
        ok: false,
        fault: { kind: 'retry-later' },
      })
      expect(waits).toBe(60)
    })

    it('is not made without the right to', async () => {
      lab.denyAction('CreateTable')
      expect(await createTable(configFor(lab, { table: tableNamed('never') }))).toEqual({
        ok: false,
        fault: { kind: 'not-allowed', action: 'dynamodb:CreateTable' },
      })
    })

    it.each([
      [
        'other-names',
        [
          ['id', 'HASH', 'S'],
          ['at', 'RANGE', 'S'],
        ],
      ],
      ['no-sort-key', [['pk', 'HASH', 'S']]],
      [
        'numbers',
        [
          ['pk', 'HASH', 'S'],
          ['sk', 'RANGE', 'N'],
        ],
      ],
      [
        'swapped',
        [
          ['sk', 'HASH', 'S'],
          ['pk', 'RANGE', 'S'],
        ],
      ],
    ] as const)('with other keys is told as such by every way in: %s', async (tableName, keys) => {
      const client = clientOf(lab, lab.issue({ lifeMs: hour }))
      await client.send(
        new CreateTableCommand({
          TableName: tableName,
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema: keys.map(([AttributeName, KeyType]) => ({ AttributeName, KeyType })),
          AttributeDefinitions: keys.map(([AttributeName, , AttributeType]) => ({
            AttributeName,
            AttributeType,
          })),
        }),
      )
      await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1 }, { TableName: tableName })
      client.destroy()
      const config = configFor(lab, { table: tableNamed(tableName) })
      const wrong = { ok: false, fault: { kind: 'wrong-schema' } }
      expect(await checkTable(config)).toEqual(wrong)
      expect(await createTable(config)).toEqual(wrong)
      const remote = createRemote(config)
      expect(await remote.readLog(1)).toEqual(wrong)
      // With `pk` alone as its key a table would take our items; they are never sent before the log was read.
      if (tableName === 'other-names' || tableName === 'numbers') {
        expect(await remote.createMeta(meta)).toEqual(wrong)
        expect(await remote.readSnapshotPart('s', 0)).toEqual(wrong)
      }
      lab.denyAction('DescribeTable')
      expect(await checkTable(config)).toEqual(wrong)
    })
  })

  it('what answers in DynamoDB’s place is not believed', async () => {
    const page = () => new Response('<html>Sign in to the hotel’s network</html>', { status: 200 })
    const detail = "HTTP 200 without DynamoDB's answer"
    expect(await read(configFor(lab, { world: answering(page) }))).toEqual({
      ok: false,
      fault: { kind: 'retry-later', throttled: false, detail },
    })
    const nonsense = () => new Response('{"Items":7,"LastEvaluatedKey":"x"}', { status: 200 })
    expect(await read(configFor(lab, { world: answering(nonsense) }))).toMatchObject({ ok: false })
    const half = () => new Response('{"Items":[', { status: 200 })
    expect(await read(configFor(lab, { world: answering(half) }))).toMatchObject({
      ok: false,
      fault: { kind: 'retry-later' },
    })
  })

  it('an answer without end is not read to its end', async () => {
    let given = 0
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            given += 1_000_000
            controller.enqueue(new Uint8Array(1_000_000).fill(123))
          },
        }),
      )
    expect(await read(configFor(lab, { world: answering(endless) }))).toEqual({
      ok: false,
      fault: { kind: 'retry-later', throttled: false, detail: 'no answer: too-long' },
    })
    expect(given).toBeLessThan(30_000_000)
  })

  it('a request is given up when its time is over, and not before', async () => {
    let timeOver: (() => void) | undefined
    const world: CloudWorld = {
      ...browserWorld,
      fetch: (request) =>
        new Promise((_, reject) => {
          request.signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
          timeOver?.()
        }),
      after: (ms, run) => {
        expect(ms).toBeGreaterThanOrEqual(7_000)
        expect(ms).toBeLessThan(7_100)
        timeOver = run
        return () => undefined
      },
    }
    expect(await read(configFor(lab, { world, fetchTimeoutMs: 7_000 }))).toEqual({
      ok: false,
      fault: { kind: 'retry-later', throttled: false, detail: 'no answer: timeout' },
    })
  })

  it('what is large has longer: a frozen batch cannot be made smaller when the line has become bad', async () => {
    const patience: number[] = []
    const world: CloudWorld = {
      ...browserWorld,
      after: (ms, run) => {
        patience.push(ms)
        return browserWorld.after(ms, run)
      },
    }
    const remote = createRemote(configFor(lab, { world, fetchTimeoutMs: 7_000 }))
    const payload = new Uint8Array(300_000)
    const [batch, device] = [batchId('large'), deviceId('one')]
    await remote.append(
      { number: 1, batch, previous: 'root', device, at: 1, count: 1, format: 1, payload },
      {},
    )
    expect(patience[0]).toBeGreaterThan(40_000)
  })

  it('after stop nothing is sent, and what is under way ends', async () => {
    const remote = createRemote(configFor(lab))
    const stopped = {
      ok: false,
      fault: { kind: 'retry-later', throttled: false, detail: 'no answer: stopped' },
    }
    lab.onRequest(() => {
      remote.stop()
      return 'pass'
    })
    expect(await remote.readLog(1)).toEqual(stopped)
    const before = lab.requests.length
    expect(await remote.readLog(1)).toEqual(stopped)
    expect(lab.requests.length - before).toBeLessThanOrEqual(1)
  })

  it('only the configured endpoint is ever called, redirects included', async () => {
    const called: string[] = []
    const policies: unknown[] = []
    const world: CloudWorld = {
      ...browserWorld,
      async fetch(request) {
        called.push(new URL(request.url).origin)
        policies.push([request.redirect, request.credentials, request.referrerPolicy])
        return fetch(request)
      },
    }
    const config = configFor(lab, { world })
    const remote = createRemote(config)
    await remote.readLog(1)
    await remote.createMeta(meta)
    await remote.readCopiedMark()
    await checkTable(config)
    await createTable(config)
    expect(new Set(called)).toEqual(new Set([lab.endpoint]))
    for (const policy of policies) expect(policy).toEqual(['error', 'omit', 'no-referrer'])
  })
})

describe('the endpoint', () => {
  const calledWith = async (lab: Partial<CloudConfig>): Promise<Request[]> => {
    const requests: Request[] = []
    const world = answering((request) => {
      requests.push(request)
      return new Response('{}')
    })
    const fakeLab = { endpoint: 'http://localhost:1', issue: () => known } as unknown as Lab
    const { endpoint: _, ...config } = configFor(fakeLab, { world, ...lab })
    await read(lab.endpoint === undefined ? config : { ...config, endpoint: lab.endpoint })
    return requests
  }
  const known = {
    accessKeyId: 'ASIAAAAAAAAAAAAAAAAA',
    secretAccessKey: 'A'.repeat(40),
    sessionToken: 'IQo',
    expiresAt: 0,
  }
  const endpoint = (text: string): Endpoint => {
    const check = checkEndpoint(text)
    if (check.kind === 'refused') throw new Error(text)
    return check.endpoint
  }
  const scopeOf = (request: Request | undefined) =>
    /Credential=[^/]+\/\d+\/([^/]+)\//.exec(request?.headers.get('authorization') ?? '')?.[1]

  it('is AWS’s own for the region where none is chosen', async () => {
    const [request] = await calledWith({})
    expect(request?.url).toBe('https://dynamodb.us-east-1.amazonaws.com/')
    expect(scopeOf(request)).toBe('us-east-1')
  })

  it('of AWS says itself which region to sign for', async () => {
    const [request] = await calledWith({ endpoint: endpoint('https://dynamodb.eu-west-1.amazonaws.com') })
    expect(request?.url).toBe('https://dynamodb.eu-west-1.amazonaws.com/')
    expect(scopeOf(request)).toBe('eu-west-1')
  })

  it('may have a port and a path', async () => {
    const [request] = await calledWith({ endpoint: endpoint('https://db.example:8043/dynamo') })
    expect(request?.url).toBe('https://db.example:8043/dynamo/')
    expect(scopeOf(request)).toBe('us-east-1')
  })
})
