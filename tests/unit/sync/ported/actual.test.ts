import { describe, expect, it } from 'vitest'
import { entryAttributes } from '../../../../src/cloud/item/entry-item'
import { entryKey } from '../../../../src/cloud/item/keys'
import { readPayload } from '../../../../src/sync/payload'
import { batchId, deviceId } from '../../../../src/sync/scalars'
import { once } from '../on-its-way'
import { createScene, settle } from '../scene'
import type { Scene, SceneDevice } from '../scene'

/** Another program appends this payload in its right place. */
function appendPayload({ table }: Scene, payload: unknown): void {
  const last = table.entries().at(-1)
  if (last === undefined || !('batch' in last)) throw new Error('the log is empty')
  const number = last.number + 1
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const entry = {
    number,
    batch: batchId(`foreign-${number}`),
    previous: last.batch,
    at: 0,
    count: 1,
    format: 1,
  }
  table.putByHand(
    entryKey(number),
    entryAttributes({ ...entry, device: deviceId('foreign'), payload: new TextEncoder().encode(text) }),
  )
}

const document = (id: string, value: unknown) => ({ key: `note#${id}`, at: 1, value })

/** What the log says in the end, read in order by nobody's engine. */
function fold({ table }: Scene): Map<string, unknown> {
  const last = new Map<string, unknown>()
  for (const entry of table.entries()) {
    if (!('payload' in entry)) continue
    const documents = readPayload(new TextDecoder().decode(entry.payload), entry.batch)?.documents ?? []
    documents.forEach(({ key, value, deleted }) => last.set(key, { value, deleted }))
  }
  return last
}

const stored = async (device: SceneDevice) =>
  new Map((await device.notes()).map(({ key, value, deleted }) => [key as string, { value, deleted }]))

describe('what comes late', () => {
  it('an older batch that arrives after a newer one changes nothing', async () => {
    const scene = createScene()
    const { table, device } = scene
    const [one, two] = [device('one'), device('two')]
    await settle(one, two)
    await one.write('a', { text: 'older' })
    one.on(once('append', 'lost'))
    await one.round()
    const delayed = await one.inflight()
    await two.write('a', { text: 'newer' })
    await settle(two)
    const entry = { ...delayed!, count: 1, format: 1, payload: new TextEncoder().encode('{"documents":[]}') }
    expect(await table.append(entry, {})).toEqual({ ok: true, value: 'taken' })

    await settle(one, two)
    for (const each of [one, two]) {
      expect(await each.see('a')).toEqual({ text: 'newer' })
      expect(await each.conflicts()).toMatchObject([{ other: { value: 'older' } }])
    }
  })

  it('a batch that arrives twice stands once, and is known for one’s own', async () => {
    const scene = createScene()
    const { table, device } = scene
    const [one, two] = [device('one'), device('two')]
    await settle(one)
    const before = table.entries().length
    await one.write('a', { text: 'once' })
    one.on(once('append', 'twice'))
    await settle(one, two)
    expect(
      table
        .everAppended()
        .join()
        .match(/"text":"once"/g),
    ).toHaveLength(1)
    // The other device's registration is the second.
    expect(table.entries()).toHaveLength(before + 2)
    expect(await one.waiting()).toEqual([])
  })

  it('the same entry read again, by a second life in the middle of the first, is applied once', async () => {
    const { device } = createScene({ pageBytes: 1 })
    const [one, two] = [device('one'), device('two')]
    for (let count = 1; count <= 5; count++) {
      await one.write('a', { count })
      await one.round()
    }
    const second = two.newLife()
    two.on(once('readLog', 'pass', () => second.round()))
    await settle(one, two)
    expect(await two.see('a')).toEqual({ count: 5 })
    expect(await two.conflicts()).toEqual([])
  })
})

