import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FoundEntry, LogEntry, LogPage, Meta, ReadableCopy } from '../../src/sync/log'
import type { Answer, Remote } from '../../src/sync/ports'
import { batchId, deviceId, documentKey, rootOf } from '../../src/sync/scalars'
import { engines, fake } from './engines'
import type { Contestant } from './engines'

const entry = (number: number, more: Partial<LogEntry> = {}): LogEntry => ({
  number,
  batch: batchId(`batch-${number}`),
  previous: number === 1 ? 'root-1' : `batch-${number - 1}`,
  device: deviceId('device-1'),
  at: 1_764_000_000_000.5,
  count: 2,
  format: 1,
  payload: new Uint8Array([0, 255, number % 256]),
  ...more,
})

const meta = (more: Partial<Meta> = {}): Meta => ({
  format: 1,
  root: rootOf('root-1'),
  epoch: 1,
  floor: 0,
  ...more,
})

const copy = (epoch: number, entryNumber: number, more: Partial<ReadableCopy> = {}): ReadableCopy => ({
  key: documentKey('invoice', 'a'),
  kind: 'invoice',
  deleted: false,
  value: { customer: 'Ada', lines: [{ id: '1', quantity: '2.5' }], paid: null },
  epoch,
  entry: entryNumber,
  ...more,
})

/** Payloads as short texts: comparing half a megabyte element by element takes longer than sending it. */
const sums = (entries: readonly FoundEntry[]) =>
  entries.map((each) => ({
    ...each,
    payload: 'payload' in each ? createHash('sha256').update(each.payload).digest('hex') : undefined,
  }))

const past = 999_999_999_999

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.fault))
  return answer.value
}

const read = async (remote: Remote, from: number, after?: number, most?: number): Promise<LogPage> =>
  valueOf(await remote.readLog(from, after, most))

