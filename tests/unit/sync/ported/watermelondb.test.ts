import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../../src/sync/json'
import { always, expired, once, outage } from '../on-its-way'
import { createScene, settle } from '../scene'
import type { SceneDevice } from '../scene'

type Act = (device: SceneDevice) => Promise<unknown>

const nothing: Act = async () => undefined
const makes =
  (name: string): Act =>
  (device) =>
    device.write('a', { name })
const renames = makes
const describes: Act = (device) => device.write('a', { description: 'theirs' })
const deletes: Act = (device) => device.remove('a')
const makesAndDeletes: Act = async (device) => {
  await device.write('a', { name: 'theirs' })
  await device.remove('a')
}

interface Cell {
  readonly title: string
  /** Whether both knew the document before. */
  readonly known: boolean
  readonly mine: Act
  readonly theirs: Act
  readonly then: JsonObject | undefined
  /** Reasons of the conflicts that a person is asked about. */
  readonly asks: readonly string[]
}

const cells: readonly Cell[] = [
  {
    title: 'made there, unknown here: is here',
    known: false,
    mine: nothing,
    theirs: makes('theirs'),
    then: { name: 'theirs' },
    asks: [],
  },
  {
    title: 'made and deleted there, unknown here: is not here',
    known: false,
    mine: nothing,
    theirs: makesAndDeletes,
    then: undefined,
    asks: [],
  },
  {
    title: 'made on both: one name stands, the other is told',
    known: false,
    mine: makes('mine'),
    theirs: makes('theirs'),
    then: { name: 'theirs' },
    asks: ['field'],
  },
  {
    title: 'made here, made and deleted there: stays, and a person is told',
    known: false,
    mine: makes('mine'),
    theirs: makesAndDeletes,
    then: { name: 'mine' },
    asks: ['deleted'],
  },
  {
    title: 'changed there, unchanged here: is changed',
    known: true,
    mine: nothing,
    theirs: renames('theirs'),
    then: { name: 'theirs' },
    asks: [],
  },
  {
    title: 'deleted there, unchanged here: is gone',
    known: true,
    mine: nothing,
    theirs: deletes,
    then: undefined,
    asks: [],
  },
  {
    title: 'changed on both in different fields: has both',
    known: true,
    mine: renames('mine'),
    theirs: describes,
    then: { name: 'mine', description: 'theirs' },
    asks: [],
  },
  {
    title: 'changed on both in one field: one stands, the other is told',
    known: true,
    mine: renames('mine'),
    theirs: renames('theirs'),
    then: { name: 'theirs' },
    asks: ['field'],
  },
  {
    title: 'changed here, deleted there: stays, and a person is told',
    known: true,
    mine: renames('mine'),
    theirs: deletes,
    then: { name: 'mine' },
    asks: ['deleted'],
  },
  {
    title: 'deleted here, changed there: stays, and a person is told',
    known: true,
    mine: deletes,
    theirs: renames('theirs'),
    then: { name: 'theirs' },
    asks: ['deleted'],
  },
  {
    title: 'deleted on both: is gone, and nobody is asked',
    known: true,
    mine: deletes,
    theirs: deletes,
    then: undefined,
    asks: [],
  },
]

describe('what another device did meets what this one did', () => {
  it.each(cells)('$title', async ({ known, mine, theirs, then, asks }) => {
    // Whoever comes first to the table, the outcome is the same.
    for (const first of ['here', 'there']) {
      const { device } = createScene()
      const [here, there] = [device('here'), device('there')]
      if (known) await here.write('a', { name: 'old' })
      await settle(here, there)
      await mine(here)
      await theirs(there)
      await (first === 'here' ? settle(here, there) : settle(there, here))
      for (const each of [here, there]) {
        expect(await each.see('a')).toEqual(then)
        expect((await each.conflicts()).map(({ reason }) => reason)).toEqual(asks)
        expect(await each.waiting()).toEqual([])
      }
    }
  })
})

