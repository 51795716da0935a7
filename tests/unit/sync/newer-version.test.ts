import { describe, expect, it } from 'vitest'
import { withValue } from '../../../src/app/pages/editor/json-path'
import { entryAttributes } from '../../../src/cloud/item/entry-item'
import type { Item } from '../../../src/cloud/item/item'
import { entryKey, metaKey } from '../../../src/cloud/item/keys'
import { metaAttributes } from '../../../src/cloud/item/meta-item'
import type { JsonObject } from '../../../src/sync/json'
import { batchId, deviceId } from '../../../src/sync/scalars'
import { once } from './on-its-way'
import { createScene, settle } from './scene'
import type { Scene, SceneDevice } from './scene'

/** What a newer version's item holds that this one has never heard of. */
const unheardOf: Item = { colour: 'blue', deep: { list: [1, null] } }

function head({ table }: Scene) {
  const last = table.entries().at(-1)
  const meta = table.meta()
  if (last === undefined || !('batch' in last) || meta === undefined) throw new Error('the log is empty')
  return { number: last.number, batch: last.batch, meta }
}

/** The next entry, as a newer version writes it. @returns how it would read to a version that knows its format */
function appendNewer(scene: Scene, format: number, payload: unknown, more: Item = unheardOf) {
  const { number, batch } = head(scene)
  const entry = {
    number: number + 1,
    batch: batchId(`newer-${number + 1}`),
    previous: batch,
    device: deviceId('newer'),
    at: 0,
    count: 1,
    format: 1,
    payload: new TextEncoder().encode(JSON.stringify(payload)),
  }
  const readable = { ...entryAttributes(entry), ...more }
  scene.table.putByHand(entryKey(entry.number), { ...readable, format })
  return { learn: () => scene.table.putByHand(entryKey(entry.number), readable) }
}

const note = (id: string, value: unknown, more: object = {}) => ({ key: `note#${id}`, at: 1, value, ...more })

const localState = async (device: SceneDevice) => ({
  waiting: await device.waiting(),
  notes: await device.notes(),
  inflight: await device.inflight(),
})

describe('a table of a newer format', () => {
  it('is refused when it is first met: nothing is written to it, and what waits is as it was', async () => {
    const scene = createScene()
    const other = scene.device('other')
    await settle(other)
    const { meta } = head(scene)
    scene.table.putByHand(metaKey, { ...metaAttributes(meta), format: 2, floor: 'elsewhere' })
    const one = scene.device('one')
    await one.write('a', { text: 'mine' })
    const before = [await localState(one), scene.table.writes()]
    for (let round = 0; round < 3; round++) {
      expect((await one.round()).outcome).toEqual({ kind: 'newer-format', format: 2 })
      one.restart()
    }
    expect([await localState(one), scene.table.writes()]).toEqual(before)
    expect((await one.replica())?.root).toBeUndefined()
  })

  it('is refused where this device was at home in it, and taken up again by the version that knows it', async () => {
    const scene = createScene()
    const [one, two] = [scene.device('one'), scene.device('two')]
    await one.write('a', { text: 'before' })
    await settle(one, two)
    const { meta } = head(scene)
    scene.table.putByHand(metaKey, { ...metaAttributes(meta), ...unheardOf, format: 2 })
    await one.write('a', { text: 'mine' })
    await one.write('b', { text: 'mine too' })
    const before = [await localState(one), scene.table.writes()]
    for (let round = 0; round < 3; round++)
      expect((await one.round()).outcome).toEqual({ kind: 'newer-format', format: 2 })
    expect([await localState(one), scene.table.writes()]).toEqual(before)
    expect(await one.conflicts()).toEqual([])

    scene.table.putByHand(metaKey, metaAttributes(meta))
    await settle(one, two)
    expect((await two.notes()).map(({ value }) => value.text)).toEqual(['mine', 'mine too'])
  })
})

