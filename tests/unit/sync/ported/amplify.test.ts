import { describe, expect, it } from 'vitest'
import { always, expired, once, outage } from '../on-its-way'
import { createScene, dieAt, settle } from '../scene'

/** A device whose books are in the table, and three changes that are not. */
async function threeWaiting() {
  const scene = createScene()
  const one = scene.device('one')
  await one.write('a', { title: 'original' })
  await settle(one)
  await one.write('a', { title: 'changed' })
  await one.write('b', { title: 'made' })
  await one.write('c', { title: 'made later' })
  return { ...scene, one }
}

describe('a session that ends', () => {
  it('at whichever request of a round takes nothing out of the queue; the next session sends all, once', async () => {
    let ended = 0
    for (let last = 0, over = false; !over; last++) {
      const { table, one, device } = await threeWaiting()
      let requests = 0
      one.on(() => (requests++ < last ? 'pass' : expired))
      const { outcome } = await one.round()
      over = outcome.kind === 'done'
      if (!over) {
        expect(outcome).toEqual({ kind: 'fault', fault: expired })
        ended++
      }
      const inTheTable = table.entries().length > 1
      expect(await one.waiting()).toEqual(inTheTable ? [] : ['a', 'b', 'c'])

      one.on(() => 'pass')
      const two = device('two')
      await settle(one, two)
      expect((await two.notes()).map(({ value }) => value.title)).toEqual(['changed', 'made', 'made later'])
      expect(
        table
          .everAppended()
          .join()
          .match(/"title":"made/g),
      ).toHaveLength(2)
      expect(await one.waiting()).toEqual([])
    }
    // Reading, appending, and writing the copies: every one of them was the last in turn.
    expect(ended).toBeGreaterThan(5)
  })

  it('for days on end keeps every edit, those made without a session too', async () => {
    const { one, device } = await threeWaiting()
    one.on(() => expired)
    for (let day = 0; day < 5; day++) {
      await one.write(`day-${day}`, { title: `day ${day}` })
      expect((await one.round()).outcome).toEqual({ kind: 'fault', fault: expired })
      one.restart()
    }
    expect(await one.waiting()).toHaveLength(8)
    one.on(() => 'pass')
    const two = device('two')
    await settle(one, two)
    expect(await two.notes()).toHaveLength(8)
  })

  it('between an entry that arrived and its answer leaves one entry, and later edits on top of it', async () => {
    const { table, one, device } = await threeWaiting()
    one.on(once('append', 'answer-lost'))
    await one.round()
    one.on(() => expired)
    one.restart()
    await one.round()
    await one.write('a', { title: 'changed again' })
    one.on(() => 'pass')
    const two = device('two')
    await settle(one, two)
    expect(await two.see('a')).toEqual({ title: 'changed again' })
    expect(
      table
        .everAppended()
        .join()
        .match(/"title":"changed"/g),
    ).toHaveLength(1)
    expect(await one.conflicts()).toEqual([])
  })
})

describe('an edit queued behind the making of its document', () => {
  it('is not lost with a making that failed: one image with the fields of both goes out', async () => {
    const { table, device } = createScene()
    const [one, two] = [device('one'), device('two')]
    await settle(one, two)
    await one.write('a', { title: 'made', optional: null })
    one.on(always('append', outage))
    await one.round()
    await one.write('a', { optional: 'edited' })
    await one.round()
    one.on(() => 'pass')
    await settle(one, two)
    expect(await two.see('a')).toEqual({ title: 'made', optional: 'edited' })
    expect(await one.waiting()).toEqual([])
    // The frozen batch went as it was; the edit followed in an entry of its own.
    const sent = table.everAppended().filter((text) => text.includes('"note#a"'))
    expect(sent).toHaveLength(2)
  })

  it('has another try where the table refused the making for what it held', async () => {
    const { device } = createScene()
    const [one, two] = [device('one'), device('two')]
    await one.write('a', { title: 'poison', kept: 'yes' })
    await one.round()
    expect(await one.parked()).toMatchObject([{ key: 'note#a', reason: 'poison' }])
    await one.write('a', { title: 'healed' })
    await settle(one, two)
    expect(await two.see('a')).toEqual({ title: 'healed', kept: 'yes' })
    expect(await one.waiting()).toEqual([])
  })

  it('does not become an edit of nothing when the worker dies between the two', async () => {
    const { device } = createScene()
    const [one, two] = [device('one'), device('two')]
    await one.write('a', { title: 'made' })
    await dieAt(one, 'append')
    await one.write('a', { optional: 'edited' })
    await settle(one, two)
    expect(await two.see('a')).toEqual({ title: 'made', optional: 'edited' })
  })
})

describe('quick edits of one field', () => {
  it.each(['pass', 'answer-lost', 'lost', 'twice'] as const)(
    'on a line on which the first request meets “%s” end with the last one, everywhere',
    async (fate) => {
      const { device } = createScene()
      const [one, two] = [device('one'), device('two')]
      await one.write('a', { title: 'original' })
      await settle(one, two)
      await one.write('a', { title: 'title 0' })
      one.on(
        once('append', fate, async () => {
          await one.write('a', { title: 'title 1' })
          await one.write('a', { title: 'title 2' })
        }),
      )
      await one.round()
      await settle(one, two)
      for (const each of [one, two]) {
        expect(await each.see('a')).toEqual({ title: 'title 2' })
        expect(await each.conflicts()).toEqual([])
      }
    },
  )

  it('while another device changes it too end with the later one, and the other is told, not dropped', async () => {
    const { device } = createScene()
    const [one, two] = [device('one'), device('two')]
    await one.write('a', { title: 'original' })
    await settle(one, two)
    await one.write('a', { title: 'title 0' })
    one.on(
      once('append', 'pass', async () => {
        await one.write('a', { title: 'title 1' })
        await two.write('a', { title: 'second device' })
        await two.round()
        await one.write('a', { title: 'title 2' })
      }),
    )
    await settle(one, two)
    for (const each of [one, two]) {
      expect(await each.see('a')).toEqual({ title: 'title 2' })
      expect(await each.conflicts()).toMatchObject([{ other: { value: 'second device' } }])
    }
  })

  it('while another device changes a different one are both there', async () => {
    const { device } = createScene()
    const [one, two] = [device('one'), device('two')]
    await one.write('a', { title: 'original' })
    await settle(one, two)
    await one.write('a', { title: 'title 0' })
    one.on(
      once('append', 'pass', async () => {
        await two.write('a', { blog: 'second device' })
        await two.round()
        await one.write('a', { title: 'title 1' })
      }),
    )
    await settle(one, two)
    for (const each of [one, two]) {
      expect(await each.see('a')).toEqual({ title: 'title 1', blog: 'second device' })
      expect(await each.conflicts()).toEqual([])
    }
  })
})