describe('a round that fails', () => {
  it('while it receives sends nothing and leaves what waits as it was', async () => {
    const { table, device } = createScene()
    const one = device('one')
    await settle(one)
    await one.write('a', { name: 'mine' })
    const before = [await one.waiting(), table.writes(), await one.replica()]
    one.on(always('readLog', outage))
    expect((await one.round()).outcome).toEqual({ kind: 'fault', fault: outage })
    expect([await one.waiting(), table.writes(), await one.replica()]).toEqual(before)
  })

  it('while it sends keeps what was received, and what waits still waits', async () => {
    const { device } = createScene()
    const [one, two] = [device('one'), device('two')]
    await settle(one, two)
    await two.write('b', { name: 'theirs' })
    await settle(two)
    await one.write('a', { name: 'mine' })
    one.on(always('append', expired))
    expect((await one.round()).outcome).toEqual({ kind: 'fault', fault: expired })
    expect(await one.see('b')).toEqual({ name: 'theirs' })
    expect(await one.waiting()).toEqual(['a'])
  })
})

describe('edits while a round is under way', () => {
  it.each(['readLog', 'append', 'putCopy'] as const)(
    'made during %s are kept, sent after what was frozen before them, and never taken for a part of it',
    async (port) => {
      const { table, device } = createScene()
      const [one, two] = [device('one'), device('two')]
      await settle(one, two)
      await two.write('b', { name: 'theirs' })
      await settle(two)
      await one.write('a', { name: 'first', done: false })
      one.on(
        once(port, 'pass', async () => {
          await one.write('a', { done: true })
          await one.write('c', { name: 'new' })
        }),
      )
      await one.round()
      expect(await one.see('a')).toEqual({ name: 'first', done: true })
      expect(await one.waiting()).toEqual([])
      await settle(one, two)
      // Made before the batch was frozen, they went with it.
      const sent = table.everAppended().filter((text) => text.includes('"note#a"'))
      expect(sent.map((text) => text.includes('"done":true'))).toEqual(
        port === 'readLog' ? [true] : [false, true],
      )
      for (const each of [one, two]) {
        expect((await each.notes()).map(({ value }) => value)).toEqual([
          { name: 'first', done: true },
          { name: 'theirs' },
          { name: 'new' },
        ])
        expect(await each.conflicts()).toEqual([])
      }
    },
  )

  it('a deletion made while the document itself is being sent is a change of its own', async () => {
    const { table, device } = createScene()
    const [one, two] = [device('one'), device('two')]
    await one.write('a', { name: 'mine' })
    one.on(once('append', 'pass', () => one.remove('a')))
    await settle(one, two)
    const sent = table.everAppended().filter((text) => text.includes('"note#a"'))
    expect(sent.map((text) => text.includes('"deleted":true'))).toEqual([false, true])
    for (const each of [one, two]) expect(await each.see('a')).toBeUndefined()
    expect(await two.conflicts()).toEqual([])
  })

  it('made by another device while this one sends are met before its number is taken', async () => {
    const { table, device } = createScene()
    const [one, two] = [device('one'), device('two')]
    await settle(one, two)
    await one.write('a', { name: 'mine' })
    await two.write('a', { description: 'theirs' })
    one.on(once('append', 'pass', () => two.round()))
    await settle(one, two)
    for (const each of [one, two])
      expect(await each.see('a')).toEqual({ name: 'mine', description: 'theirs' })
    const numbers = table.entries().map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  })
})

it('documents that the table refuses stay, and those beside them in the batch are sent', async () => {
  const { device } = createScene()
  const [one, two] = [device('one'), device('two')]
  for (const id of ['a', 'b', 'c', 'd', 'e'])
    await one.write(id, { name: id === 'b' || id === 'd' ? 'poison' : id })
  await one.round()
  await two.round()
  expect((await two.notes()).map(({ value }) => value.name)).toEqual(['a', 'c', 'e'])
  expect(await one.waiting()).toEqual(['b', 'd'])
  expect((await one.parked()).map(({ key, reason }) => [key, reason])).toEqual([
    ['note#b', 'poison'],
    ['note#d', 'poison'],
  ])
  expect(await one.see('b')).toEqual({ name: 'poison' })
})

it('kinds that nobody here knows come in beside the others, whatever they are called', async () => {
  const { device } = createScene()
  const [one, two] = [device('one'), device('two')]
  await one.write(
    'a',
    JSON.parse('{"__proto__":{"created":[1]},"constructor":"x","toString":null}') as JsonObject,
  )
  await settle(one, two)
  const seen = await two.see('a')
  expect(JSON.stringify(seen)).toBe('{"__proto__":{"created":[1]},"constructor":"x","toString":null}')
  expect(Object.getPrototypeOf(seen)).toBe(Object.prototype)
})
