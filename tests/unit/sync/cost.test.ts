import { describe, expect, it } from 'vitest'
import { createCompression } from '../../../src/cloud/compression'
import { uniqueNumberKey } from '../../../src/domain/unique-number'
import { recordEdits } from '../../../src/sync/changes'
import { replicaOf } from '../../../src/sync/engine'
import type { JsonObject } from '../../../src/sync/json'
import type { LogEntry } from '../../../src/sync/log'
import type { LocalStore, Remote } from '../../../src/sync/ports'
import { createReplayer } from '../../../src/sync/replayer'
import { batchId, deviceId, rootOf } from '../../../src/sync/scalars'
import type { DocumentKey } from '../../../src/sync/scalars'
import { createFakeRemote } from '../../support/fake-remote'
import { createMemoryStore } from '../../support/memory-store'
import { realisticInvoices } from '../../support/realistic-invoices'
import type { MadeInvoice } from '../../support/realistic-invoices'

const rules = { uniqueNumber: uniqueNumberKey }

/**
 * A device with real gzip before a table in memory; `wake` gives it a worker that remembers nothing.
 * @param bytesPerMs what the line carries of a payload
 */
function newDevice(bytesPerMs = Infinity) {
  let now = 1_000_000
  let made = 0
  const memory = createMemoryStore(rules)
  /** Transactions and requests in the order in which they were begun. */
  const steps: string[] = []
  const store: LocalStore = {
    transaction: (mode, work) => {
      steps.push(mode)
      return memory.transaction(mode, work)
    },
  }
  const requests: string[] = []
  const payloads: number[] = []
  const remote = new Proxy(createFakeRemote({ workspace: 'main' }), {
    get(target, name) {
      const call: unknown = Reflect.get(target, name)
      if (typeof call !== 'function') return call
      return (...given: unknown[]) => {
        requests.push(String(name))
        steps.push(String(name))
        if (name === 'append') {
          const { length } = (given[0] as LogEntry).payload
          payloads.push(length)
          now += length / bytesPerMs
        }
        return (call as (...given: unknown[]) => unknown)(...given)
      }
    },
  }) as Remote
  const wake = () =>
    createReplayer({
      store,
      remote,
      compression: createCompression(),
      world: {
        now: () => now,
        random: () => 0.5,
        newBatchId: () => batchId(`batch-${++made}`),
        newDeviceId: () => deviceId('mine'),
        newRoot: () => rootOf('root'),
      },
      rules,
      readable: (_kind, value) => value,
    })
  let replayer = wake()
  return {
    store,
    payloads,
    wake: () => void (replayer = wake()),
    pass: (ms: number) => void (now += ms),
    write: (documents: readonly { readonly key: DocumentKey; readonly value: JsonObject }[]) =>
      store.transaction('write', async (tx) => {
        const { device } = await replicaOf(tx, () => deviceId('mine'))
        const edits = documents.map(({ key, value }) => ({ key, before: undefined, after: value }))
        return recordEdits(tx, edits, { at: now, device })
      }),
    /** One round and the requests that it took. */
    async round(why?: string) {
      requests.length = 0
      steps.length = 0
      const { outcome, report } = await replayer.round(why === undefined ? {} : { why })
      expect(outcome).toEqual({ kind: 'done' })
      return { requests: [...requests], steps: [...steps], report }
    },
  }
}

const untilDurable = (requests: readonly string[]) => requests.slice(0, requests.lastIndexOf('append') + 1)
const invoice = (id: string) => ({ key: `invoice#${id}` as DocumentKey, value: { id } })

/** As if they had come from the table long ago. */
const stock = (device: ReturnType<typeof newDevice>, invoices: readonly MadeInvoice[]) =>
  device.store.transaction('write', async (tx) => {
    const replica = await tx.replica()
    const { number, batch } = replica?.cursor ?? { number: 0, batch: '' }
    const known = { kind: 'invoice', deleted: false, editedAt: 1, ancestors: [], entry: number }
    await tx.putDocuments(
      invoices.map(({ key, value }) => ({ ...known, key, value, version: batchId(batch) })),
    )
  })

