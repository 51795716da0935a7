import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetItemCommand, ListTablesCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hasJava } from '../../../src/lab/engine/start-dynamodb-local'
import type { EngineName } from '../../../src/lab/engine/engine'
import type { Lab } from '../../../src/lab/lab'
import { clientOf, startTestLab } from '../../support/lab'
import { createInvoicesTable, tableName } from './invoices-table'
import { sendListTables } from './signed-request'

const hour = 3_600_000

// Engines start as fast as the machine lets them: Java takes ten times longer on a busy one.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })
const item = { pk: { S: 'main' }, sk: { S: '1' }, note: { S: 'kept' } }
const key = { pk: item.pk, sk: item.sk }

let folder: string
const running: Lab[] = []

const start = async (...options: Parameters<typeof startTestLab>): Promise<Lab> => {
  const lab = await startTestLab(...options)
  running.push(lab)
  return lab
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lab-'))
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((lab) => lab.close()))
  rmSync(folder, { recursive: true, force: true })
})

/** Java is not everybody's: where there is none, DynamoDB Local must say so, and that is tested below. */
const engines: EngineName[] = hasJava() ? ['dynalite', 'dynamodb-local'] : ['dynalite']

describe.each(engines)('%s', (engine) => {
  it('keeps tables and credentials in its folder over a restart, until a reset takes the tables', async () => {
    const before = await start({ engine, folder })
    const set = before.issue({ lifeMs: hour })
    const client = clientOf(before, set)
    await createInvoicesTable(client)
    await client.send(new PutItemCommand({ TableName: tableName, Item: item }))
    client.destroy()
    running.splice(0)
    await before.close()

    const after = await start({ engine, folder })
    expect(after.storage.kind).toBe('folder')
    const again = clientOf(after, set)
    const get = new GetItemCommand({ TableName: tableName, Key: key })
    expect((await again.send(get)).Item).toEqual(item)

    await after.resetAccount()
    expect((await again.send(new ListTablesCommand({}))).TableNames).toEqual([])
    const { TableArn: arn } = await createInvoicesTable(again)
    expect(arn).toBe(`arn:aws:dynamodb:us-east-1:123456789012:table/${tableName}`)
    expect((await again.send(get)).Item).toBeUndefined()
    again.destroy()
  })
})

describe('an engine without its program', () => {
  it('says in a sentence that Java is missing', async () => {
    const path = process.env.PATH
    process.env.PATH = folder
    try {
      await expect(startTestLab({ engine: 'dynamodb-local' })).rejects.toThrow(/needs Java 11 or later/)
    } finally {
      process.env.PATH = path
    }
  })
})

describe('a lab', () => {
  it('forgets old credentials with its account number', async () => {
    const lab = await start()
    const set = lab.issue({ lifeMs: hour })
    await lab.resetAccount({ newAccount: '210987654321' })
    expect((await sendListTables(lab, set)).type).toMatch(/#UnrecognizedClientException$/)
    const client = clientOf(lab, lab.issue({ lifeMs: hour }))
    const { TableArn: arn } = await createInvoicesTable(client)
    client.destroy()
    expect(arn).toBe(`arn:aws:dynamodb:us-east-1:210987654321:table/${tableName}`)
  })

  it('remembers account, ended labs and expiry over a restart', async () => {
    const before = await start({ folder })
    await before.resetAccount({ newAccount: '210987654321' })
    const ended = before.issue({ lifeMs: hour })
    before.endLab()
    const expired = before.issue({ lifeMs: hour })
    before.expire(expired.accessKeyId)
    running.splice(0)
    await before.close()
    const after = await start({ folder })
    expect(after.account).toBe('210987654321')
    expect((await sendListTables(after, ended)).type).toMatch(/#AccessDeniedException$/)
    expect((await sendListTables(after, expired)).type).toMatch(/#ExpiredTokenException$/)
  })

  it('writes its keys for its owner only, and starts anew from a damaged file', async () => {
    const before = await start({ folder })
    before.issue({ lifeMs: hour })
    expect(statSync(join(folder, 'credentials.json')).mode & 0o077).toBe(0)
    running.splice(0)
    await before.close()
    writeFileSync(join(folder, 'credentials.json'), '{"account":')
    const after = await start({ folder })
    expect((await sendListTables(after, after.issue({ lifeMs: hour }))).status).toBe(200)
  })

  it('goes on in memory and says why when its folder cannot be used', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const noFolder = await start({ folder: file })
    expect(noFolder.storage.kind).toBe('memory')
    expect(noFolder.whyMemory).toMatch(/ENOTDIR|EEXIST/)
    expect((await sendListTables(noFolder, noFolder.issue({ lifeMs: hour }))).status).toBe(200)
    expect(statSync(file).size).toBe(0)
  })

  it('goes on in memory when another lab holds the folder, or its files are damaged', async () => {
    await start({ folder })
    const second = await start({ folder })
    expect(second.storage.kind).toBe('memory')
    expect(second.whyMemory).toMatch(/cannot open/)
    const damaged = join(folder, 'damaged')
    mkdirSync(join(damaged, 'dynalite'), { recursive: true })
    writeFileSync(join(damaged, 'dynalite/CURRENT'), 'nonsense')
    expect((await start({ folder: damaged })).whyMemory).toMatch(/cannot open/)
  })

  it('takes the next port when its own is taken', async () => {
    const first = await start()
    const second = await start({ port: first.port })
    expect(second.port).toBeGreaterThan(first.port)
    expect((await sendListTables(second, second.issue({ lifeMs: hour }))).status).toBe(200)
  })

  it('frees its port and its folder when it closes', async () => {
    const first = await start({ folder })
    running.splice(0)
    await first.close()
    const second = await start({ folder, port: first.port })
    expect(second.port).toBe(first.port)
    expect(second.storage.kind).toBe('folder')
  })
})
