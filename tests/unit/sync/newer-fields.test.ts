import { describe, expect, it } from 'vitest'
import { withValue } from '../../../src/app/pages/editor/json-path'
import { entryKey, metaKey } from '../../../src/cloud/item/keys'
import { metaAttributes } from '../../../src/cloud/item/meta-item'
import type { JsonObject } from '../../../src/sync/json'
import { appendNewer, headOf, unheardOf, wireNote } from './newer-writer'
import { createScene, settle } from './scene'
import type { SceneDevice } from './scene'

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
    appendNewer(scene, 1, { documents: [{ ...wireNote('x', { depth: [1] }), key: 'hologram-2#x' }] })
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
      documents: [wireNote('a', { text: 'newer' }, { seal: 'x', parts: [1] })],
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
    const { meta, number } = headOf(scene)
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
    const after = headOf(scene).meta
    expect(after.epoch).toBeGreaterThan(meta.epoch)
    expect(after.others).toEqual(unheardOf)
  })
})