describe('an entry of a newer format', () => {
  it('ends what is received in front of it: nothing of it or behind it is taken, nothing is sent past it', async () => {
    const scene = createScene()
    const [one, two] = [scene.device('one'), scene.device('two')]
    await settle(one, two)
    await two.write('a', { text: 'readable' })
    await settle(two)
    const { number } = head(scene)
    const { learn } = appendNewer(scene, 2, { documents: [note('b', { text: 'newer' })] })
    appendNewer(scene, 1, { documents: [note('c', { text: 'behind it' })] })
    await one.write('d', { text: 'mine' })
    const written = scene.table.writes()
    for (let round = 0; round < 3; round++) {
      expect((await one.round()).outcome).toEqual({ kind: 'newer-format', format: 2 })
      expect((await one.notes()).map(({ value }) => value.text)).toEqual(['readable', 'mine'])
      expect((await one.replica())?.cursor.number).toBe(number)
      expect(await one.waiting()).toEqual(['d'])
      one.restart()
    }
    expect(scene.table.writes()).toBe(written)

    learn()
    await settle(one, two)
    for (const each of [one, two])
      expect((await each.notes()).map(({ value }) => value.text)).toEqual([
        'readable',
        'newer',
        'behind it',
        'mine',
      ])
  })

  it('that took the number of a frozen batch leaves the batch frozen until somebody can read it', async () => {
    const scene = createScene()
    const one = scene.device('one')
    await one.write('a', { text: 'old' })
    await settle(one)
    await one.write('a', { text: 'mine' })
    let learn: (() => void) | undefined
    one.on(
      once('append', 'pass', async () => {
        learn = appendNewer(scene, 9, { documents: [note('a', { text: 'old', more: 'newer' })] }).learn
      }),
    )
    expect((await one.round()).outcome).toEqual({ kind: 'newer-format', format: 9 })
    const frozen = await one.inflight()
    expect(frozen?.documents).toMatchObject([{ key: 'note#a', value: { text: 'mine' } }])
    one.restart()
    expect((await one.round()).outcome).toEqual({ kind: 'newer-format', format: 9 })
    expect(await one.inflight()).toEqual(frozen)

    learn?.()
    await settle(one)
    expect(await one.see('a')).toEqual({ text: 'mine', more: 'newer' })
    expect(await one.waiting()).toEqual([])
  })
})

describe('what a newer version put into documents', () => {
  const invoice: JsonObject = {
    text: 'old',
    mood: 'of a newer version',
    buyer: { name: 'Ada', verified: { by: 'registry', at: 1 } },
    lines: [
      { id: 'l1', quantity: '1', carbon: { grams: 12 } },
      { id: 'l2', quantity: '1', tags: ['x', { y: null }] },
    ],
    figures: [1, { without: 'an id' }],
  }
  /** The newer device's document on both, this one's edits on top of it. */
  const met = async () => {
    const scene = createScene()
    const [newer, older] = [scene.device('newer'), scene.device('older')]
    await newer.write('a', invoice)
    await settle(newer, older)
    return { ...scene, newer, older }
  }

  it('survives an older version’s edits, in lines and in parties too, on both devices', async () => {
    const { newer, older } = await met()
    await older.write('a', (there) => withValue(there, ['lines', 'l1', 'quantity'], '2'))
    await older.write('a', (there) => withValue(there, ['buyer', 'name'], 'Grace'))
    await older.write('a', { text: 'older' })
    await settle(newer, older)
    const then = withValue(
      withValue({ ...invoice, text: 'older' }, ['lines', 'l1', 'quantity'], '2'),
      ['buyer', 'name'],
      'Grace',
    )
    for (const each of [newer, older]) expect(await each.see('a')).toEqual(then)
  })

  it('survives a three-way merge of an older and a newer version’s edits, without a needless conflict', async () => {
    const { newer, older } = await met()
    await newer.write('a', (there) => withValue(there, ['lines', 'l1', 'carbon', 'grams'], 13))
    await newer.write('a', (there) => withValue(there, ['buyer', 'verified', 'at'], 2))
    await newer.write('a', { mood: 'newer still', seal: { of: 'wax' } })
    await older.write('a', (there) => withValue(there, ['lines', 'l1', 'quantity'], '2'))
    await older.write('a', (there) => withValue(there, ['lines', 'l2'], undefined))
    await older.write('a', (there) => withValue(there, ['buyer', 'name'], 'Grace'))
    await settle(newer, older)
    for (const each of [newer, older]) {
      expect(await each.see('a')).toEqual({
        ...invoice,
        mood: 'newer still',
        seal: { of: 'wax' },
        buyer: { name: 'Grace', verified: { by: 'registry', at: 2 } },
        lines: [{ id: 'l1', quantity: '2', carbon: { grams: 13 } }],
      })
      expect(await each.conflicts()).toEqual([])
    }
  })

  it('is told like any other where both changed it, and survives the person’s choice', async () => {
    const { newer, older } = await met()
    await older.write('a', { mood: 'touched by a restored backup' })
    await newer.write('a', { mood: 'newer still' })
    await settle(newer, older)
    for (const each of [newer, older]) {
      expect(await each.see('a')).toEqual({ ...invoice, mood: 'newer still' })
      expect(await each.conflicts()).toMatchObject([
        { path: ['mood'], other: { value: 'touched by a restored backup' } },
      ])
    }
  })

  it('survives deletion and return on the older device, and books merged into an emptied table', async () => {
    const { table, newer, older } = await met()
    await older.remove('a')
    await settle(older, newer)
    expect(await newer.see('a')).toBeUndefined()
    await older.write('a', { text: 'brought back' })
    await settle(older, newer)
    table.reset()
    for (const each of [older, newer]) {
      await each.write('z', { text: 'asks' })
      expect((await each.round()).outcome.kind).toBe('other-history')
      await each.agree()
      await settle(each)
    }
    await settle(newer, older)
    for (const each of [newer, older])
      expect(await each.see('a')).toEqual({ ...invoice, text: 'brought back' })
  })

  it('stands in the readable copies as well', async () => {
    const { table, older, newer } = await met()
    await older.write('a', { text: 'older' })
    await settle(newer, older)
    const copy = table.copies().find(({ key }) => key === 'note#a')
    expect(copy?.value).toEqual({ ...invoice, text: 'older' })
  })
})

