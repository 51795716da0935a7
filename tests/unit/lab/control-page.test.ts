import { request } from 'node:http'
import { PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Lab } from '../../../src/lab/lab'
import { clientOf, startTestLab } from '../../support/lab'
import { createInvoicesTable, tableName } from './invoices-table'
import { sendListTables } from './signed-request'

// Each test goes through the network stack many times; a busy machine needs patience.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let lab: Lab
let client: DynamoDBClient

beforeAll(async () => {
  lab = await startTestLab()
  client = clientOf(lab, lab.issue({ lifeMs: 3_600_000 }))
})
afterAll(async () => {
  client.destroy()
  await lab.close()
})

interface Reply {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly text: string
}

/** Sends exactly these headers; fetch would not let a test choose Host. */
function send(method: string, path: string, headers: Record<string, string>, body = ''): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: lab.port, method, path, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const ownHeaders = (): Record<string, string> => ({
  host: `localhost:${lab.port}`,
  origin: lab.endpoint,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
})

const order = (name: string, body: unknown, headers = ownHeaders()): Promise<Reply> =>
  send('POST', `/lab/${name}`, headers, JSON.stringify(body))

const look = async (path: string): Promise<unknown> => {
  const reply = await send('GET', `/lab/${path}`, { host: `localhost:${lab.port}` })
  expect(reply.status).toBe(200)
  return JSON.parse(reply.text) as unknown
}

describe('orders from elsewhere', () => {
  const life = { lifeMs: 60_000 }

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['another port of localhost', { origin: 'http://localhost:1' }],
    ['a name that was bound to this machine', { host: 'evil.example', origin: 'http://evil.example' }],
    ['a cross-site request without an origin', { 'sec-fetch-site': 'cross-site' }],
    ['a same-site request', { 'sec-fetch-site': 'same-site' }],
    ['a form', { 'content-type': 'text/plain' }],
    ['a null origin', { origin: 'null' }],
  ])('are refused: %s', async (_, headers) => {
    const before = await look('state')
    const reply = await order('credentials', life, { ...ownHeaders(), ...headers })
    expect(reply.status).toBe(403)
    expect(reply.text).not.toContain('aws_')
    expect(before).toMatchObject({ sets: ((await look('state')) as { sets: unknown[] }).sets })
  })

  it('are refused without an origin, and with a method that only looks', async () => {
    const headers = Object.fromEntries(Object.entries(ownHeaders()).filter(([name]) => name !== 'origin'))
    expect((await order('end', {}, headers)).status).toBe(403)
    expect((await send('GET', '/lab/end', ownHeaders())).status).toBe(404)
  })

  it('get no CORS headers from the lab, preflights included', async () => {
    const asking = {
      ...ownHeaders(),
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
    }
    for (const reply of [
      await send('OPTIONS', '/lab/credentials', asking),
      await send('GET', '/lab/state', ownHeaders()),
      await send('GET', '/', ownHeaders()),
      await order('credentials', { lifeMs: 1_000 }),
    ]) {
      const names = Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))
      expect(names).toEqual([])
      expect(reply.headers['cross-origin-resource-policy']).toBe('same-origin')
    }
    expect((await send('GET', '/lab/state', { host: 'evil.example' })).status).toBe(403)
    expect((await send('GET', '/', { host: 'evil.example' })).status).toBe(403)
  })
})

describe('the page', () => {
  it('comes under a policy without inline scripts and cannot be framed', async () => {
    const { headers, text } = await send('GET', '/', ownHeaders())
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(text).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|\sstyle=/)
    expect((await send('GET', '/lab/page.js', ownHeaders())).status).toBe(200)
    expect((await send('GET', '/lab/page.css', ownHeaders())).status).toBe(200)
  })

  it('gives credentials that the gateway takes, for a life within reason', async () => {
    const reply = await order('credentials', { lifeMs: 120_000 })
    const { block } = JSON.parse(reply.text) as { block: string }
    const field = (name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(block)?.[1] ?? ''
    const set = {
      accessKeyId: field('aws_access_key_id'),
      secretAccessKey: field('aws_secret_access_key'),
      sessionToken: field('aws_session_token'),
      expiresAt: 0,
    }
    expect((await sendListTables(lab, set)).status).toBe(200)
    for (const lifeMs of [0, -1, 1e12, '4', null, undefined]) {
      expect((await order('credentials', { lifeMs })).status).toBe(400)
    }
  })

  it('shows every table and item once, page by page, as text', async () => {
    await createInvoicesTable(client)
    const notes = Array.from({ length: 60 }, (_, at) => `<b>${at}</b>`)
    for (const note of notes) {
      const item = { pk: { S: 'main' }, sk: { S: note }, note: { S: note } }
      await client.send(new PutItemCommand({ TableName: tableName, Item: item }))
    }
    expect(await look('tables')).toEqual([{ name: tableName, keys: 'pk (S), sk (S)', items: 60 }])
    const seen: string[] = []
    let start: string | undefined
    do {
      const more = start === undefined ? '' : `&start=${encodeURIComponent(start)}`
      const page = (await look(`items?table=${tableName}${more}`)) as { items: string[]; next?: string }
      seen.push(...page.items.map((text) => (JSON.parse(text) as { sk: { S: string } }).sk.S))
      start = page.next
    } while (start !== undefined)
    expect(seen.sort()).toEqual([...notes].sort())
  })

  it('changes the weather only within range', async () => {
    const calm = { latencyMs: 0, failRate: 0, throttleRate: 0, dropRate: 0, loseAnswerRate: 0 }
    expect((await order('faults', { ...calm, latencyMs: 5, failRate: 0.5 })).status).toBe(200)
    expect(lab.faults).toEqual({ ...calm, latencyMs: 5, failRate: 0.5 })
    expect((await order('faults', { ...calm, failRate: 1.1 })).status).toBe(400)
    expect((await order('faults', { latencyMs: 1 })).status).toBe(400)
    expect(lab.faults.failRate).toBe(0.5)
    await order('faults', calm)
  })

  it('answers nonsense with a sentence and stays alive', async () => {
    expect((await send('POST', '/lab/faults', ownHeaders(), '{"latencyMs":')).status).toBe(400)
    expect((await send('GET', '/lab/items?table=none', ownHeaders())).status).toBe(400)
    expect((await send('GET', `/lab/items?table=${tableName}&start=x`, ownHeaders())).status).toBe(400)
    expect((await send('GET', '/nothing', ownHeaders())).status).toBe(404)
    expect((await send('DELETE', '/', ownHeaders())).status).toBe(404)
    expect(await look('state')).toMatchObject({ account: lab.account })
  })

  it('ends the lab and empties the account, with a new number if wanted', async () => {
    const set = lab.issue({ lifeMs: 3_600_000 })
    await order('end', {})
    expect((await sendListTables(lab, set)).type).toMatch(/#AccessDeniedException$/)
    await order('reset', {})
    expect(await look('tables')).toEqual([])
    expect(lab.account).toBe('123456789012')
    await order('reset', { newAccount: true })
    expect(lab.account).toMatch(/^(?!123456789012)\d{12}$/)
  })
})
