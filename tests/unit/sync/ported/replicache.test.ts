import { describe, expect, it } from 'vitest'
import { createScene, settle } from '../scene'

const titles = async (device: { notes(): Promise<readonly { value: { title?: unknown } }[]> }) =>
  (await device.notes()).map(({ value }) => value.title)

describe('a table that was emptied under live devices', () => {
  it('is not written to until a person agrees, and a restart of the worker changes nothing of that', async () => {
    const { table, device } = createScene()
    const one = device('one')
    await one.write('a', { title: 'before' })
    await settle(one)
    table.reset()
    await one.write('b', { title: 'after' })
    for (let life = 0; life < 3; life++) {
      expect((await one.round()).outcome.kind).toBe('other-history')
      one.restart()
    }
    expect(table.entries()).toEqual([])
    expect(table.copies()).toEqual([])
    expect(await one.waiting()).toContain('b')

    await one.agree()
    await settle(one)
    const two = device('two')
    await two.round()
    expect(await titles(two)).toEqual(['before', 'after'])
  })

  it('and begun anew by another device takes all of both, and nothing is ignored as if it were old', async () => {
    const { table, device } = createScene()
    const [one, two] = [device('one'), device('two')]
    await one.write('a', { title: 'one' })
    await settle(one, two)
    for (let edit = 0; edit < 5; edit++) {
      await one.write('a', { count: edit })
      await settle(one)
    }
    table.reset()
    await two.write('b', { title: 'two' })
    await two.round()
    await two.agree()
    await settle(two)
    await one.write('c', { title: 'one, later' })
    expect((await one.round()).outcome.kind).toBe('other-history')
    await one.agree()
    await settle(one, two)
    for (const each of [one, two]) {
      expect(await titles(each)).toEqual(['one', 'two', 'one, later'])
      expect(await each.see('a')).toEqual({ title: 'one', count: 4 })
      expect(await each.conflicts()).toEqual([])
      expect(await each.waiting()).toEqual([])
    }
  })

  it('and restored to an earlier day: what was made since is in it again, on every device', async () => {
    const { table, time, device } = createScene()
    const [one, two] = [device('one'), device('two')]
    await one.write('a', { title: 'before' })
    await settle(one, two)
    const backup = table.save()
    await one.write('b', { title: 'since' })
    await settle(one, two)
    table.restore(backup)
    const stranger = device('stranger')
    await stranger.write('c', { title: 'stranger' })
    await settle(stranger)
    // Whoever has nothing to send trusts what it saw for ten minutes.
    time.now += 600_000
    for (const each of [one, two]) {
      expect((await each.round()).outcome.kind).toBe('other-history')
      await each.agree()
    }
    await settle(one, two, stranger)
    for (const each of [one, two, stranger]) {
      expect(await titles(each)).toEqual(['before', 'since', 'stranger'])
      expect(await each.conflicts()).toEqual([])
    }
  })

  it('leaves no copy of before it newer than those of after it', async () => {
    const { table, device } = createScene()
    const one = device('one')
    await one.write('a', { title: 'old' })
    await settle(one)
    for (let edit = 0; edit < 3; edit++) {
      await one.write('a', { count: edit })
      await settle(one)
    }
    const old = table.copies().find(({ key }) => key === 'note#a')
    table.reset()
    await one.round()
    await one.agree()
    await settle(one)
    const copy = table.copies().find(({ key }) => key === 'note#a')
    expect(copy).toMatchObject({ value: { title: 'old', count: 2 } })
    expect(copy!.epoch).toBeGreaterThan(old!.epoch)
  })
})
