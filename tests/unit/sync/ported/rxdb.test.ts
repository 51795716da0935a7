import { describe, expect, it } from 'vitest'
import type { LocalStore, LocalTransaction } from '../../../../src/sync/ports'
import { seeded } from '../../../simulation/random'
import { rules } from '../../../simulation/rules'
import { createMemoryStore } from '../../../support/memory-store'
import { once } from '../on-its-way'
import type { Fate } from '../on-its-way'
import { createScene, settle } from '../scene'

/** A store that notes what is written into it. */
function watched(store: LocalStore) {
  const writes: string[] = []
  const changing = new Set<keyof LocalTransaction>([
    ...([
      'setReplica',
      'setInflight',
      'putDocuments',
      'settleDocuments',
      'addOutbox',
      'removeOutbox',
    ] as const),
    ...(['park', 'unpark', 'rememberBatch', 'log'] as const),
  ])
  const noting = (tx: LocalTransaction): LocalTransaction =>
    new Proxy(tx, {
      get(target, name: keyof LocalTransaction) {
        if (changing.has(name)) writes.push(name)
        return Reflect.get(target, name) as unknown
      },
    })
  const transaction: LocalStore['transaction'] = (mode, work) =>
    store.transaction(mode, (tx) => work(noting(tx)))
  return { store: { transaction }, writes }
}

describe('two devices that wrote apart', () => {
  it('the very same document: nobody is asked, and nothing goes out a second time', async () => {
    const { table, device } = createScene()
    const [one, two] = [device('one'), device('two')]
    const same = { text: 'same', lines: [{ id: 'l1', text: 'line' }] }
    for (const each of [one, two]) await each.write('a', same)
    await settle(one, two)
    for (const each of [one, two]) {
      expect(await each.see('a')).toEqual(same)
      expect(await each.conflicts()).toEqual([])
    }
    expect(table.everAppended().join().split('note#a"')).toHaveLength(2)
  })

  it('different fields of a new document: both stand, and nobody is asked', async () => {
    const { device } = createScene()
    const [one, two] = [device('one'), device('two')]
    await one.write('a', { same: 1, first: 'one' })
    await two.write('a', { same: 1, last: 'two' })
    await settle(one, two)
    for (const each of [one, two]) {
      expect(await each.see('a')).toEqual({ same: 1, first: 'one', last: 'two' })
      expect(await each.conflicts()).toEqual([])
    }
  })

  it('twice each: one conflict a field, between the last values and never between one’s own', async () => {
    const { device } = createScene()
    const [one, two] = [device('one'), device('two')]
    for (const round of [1, 2]) {
      await one.write('a', { name: `one-${round}`, age: round })
      await two.write('a', { name: `two-${round}`, age: 10 + round })
    }
    await settle(one, two)
    expect(await one.see('a')).toEqual({ name: 'two-2', age: 12 })
    for (const each of [one, two]) {
      const told = (await each.conflicts()).map(({ path, kept, other }) => ({ path, kept, other }))
      expect(told).toHaveLength(2)
      expect(told).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            path: ['name'],
            kept: expect.objectContaining({ value: 'two-2' }) as unknown,
            other: expect.objectContaining({ value: 'one-2' }) as unknown,
          }),
          expect.objectContaining({
            path: ['age'],
            kept: expect.objectContaining({ value: 12 }) as unknown,
            other: expect.objectContaining({ value: 2 }) as unknown,
          }),
        ]),
      )
    }
  })
})

it('an insert, an update and a deletion arrive one after the other', async () => {
  const { device } = createScene()
  const [one, two] = [device('one'), device('two')]
  await one.write('a', { age: 1 })
  await settle(one, two)
  expect(await two.see('a')).toEqual({ age: 1 })
  await one.write('a', { age: 2, name: 'x' })
  await settle(one, two)
  expect(await two.see('a')).toEqual({ age: 2, name: 'x' })
  await one.remove('a')
  await settle(one, two)
  expect(await two.see('a')).toBeUndefined()
})

it('a hundred edits between two rounds travel as one image in one entry', async () => {
  const { table, device } = createScene()
  const one = device('one')
  for (let edit = 1; edit <= 100; edit++) await one.write('a', { [`field-${edit % 7}`]: edit })
  await settle(one)
  expect(table.entries()).toHaveLength(1)
  expect(table.everAppended().join().split('note#a"')).toHaveLength(2)
  expect(await one.waiting()).toEqual([])
})

it('an idle round leaves the storage of the device untouched', async () => {
  const { store, writes } = watched(createMemoryStore(rules))
  const { device } = createScene()
  const one = device('one', store)
  await one.write('a', { text: 'a' })
  await settle(one)
  writes.length = 0
  for (const life of ['same', 'next'])
    for (let round = 0; round < 3; round++) {
      if (life === 'next' && round === 0) one.restart()
      expect((await one.round()).outcome.kind).toBe('done')
    }
  expect(writes).toEqual([])
})

describe('many edits while rounds are under way', () => {
  it.each([1, 2, 3, 4, 5])('all stand, are told of, or were seen by a later one (seed %i)', async (seed) => {
    const random = seeded(seed)
    const { device } = createScene()
    const devices = [device('one'), device('two')] as const
    const [one, two] = devices
    let edit = 0
    /** By field: what was written, and what its writer saw there. */
    const made: { field: string; value: number; saw: unknown }[] = []
    const writeSomewhere = async () => {
      const who = devices[Math.floor(random() * 2)]!
      const field = `f${Math.floor(random() * 3)}`
      const value = ++edit
      await who.write('a', (there) => {
        made.push({ field, value, saw: there[field] })
        return { [field]: value }
      })
    }
    for (const each of devices)
      each.on(async (): Promise<Fate> => {
        if (edit < 60 && random() < 0.4) await writeSomewhere()
        return 'pass'
      })
    while (edit < 60) {
      await writeSomewhere()
      await Promise.all(devices.filter(() => random() < 0.7).map((each) => each.round()))
    }
    await settle(one, two)
    const final = await one.see('a')
    expect(await two.see('a')).toEqual(final)
    const told = (await one.conflicts()).flatMap(({ kept, other }) => [kept, other])
    const heard = new Set([
      ...Object.values(final ?? {}),
      ...told.map((side) => (side as { value?: unknown }).value),
    ])
    const seen = new Set(made.map(({ saw }) => saw))
    expect(made.filter(({ value }) => !heard.has(value) && !seen.has(value))).toEqual([])
    expect(made).toHaveLength(edit)
  })
})

describe('two replayers on one storage', () => {
  it('at once send every document once', async () => {
    const { table, device } = createScene()
    const one = device('one')
    await one.writeMany(20, (index) => ({ text: `<${index}>` }))
    const [first, second] = [one.newLife(), one.newLife()]
    await Promise.all([first.round(), second.round()])
    await settle(one)
    expect(
      table
        .everAppended()
        .join()
        .match(/"text":"<\d+>"/g),
    ).toHaveLength(20)
    expect(await one.waiting()).toEqual([])
  })

  it('of which one comes while the other waits for its answer: one entry, one acknowledgement', async () => {
    const { table, device } = createScene()
    const one = device('one')
    await one.write('a', { text: 'a' })
    const second = one.newLife()
    one.on(once('append', 'pass', () => second.round()))
    await one.round()
    await settle(one)
    expect(table.entries()).toHaveLength(1)
    expect(await one.waiting()).toEqual([])
    expect(await one.inflight()).toBeUndefined()
    expect((await one.stored('a'))?.base).toBeUndefined()
  })
})
