import { expect, it } from 'vitest'
import { pastAllEntries } from '../../../src/sync/meta'
import { readAhead } from '../../../src/sync/read-ahead'
import { createScene } from './scene'

/** A device that is in line with its table, and a look at the log that was asked ahead. */
async function lookedAhead() {
  const { table, time, device } = createScene()
  const one = device('one')
  await one.write('a', { n: 1 })
  await one.round()
  await one.round()
  let asked = 0
  const counted = {
    ...table,
    readLog: (...args: Parameters<typeof table.readLog>) => {
      asked++
      return table.readLog(...args)
    },
  }
  const ahead = readAhead(counted, one.store, { now: () => time.now })
  const from = (await one.replica())?.verified.number ?? 0
  const last = async () => {
    const answer = await ahead.readLog(from)
    return answer.ok ? answer.value.entries.at(-1)?.number : undefined
  }
  return { one, time, ahead, from, last, asked: () => asked }
}

it('whoever reads first has the answer that was asked for ahead, and only once', async () => {
  const { last, from, asked } = await lookedAhead()
  expect([await last(), asked()]).toEqual([from, 1])
  expect([await last(), asked()]).toEqual([from, 2])
})

it('a reader from elsewhere, or of a later page, asks the table', async () => {
  const { ahead, from, asked } = await lookedAhead()
  await ahead.readLog(from + 1)
  expect(asked()).toBe(2)
  const paged = await lookedAhead()
  await paged.ahead.readLog(paged.from, paged.from)
  expect(paged.asked()).toBe(2)
})

it('an answer that is older than what the device has appended since, or than some seconds, is asked for again', async () => {
  const moved = await lookedAhead()
  const { now } = moved.time
  await moved.one.write('b', { n: 2 })
  await moved.one.round()
  moved.time.now = now
  expect([await moved.last(), moved.asked()]).toEqual([moved.from + 1, 2])
  const late = await lookedAhead()
  late.time.now += 6_000
  expect([await late.last(), late.asked()]).toEqual([late.from, 2])
})

it('a device that has nothing finds `meta` asked for as well where the log goes on behind the first page, both of one moment', async () => {
  const { table, time, device } = createScene()
  const one = device('one')
  for (const id of ['a', 'b', 'c']) {
    await one.write(id, { n: 1 })
    await one.round()
  }
  const asked: unknown[] = []
  const counted = {
    ...table,
    readLog: (...args: Parameters<typeof table.readLog>) => {
      asked.push(args[0])
      return table.readLog(...args)
    },
  }
  const look = () => readAhead(counted, device('two').store, { now: () => time.now })
  const ahead = look()
  const page = await ahead.readLog(0)
  expect(page.ok && page.value.next).toBe(2)
  const meta = await ahead.readLog(pastAllEntries)
  expect(meta.ok && meta.value.meta).toEqual(table.meta())
  expect(asked).toEqual([0, pastAllEntries])
  // Of a first page that came too late, the look at `meta` beside it is not taken either.
  asked.length = 0
  const late = look()
  await late.readLog(1)
  await late.readLog(pastAllEntries)
  expect(asked).toEqual([0, pastAllEntries, 1, pastAllEntries])
})

it('how long an answer was on its way makes it no older: over a phone line a page takes a while', async () => {
  const { table, time, device } = createScene()
  const one = device('one')
  let asked = 0
  let arrive = () => {}
  const onItsWay = new Promise<void>((resolve) => (arrive = resolve))
  const slow = {
    ...table,
    async readLog(...args: Parameters<typeof table.readLog>) {
      asked++
      const answer = await table.readLog(...args)
      await onItsWay
      return answer
    },
  }
  const ahead = readAhead(slow, one.store, { now: () => time.now })
  const read = ahead.readLog(0)
  time.now += 12_000
  arrive()
  expect([(await read).ok, asked]).toEqual([true, 1])
})