describe('a round with nothing to send and nothing to receive', () => {
  it.each([
    ['moments after the last look', 2_000, false],
    ['minutes after it', 120_000, false],
    ['an hour after it', 3_600_000, false],
    ['in a worker that was just woken', 30_000, true],
  ])('is one request %s', async (_title, ms, woken) => {
    const device = newDevice()
    await device.write([invoice('a')])
    await device.round()
    device.pass(ms)
    if (woken) device.wake()
    expect((await device.round('poll')).requests).toEqual(['readLog'])
  })

  it('asks once a day whether the copies are still there: a restore may have taken them and left the log', async () => {
    const device = newDevice()
    await device.write([invoice('a')])
    await device.round()
    device.pass(2 * 86_400_000)
    expect((await device.round('poll')).requests).toEqual(['readLog', 'readCopiedMark'])
    device.pass(3_600_000)
    expect((await device.round('poll')).requests).toEqual(['readLog'])
  })

  it('does not read again what the device has, however large the last entry is', async () => {
    const device = newDevice()
    await device.write(realisticInvoices(200, 1))
    await device.round()
    await device.round('poll')
    device.pass(2_000)
    const { report } = await device.round('poll')
    expect(report.bytesReceived).toBeLessThan(1_000)
  })

  it.each(['change', 'background'])('asked for by a %s is none', async (why) => {
    const device = newDevice()
    await device.write([invoice('a')])
    await device.round()
    expect((await device.round(why)).requests).toEqual([])
  })
})

describe('one changed invoice', () => {
  it('is durable after one request while the last look is fresh, then its copy and the mark', async () => {
    const device = newDevice()
    await device.round()
    device.pass(29_000)
    await device.write([invoice('a')])
    const { requests } = await device.round('change')
    expect(requests).toEqual(['append', 'readCopiedMark', 'putCopy', 'putCopiedMark'])
  })

  it.each([
    ['a while after the last look', 31_000, false],
    ['in a worker that was just woken', 0, true],
  ])('is durable after two %s', async (_title, ms, woken) => {
    const device = newDevice()
    await device.write([invoice('a')])
    await device.round()
    device.pass(ms)
    if (woken) device.wake()
    await device.write([invoice('b')])
    expect(untilDurable((await device.round('change')).requests)).toEqual(['readLog', 'append'])
  })

  it('costs the same requests and bytes however many documents lie beside it', async () => {
    const costs: unknown[] = []
    for (const count of [10, 2_000]) {
      const device = newDevice()
      await device.write([invoice('a')])
      await device.round()
      await stock(device, realisticInvoices(count, 1))
      await device.write([invoice('b')])
      const { requests, report } = await device.round('change')
      costs.push([requests, report.bytesSent, report.bytesReceived])
    }
    expect(costs[0]).toEqual(costs[1])
  })
})

describe('a thousand new invoices', () => {
  it('are chosen and packed while the line is busy: between two entries the device does one thing', async () => {
    const device = newDevice()
    await device.round()
    await device.write(realisticInvoices(2_000, 7))
    const { steps } = await device.round('change')
    const last = steps.lastIndexOf('append')
    const between = steps.slice(steps.indexOf('append'), last).join(' ').split('append ').slice(1)
    expect(between.length).toBeGreaterThan(1)
    // The choice for the entry after, beside the request; then one is settled and the other frozen.
    for (const transactions of between) expect(transactions.trim()).toBe('read write')
  })

  it('are durable after ten requests at most, on a device that never met the table', async () => {
    const device = newDevice()
    await device.write(realisticInvoices(1_000, 7))
    const { requests, report } = await device.round()
    expect(report.documentsSent).toBe(1_001)
    expect(untilDurable(requests).length).toBeLessThanOrEqual(10)
  })

  it('go in larger entries where the line is fast, none of them near what DynamoDB takes', async () => {
    const device = newDevice()
    await device.write(realisticInvoices(2_000, 7))
    await device.round()
    const largest = Math.max(...device.payloads)
    expect(largest).toBeGreaterThan(200_000)
    expect(largest).toBeLessThan(360_000)
    expect(device.payloads.length).toBeLessThanOrEqual(5)
  })

  it('go in small ones where it is slow, so that each gets through', async () => {
    const phone = newDevice(90)
    await phone.write(realisticInvoices(1_000, 7))
    await phone.round()
    expect(Math.max(...phone.payloads)).toBeLessThan(150_000)
    const worse = newDevice(10)
    await worse.write(realisticInvoices(1_000, 7))
    await worse.round()
    expect(worse.payloads.at(-2)).toBeLessThan(30_000)
  })
})
