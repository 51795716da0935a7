import { describe, expect, it } from 'vitest'
import { metaKey } from '../../../src/cloud/item/keys'
import { metaAttributes } from '../../../src/cloud/item/meta-item'
import { appendNewer, headOf, unheardOf, wireNote } from './newer-writer'
import { once } from './on-its-way'
import { createScene, settle } from './scene'
import type { SceneDevice } from './scene'

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
    const { meta } = headOf(scene)
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
    const { meta } = headOf(scene)
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

describe('a poll that met a newer format', () => {
  it('trusts no earlier look: what is written a second later is not sent', async () => {
    const scene = createScene()
    const one = scene.device('one')
    await one.write('a', { text: 'before' })
    await settle(one)
    // No minute between these rounds: the second looks at what lies past the first one's whole check.
    const life = one.newLife()
    expect((await life.round()).outcome.kind).toBe('done')
    const { meta } = headOf(scene)
    scene.table.putByHand(metaKey, { ...metaAttributes(meta), format: 2 })
    expect((await life.round()).outcome).toEqual({ kind: 'newer-format', format: 2 })
    const written = scene.table.writes()
    await one.write('a', { text: 'mine' })
    expect((await life.round()).outcome).toEqual({ kind: 'newer-format', format: 2 })
    expect(scene.table.writes()).toBe(written)
    expect(await one.waiting()).toEqual(['a'])
  })
})

describe('an entry of a newer format', () => {
  it('ends what is received in front of it: nothing of it or behind it is taken, nothing is sent past it', async () => {
    const scene = createScene()
    const [one, two] = [scene.device('one'), scene.device('two')]
    await settle(one, two)
    await two.write('a', { text: 'readable' })
    await settle(two)
    const { number } = headOf(scene)
    const { learn } = appendNewer(scene, 2, { documents: [wireNote('b', { text: 'newer' })] })
    appendNewer(scene, 1, { documents: [wireNote('c', { text: 'behind it' })] })
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
        learn = appendNewer(scene, 9, { documents: [wireNote('a', { text: 'old', more: 'newer' })] }).learn
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