describe('what a newer version put beside documents', () => {
  it('kinds that nobody here knows are kept, copied for other programs, and move along when the books do', async () => {
    const scene = createScene()
    const [one, two] = [scene.device('one'), scene.device('two')]
    await settle(one, two)
    appendNewer(scene, 1, { documents: [{ ...note('x', { depth: [1] }), key: 'hologram-2#x' }] })
    one.restart()
    await settle(one, two)
    const hologramOf = (device: SceneDevice) =>
      device.store.transaction('read', (tx) => tx.documentsOfKind('hologram-2'))
    for (const each of [one, two])
      expect(await hologramOf(each)).toMatchObject([{ key: 'hologram-2#x', value: { depth: [1] } }])
    expect(scene.table.copies().find(({ key }) => key === 'hologram-2#x')?.value).toEqual({ depth: [1] })

    // The books move: what this device never understood moves along.
    scene.table.reset()
    await one.write('z', { text: 'asks' })
    await one.round()
    await one.agree()
    await settle(one)
    const three = scene.device('three')
    await three.round()
    expect(await hologramOf(three)).toMatchObject([{ value: { depth: [1] } }])
  })

  it('keys of the payload and attributes of the entry stand in no one’s way and stay in the log as they are', async () => {
    const scene = createScene()
    const one = scene.device('one')
    await settle(one)
    const payload = {
      index: { a: 0 },
      documents: [note('a', { text: 'newer' }, { seal: 'x', parts: [1] })],
      tail: [],
    }
    appendNewer(scene, 1, payload)
    const [laid] = scene.table.entries().slice(-1)
    await settle(one)
    expect(await one.see('a')).toEqual({ text: 'newer' })
    expect((await one.replica())?.unreadable).toEqual([])
    await one.write('a', { text: 'older' })
    await settle(one)
    expect(scene.table.entries().find(({ number }) => number === laid!.number)).toEqual(laid)
  })

  it('attributes of meta are still there when this version writes it anew', async () => {
    const scene = createScene()
    const [one, two] = [scene.device('one'), scene.device('two')]
    await one.write('a', { text: 'a' })
    await settle(one, two)
    const { meta, number } = head(scene)
    scene.table.putByHand(metaKey, { ...metaAttributes(meta), ...unheardOf })
    // A missing entry makes whoever appends next raise the epoch, which is in meta.
    scene.table.deleteByHand(entryKey(number))
    const three = scene.device('three')
    await three.write('c', { text: 'c' })
    await three.round()
    scene.table.deleteByHand(entryKey(1))
    const four = scene.device('four')
    await four.write('d', { text: 'd' })
    await four.round()
    const after = head(scene).meta
    expect(after.epoch).toBeGreaterThan(meta.epoch)
    expect(after.others).toEqual(unheardOf)
  })
})
