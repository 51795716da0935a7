import { createFakeTable } from '../support/fake-remote'
import { realisticInvoices } from '../support/realistic-invoices'
import { countedDevice } from './plan/counted-device'
import type { Row } from './row'

/** A busy one-person firm with a phone and a laptop; see plan.md for what is assumed and where the prices are from. */
const month = {
  invoices: 40,
  /** Entries that each invoice takes: a draft written in a few minutes, its issue, its payment. */
  savesAnInvoice: 14,
  devices: 2,
  /** That the app stands in sight on each device. */
  hours: 88,
  looksAnHour: 120,
}

/** Dollars: a million units, on demand, us-east-1; a GB stored for a month. */
const price = { written: 0.625, read: 0.125, stored: 0.25 }

const minuteMs = 60_000
const phoneBytesPerSecond = 125_000

/** The month as the protocol goes through it: every request of both devices counted, but for the looks that find nothing. */
async function aMonth() {
  const table = createFakeTable()
  const clock = { now: Date.UTC(2026, 10, 1) }
  const laptop = countedDevice(table, 'laptop', clock)
  const phone = countedDevice(table, 'phone', clock)
  let copies = 0
  for (const { key, value } of realisticInvoices(month.invoices, 11)) {
    copies += JSON.stringify(value).length
    let before: typeof value | undefined
    for (let save = 0; save < month.savesAnInvoice; save++) {
      const after = { ...value, notes: `As agreed, ${save}` }
      await laptop.write(key, before, after)
      await laptop.round('change')
      clock.now += minuteMs / 10
      before = after
    }
    await phone.round('poll')
    clock.now += 60 * minuteMs
  }
  const newcomer = countedDevice(table, 'newcomer', clock)
  await newcomer.round('poll')
  return { laptop: laptop.units, phone: phone.units, newcomer: newcomer.units, copies }
}

/** So many devices save in the same moment, and each loser asks again at once. @returns requests of the one that asked most */
async function allAtOnce(count: number): Promise<number> {
  const table = createFakeTable()
  const clock = { now: Date.UTC(2026, 10, 1) }
  const devices = Array.from({ length: count }, (_, index) => countedDevice(table, `device-${index}`, clock))
  for (const device of devices) await device.round('poll')
  const before = devices.map(({ units }) => units.requests)
  const invoices = realisticInvoices(count, 12)
  await Promise.all(
    devices.map(async (device, index) => {
      const invoice = invoices[index]
      if (invoice === undefined) throw new Error('too few invoices')
      await device.write(invoice.key, undefined, invoice.value)
      await device.round('change')
    }),
  )
  return Math.max(...devices.map(({ units }, index) => units.requests - (before[index] ?? 0)))
}

/** What one workspace takes of DynamoDB, and what that costs: the protocol over a table in memory, units as DynamoDB counts them. */
export async function run(): Promise<readonly Row[]> {
  const row = (name: string, unit: string, ours: number): Row => ({ name, unit, ours, peers: {} })
  const { laptop, phone, newcomer, copies } = await aMonth()
  const written = laptop.written + phone.written
  const looks = month.devices * month.hours * month.looksAnHour
  const read = laptop.read + phone.read + looks
  const log = laptop.logBytes
  const requests = (written * price.written + read * price.read) / 1e6
  // The twelfth month's storage: a year of log and copies.
  const stored = (((log + copies) * 12) / 1e9) * price.stored
  const contended = []
  for (const count of [2, 5, 10, 20]) {
    const most = await allAtOnce(count)
    contended.push(row(`${count} devices save in the same moment: requests of the last one`, '', most))
  }
  const scales = [1, 1_000, 1_000_000].map((count) =>
    row(
      `workspaces: ${count.toLocaleString('en')}, a month after a year`,
      'USD',
      count * (requests + stored),
    ),
  )
  return [
    row('a month: write units', '', written),
    row('a month: read units of rounds', '', laptop.read + phone.read),
    row('a month: read units of looks that find nothing', '', looks),
    row('a month: the log grows by', 'kB', log / 1e3),
    row('a month: readable copies grow by, at most', 'kB', copies / 1e3),
    ...scales,
    row('a new device reads a month of log: read units', '', newcomer.read),
    row('a new device reads five years of log over 1 Mbit/s', 's', (log * 60) / phoneBytesPerSecond),
    ...contended,
  ]
}