describe.each([fake, ...engines])('the remote is a numbered list: $name', (entrant) => {
  let contestant: Contestant
  let workspaces = 0
  /** A workspace of its own for each test, so that none can see another's. */
  const fresh = () => {
    const workspace = `w${++workspaces}`
    const putByHand = (sk: string, attributes: Record<string, unknown>) =>
      contestant.putByHand(workspace, sk, attributes)
    return { workspace, remote: contestant.remote(workspace), putByHand }
  }
  beforeAll(async () => {
    contestant = await entrant.start()
  })
  afterAll(() => contestant.close())

  it('an empty log has neither entries nor meta', async () => {
    const { remote } = fresh()
    const page = await read(remote, 1)
    expect(page).toEqual({ entries: [], bytes: page.bytes })
    expect(await remote.readSnapshotPart('none', 0)).toEqual({ ok: true, value: undefined })
    expect(await remote.readCopiedMark()).toEqual({ ok: true, value: undefined })
  })

  it('an entry comes back as it was written, from its own number on', async () => {
    const { remote } = fresh()
    for (const number of [1, 2, 3])
      expect(await remote.append(entry(number), {})).toEqual({ ok: true, value: 'written' })
    expect((await read(remote, 1)).entries).toEqual([entry(1), entry(2), entry(3)])
    expect((await read(remote, 2)).entries).toEqual([entry(2), entry(3)])
    expect((await read(remote, 2, 2)).entries).toEqual([entry(3)])
    expect((await read(remote, 4)).entries).toEqual([])
  })

  it('numbers sort as numbers up to twelve digits', async () => {
    const { remote } = fresh()
    for (const number of [10, 9, 999_999_999_998, 100]) await remote.append(entry(number), {})
    const { entries } = await read(remote, 1)
    expect(entries.map(({ number }) => number)).toEqual([9, 10, 100, 999_999_999_998])
  })

  it('a number is given once, whoever asks again', async () => {
    const { remote } = fresh()
    await remote.append(entry(1), {})
    const other = entry(1, { batch: batchId('other') })
    expect(await remote.append(other, {})).toEqual({ ok: true, value: 'taken' })
    expect(await remote.append(entry(1), {})).toEqual({ ok: true, value: 'taken' })
    expect((await read(remote, 1)).entries).toEqual([entry(1)])
  })

  it('of many at once exactly one takes a number', async () => {
    const { remote } = fresh()
    const tries = Array.from({ length: 12 }, (_, index) => entry(1, { batch: batchId(`try-${index}`) }))
    const answers = await Promise.all(tries.map((each) => remote.append(each, {})))
    const won = tries.filter((_, index) => valueOf(answers[index]!) === 'written')
    expect(won).toHaveLength(1)
    expect((await read(remote, 1)).entries).toEqual(won)
  })

  it('an orphan is replaced only while it is that orphan', async () => {
    const { remote } = fresh()
    await remote.append(entry(1), {})
    const next = entry(1, { batch: batchId('next') })
    expect(valueOf(await remote.append(next, { orphan: 'somebody-else' }))).toBe('taken')
    expect(valueOf(await remote.append(next, { orphan: 'batch-1' }))).toBe('written')
    expect(valueOf(await remote.append(entry(1), { orphan: 'batch-1' }))).toBe('taken')
    expect((await read(remote, 1)).entries).toEqual([next])
  })

  it('an orphan that is gone leaves its number free', async () => {
    const { remote } = fresh()
    expect(valueOf(await remote.append(entry(7), { orphan: 'gone' }))).toBe('written')
  })

  it('a trimmed entry keeps its number for ever', async () => {
    const { remote, putByHand } = fresh()
    const stub = { batch: 'batch-1', previous: 'root-1', trimmed: true }
    await putByHand('000000000001', stub)
    expect((await read(remote, 1)).entries).toEqual([{ number: 1, ...stub }])
    expect(valueOf(await remote.append(entry(1), {}))).toBe('taken')
  })

  it('meta is made once, stands behind every entry, and comes alone when asked for alone', async () => {
    const { remote } = fresh()
    await remote.append(entry(1), {})
    expect(valueOf(await remote.createMeta(meta()))).toBe('written')
    expect(valueOf(await remote.createMeta(meta({ root: rootOf('root-2') })))).toBe('taken')
    expect(await read(remote, 1)).toMatchObject({ entries: [entry(1)], meta: meta() })
    expect(await read(remote, past)).toMatchObject({ entries: [], meta: meta() })
  })

  it('meta is replaced only from the root, epoch and snapshot that were read', async () => {
    const { remote } = fresh()
    const next = meta({ epoch: 2, floor: 3, snapshot: { id: 's', entry: 4, batch: batchId('b'), parts: 2 } })
    expect(valueOf(await remote.replaceMeta(next, meta()))).toBe('taken')
    await remote.createMeta(meta())
    expect(valueOf(await remote.replaceMeta(next, meta({ epoch: 2 })))).toBe('taken')
    expect(valueOf(await remote.replaceMeta(next, meta({ root: rootOf('root-2') })))).toBe('taken')
    expect(valueOf(await remote.replaceMeta(next, meta()))).toBe('written')
    expect((await read(remote, 1)).meta).toEqual(next)
    expect(valueOf(await remote.replaceMeta(meta(), meta()))).toBe('taken')
    const third = meta({ epoch: 3 })
    expect(valueOf(await remote.replaceMeta(third, meta({ epoch: 2 })))).toBe('taken')
    const other = { ...next, snapshot: { id: 'z', entry: 4, batch: batchId('b'), parts: 2 } }
    expect(valueOf(await remote.replaceMeta(third, other))).toBe('taken')
    expect(valueOf(await remote.replaceMeta(third, next))).toBe('written')
  })

  it('snapshot parts are read one by one and never with the log', async () => {
    const { remote, putByHand } = fresh()
    await remote.append(entry(1), {})
    await remote.createMeta(meta())
    await putByHand('snapshot#s1#0', { payload: new Uint8Array([1, 2, 3]) })
    await putByHand('snapshot#s1#1', { payload: 'not binary' })
    expect(await remote.readSnapshotPart('s1', 0)).toEqual({ ok: true, value: new Uint8Array([1, 2, 3]) })
    expect(await remote.readSnapshotPart('s1', 1)).toEqual({ ok: true, value: undefined })
    expect(await remote.readSnapshotPart('s1', 2)).toEqual({ ok: true, value: undefined })
    expect((await read(remote, 1)).entries).toEqual([entry(1)])
  })

  it('pages tell every entry once and in order, two at the least, and meta on the last only', async () => {
    const { remote } = fresh()
    const written = Array.from({ length: 9 }, (_, index) =>
      entry(index + 1, { payload: new Uint8Array(300_000).fill(index) }),
    )
    for (const each of written) expect(valueOf(await remote.append(each, {}))).toBe('written')
    await remote.createMeta(meta())
    const found: FoundEntry[] = []
    let pages = 0
    for (let after: number | undefined; ;) {
      const page = await read(remote, 1, after)
      pages++
      found.push(...page.entries)
      expect(page.bytes).toBeGreaterThanOrEqual(page.entries.length * 300_000)
      if (page.next === undefined) {
        expect(page.meta).toEqual(meta())
        break
      }
      expect(page.meta).toBeUndefined()
      expect(page.entries.length).toBeGreaterThanOrEqual(2)
      expect(page.next).toBe(page.entries.at(-1)?.number)
      after = page.next
    }
    expect(sums(found)).toEqual(sums(written))
    expect(pages).toBeGreaterThanOrEqual(3)
  })

  it('a page is cut after as many items as were asked for, and goes on behind them', async () => {
    const { remote } = fresh()
    for (const number of [1, 2, 3]) await remote.append(entry(number), {})
    await remote.createMeta(meta())
    const [first, rest] = [await read(remote, 0, undefined, 2), await read(remote, 0, 2, 2)]
    expect(first).toEqual({ entries: [entry(1), entry(2)], next: 2, bytes: first.bytes })
    expect(rest).toEqual({ entries: [entry(3)], meta: meta(), bytes: rest.bytes })
  })

  it('an entry of 390 kB fits; what is over 400 KB is refused as it is', async () => {
    const { remote } = fresh()
    const large = entry(1, { payload: new Uint8Array(390_000).fill(7) })
    expect(valueOf(await remote.append(large, {}))).toBe('written')
    expect(sums((await read(remote, 1)).entries)).toEqual(sums([large]))
    const tooLarge = entry(2, { payload: new Uint8Array(410_000) })
    expect(await remote.append(tooLarge, {})).toMatchObject({ ok: false, fault: { kind: 'refused' } })
  })

  it('what is written is a copy, and so is what is read', async () => {
    const { remote } = fresh()
    const mine = entry(1, { payload: new Uint8Array([1, 2, 3]) })
    await remote.append(mine, {})
    mine.payload[0] = 9
    const [first] = (await read(remote, 1)).entries
    expect(first).toMatchObject({ payload: new Uint8Array([1, 2, 3]) })
    if (first !== undefined && 'payload' in first) first.payload[0] = 9
    expect((await read(remote, 1)).entries).toMatchObject([{ payload: new Uint8Array([1, 2, 3]) }])
  })

  it('readable copies go forward by epoch, then entry, and never back', async () => {
    const { remote } = fresh()
    const put = async (epoch: number, entryNumber: number) =>
      valueOf(await remote.putCopy(copy(epoch, entryNumber)))
    expect(await put(1, 5)).toBe('written')
    expect(await put(1, 5)).toBe('taken')
    expect(await put(1, 4)).toBe('taken')
    expect(await put(0, 9)).toBe('taken')
    expect(await put(1, 10)).toBe('written')
    expect(await put(2, 1)).toBe('written')
    expect(await put(1, 11)).toBe('taken')
  })

  it('copies of different documents do not stand in each other’s way; a deleted one leaves a marker', async () => {
    const { remote } = fresh()
    expect(valueOf(await remote.putCopy(copy(1, 1)))).toBe('written')
    expect(valueOf(await remote.putCopy(copy(1, 1, { key: documentKey('item', 'a') })))).toBe('written')
    expect(valueOf(await remote.putCopy(copy(1, 2, { deleted: true })))).toBe('written')
    expect(valueOf(await remote.putCopy(copy(1, 2)))).toBe('taken')
  })

  it('the copied mark moves forward only', async () => {
    const { remote } = fresh()
    const put = async (epoch: number, entryNumber: number) =>
      valueOf(await remote.putCopiedMark({ epoch, entry: entryNumber }))
    expect(await put(1, 5)).toBe('written')
    expect(await put(1, 5)).toBe('taken')
    expect(await put(1, 4)).toBe('taken')
    expect(await put(2, 0)).toBe('written')
    expect(await remote.readCopiedMark()).toEqual({ ok: true, value: { epoch: 2, entry: 0 } })
  })

  it('workspaces of one table do not see each other', async () => {
    const { workspace, remote } = fresh()
    const longer = contestant.remote(`${workspace}0`)
    await remote.append(entry(1), {})
    await remote.createMeta(meta())
    expect(await read(longer, 1)).toMatchObject({ entries: [] })
    expect((await read(longer, 1)).meta).toBeUndefined()
    expect(valueOf(await longer.append(entry(1), {}))).toBe('written')
  })

  it('a table edited by hand is told as it is, and never believed', async () => {
    const { remote, putByHand } = fresh()
    const whole = { batch: 'b', previous: 'p', device: 'd', at: 1, count: 1, format: 1 }
    const payload = new Uint8Array([1])
    const broken: [string, Record<string, unknown>][] = [
      ['no batch id', { ...whole, payload, batch: 7 }],
      ['no batch id', {}],
      ['no predecessor', { ...whole, payload, previous: 'two words' }],
      ['no format', { ...whole, payload, format: 'one' }],
      ['no device id', { ...whole, payload, device: '' }],
      ['no time', { ...whole, payload, at: 'today' }],
      ['no count', { ...whole, payload, count: -1 }],
      ['no payload', whole],
      ['no payload', { ...whole, payload: 'text' }],
    ]
    for (const [index, [, item]] of broken.entries()) await putByHand(`00000000000${index + 1}`, item)
    const { entries } = await read(remote, 1)
    expect(entries).toEqual(broken.map(([why], index) => ({ number: index + 1, broken: why })))
  })

  it('strangers between the entries are passed over', async () => {
    const { remote, putByHand } = fresh()
    await remote.append(entry(1), {})
    for (const sk of ['000000000000', '0000000000010', '1', '5x', 'METAL', 'a note to myself'])
      await putByHand(sk, { text: 'hello', payload: new Uint8Array(100) })
    await remote.append(entry(2), {})
    await remote.createMeta(meta())
    expect(await read(remote, 0)).toMatchObject({ entries: [entry(1), entry(2)], meta: meta() })
  })

  it('a page full of strangers does not hide what follows', async () => {
    const { remote, putByHand } = fresh()
    await remote.append(entry(1), {})
    for (const sk of ['a', 'b', 'c', 'd', 'e', 'f']) await putByHand(sk, { payload: new Uint8Array(300_000) })
    await remote.createMeta(meta())
    const page = await read(remote, past)
    expect(page).toMatchObject({ entries: [], meta: meta() })
    expect(page.next).toBeUndefined()
  })

  it.each([
    ['meta has no format', { format: 'x' }],
    ['meta has no root', { format: 1, root: 5 }],
    ['meta has no epoch', { format: 1, root: 'r', epoch: -1 }],
    ['meta has no floor', { format: 1, root: 'r', epoch: 1 }],
    [
      'meta has a broken snapshot pointer',
      { format: 1, root: 'r', epoch: 1, floor: 0, snapshot: { id: 's' } },
    ],
    ['meta has a broken snapshot pointer', { format: 1, root: 'r', epoch: 1, floor: 0, snapshot: 'here' }],
  ])('broken meta is told, not believed: %s', async (why, attributes) => {
    const { remote, putByHand } = fresh()
    await putByHand('meta', attributes)
    const page = await read(remote, 1)
    expect(page.brokenMeta).toBe(why)
    expect(page.meta).toBeUndefined()
  })

  it('attributes that only a newer version knows stand in no one’s way, and stay in meta when it is replaced', async () => {
    const { remote, putByHand } = fresh()
    const others = { colour: 'blue', more: { deep: [1, null] }, bytes: new Uint8Array([1]) }
    const snapshot = { id: 's', entry: 1, batch: batchId('batch-1'), parts: 1, packing: 'zstd' }
    await putByHand('000000000001', { ...entry(1), ...others, number: undefined })
    await putByHand('meta', { ...meta({ snapshot }), ...others })
    const page = await read(remote, 1)
    expect(page.entries).toEqual([entry(1)])
    expect(page.meta).toEqual(meta({ snapshot, others }))

    const next: Meta = { ...page.meta!, epoch: 2 }
    expect(valueOf(await remote.replaceMeta(next, page.meta!))).toBe('written')
    expect((await read(remote, 1)).meta).toEqual(meta({ epoch: 2, snapshot, others }))
  })

  it('a newer format is told by its number, whatever it made of everything else', async () => {
    const { remote, putByHand } = fresh()
    await putByHand('000000000001', { batch: 'b', previous: 'r', format: 2, chunks: ['a', 'b'] })
    await putByHand('meta', { format: 3, roots: ['r'], snapshot: 'elsewhere' })
    const page = await read(remote, 1)
    expect(page.entries).toMatchObject([{ number: 1, batch: 'b', previous: 'r', format: 2 }])
    expect(page.meta).toMatchObject({ format: 3 })
    expect(page.brokenMeta).toBeUndefined()
  })

  it('without its table every call says so', async () => {
    const remote = contestant.withoutTable()
    const answers = await Promise.all([
      remote.readLog(1),
      remote.append(entry(1), {}),
      remote.createMeta(meta()),
      remote.replaceMeta(meta(), meta()),
      remote.readSnapshotPart('s', 0),
      remote.putCopy(copy(1, 1)),
      remote.readCopiedMark(),
      remote.putCopiedMark({ epoch: 1, entry: 1 }),
    ])
    for (const answer of answers) expect(answer).toEqual({ ok: false, fault: { kind: 'no-table' } })
  })
})