describe('what cannot be read', () => {
  const bad: readonly (readonly [string, unknown])[] = [
    ['no JSON', '{"documents":['],
    ['no list', { documents: 'none' }],
    ['a document without a value', { documents: [{ key: 'note#x', at: 1 }] }],
    ['a key that is none', { documents: [document('x y', {})] }],
    ['a time that is none', { documents: [{ ...document('x', {}), at: 'now' }] }],
    ['null', 'null'],
  ]
  it.each(bad)(
    '%s: is passed over in sight, and neither what came before nor what comes after is held up',
    async (_, payload) => {
      const scene = createScene()
      const [one, two] = [scene.device('one'), scene.device('two')]
      await one.write('a', { text: 'before' })
      await settle(one, two)
      appendPayload(scene, payload)
      await one.write('b', { text: 'after' })
      await settle(one, two)
      for (const each of [one, two]) {
        expect((await each.notes()).map(({ value }) => value.text)).toEqual(['before', 'after'])
        expect((await each.replica())?.unreadable).toHaveLength(1)
      }
    },
  )

  it('one document among good ones: they are applied', async () => {
    const scene = createScene()
    const one = scene.device('one')
    await settle(one)
    const broken = { key: 'note#x', at: 1, value: 'text' }
    appendPayload(scene, { documents: [document('a', { text: 'a' }), broken, document('b', { text: 'b' })] })
    await settle(one)
    expect((await one.notes()).map(({ value }) => value.text)).toEqual(['a', 'b'])
    expect((await one.replica())?.unreadable).toMatchObject([{ reason: 'documents' }])
  })
})

describe('clocks', () => {
  it.each([86_400_000, -86_400_000, 3_650 * 86_400_000])(
    'that differ by %i ms decide which value stands, never whether the other is kept',
    async (ahead) => {
      const { device } = createScene()
      const [one, two] = [device('one'), device('two')]
      await one.write('a', { text: 'old', other: 'old' })
      await settle(one, two)
      one.clock.ahead = ahead
      await one.write('a', { text: 'one' })
      await two.write('a', { text: 'two', other: 'two' })
      await settle(one, two)
      const [kept, other] = ahead > 0 ? ['one', 'two'] : ['two', 'one']
      for (const each of [one, two]) {
        expect(await each.see('a')).toEqual({ text: kept, other: 'two' })
        expect(await each.conflicts()).toMatchObject([{ kept: { value: kept }, other: { value: other } }])
      }
    },
  )

  it('that went back keep no edit from replacing what its writer had seen', async () => {
    const { device } = createScene()
    const [one, two] = [device('one'), device('two')]
    one.clock.ahead = 86_400_000
    await one.write('a', { text: 'from the future' })
    await settle(one, two)
    await two.write('a', { text: 'seen and replaced' })
    await settle(one, two)
    for (const each of [one, two]) {
      expect(await each.see('a')).toEqual({ text: 'seen and replaced' })
      expect(await each.conflicts()).toEqual([])
    }
  })
})

it('numbers, nulls, empty things and odd names come out as they went in', async () => {
  const { device } = createScene()
  const [one, two] = [device('one'), device('two')]
  const odd = {
    float: 12.5,
    small: 1e-9,
    none: null,
    empty: '',
    list: [],
    map: {},
    order: 'a word of a query language',
    'a" , "b': 1,
    'a b.c#d': 2,
    größe: '€ \u{1f9fe} \u0000',
  }
  await one.write('a', odd)
  await settle(one, two)
  expect(await two.see('a')).toEqual(odd)
})

it('whatever was passed over or merged, every device holds what the log says', async () => {
  const scene = createScene()
  const [one, two, three] = [scene.device('one'), scene.device('two'), scene.device('three')]
  await one.write('a', { text: 'one', first: 1 })
  await two.write('a', { text: 'two', second: 2 })
  await two.write('b', { text: 'b' })
  await settle(one, two)
  appendPayload(scene, { documents: [document('c', { colour: 'unknown' }), { key: 'note#x' }] })
  await one.remove('b')
  await two.write('b', { more: true })
  await settle(one, two, three)
  const said = new Map([...fold(scene)].filter(([key]) => key.startsWith('note#')))
  expect(said.size).toBe(3)
  for (const each of [one, two, three]) expect(await stored(each)).toEqual(said)
})
