import { describe, expect, it } from 'vitest'
import { askForCopies } from '../../../src/sync/copy'
import { once, outage } from './on-its-way'
import { createScene, settle } from './scene'

describe('what is typed while readable copies are written', () => {
  it('is in the log before the copies that were due are finished, and is copied in the same round', async () => {
    const { table, device } = createScene()
    const one = device('one')
    await settle(one)
    await one.writeMany(100, (index) => ({ text: `note ${index}` }))
    const seen: string[] = []
    one.on((port) => {
      seen.push(port)
      const copies = seen.filter((each) => each === 'putCopy').length
      if (port === 'putCopy' && copies === 10) void one.write('late', { text: 'typed meanwhile' })
      return 'pass'
    })
    expect((await one.round()).outcome.kind).toBe('done')
    expect(await one.waiting()).toEqual([])
    const last = seen.lastIndexOf('append')
    expect(seen.slice(0, last).filter((port) => port === 'putCopy').length).toBeLessThan(40)
    expect(seen.slice(last).filter((port) => port === 'putCopy').length).toBeGreaterThan(60)
    expect(table.copies().map(({ key }) => key)).toContain('note#late')
  })

  it('keeps no round going for documents that are parked', async () => {
    const { device } = createScene()
    const one = device('one')
    await one.write('bad', { text: 'poison' })
    await one.write('good', { text: 'fine' })
    expect((await one.round()).outcome.kind).toBe('done')
    expect(await one.waiting()).toEqual(['bad'])
    await one.write('more', { text: 'fine' })
    expect((await one.round()).outcome.kind).toBe('done')
    expect(await one.waiting()).toEqual(['bad'])
  })
})

describe('readable copies over a line on which many requests fail', () => {
  /** A device before a table on a line on which every third copy fails, and a round of it that was stopped so. */
  const stopped = async () => {
    const { table, device } = createScene()
    const one = device('one')
    await settle(one)
    await one.writeMany(100, (index) => ({ text: `note ${index}` }))
    let puts = 0
    one.on((port) => (port === 'putCopy' && ++puts % 3 === 0 ? outage : 'pass'))
    expect((await one.round()).outcome.kind).toBe('fault')
    const finish = async () => {
      for (let rounds = 0; (await one.round()).outcome.kind !== 'done'; rounds++)
        expect(rounds).toBeLessThan(100)
    }
    return { table, one, finish, puts: () => puts }
  }

  it('are written in the end, each once', async () => {
    const { table, finish, puts } = await stopped()
    await finish()
    expect(table.copies().filter(({ key }) => key.startsWith('note#'))).toHaveLength(100)
    // One of three came to nothing.
    expect(puts()).toBeLessThanOrEqual(150)
  })

  it('are written again from the first one on where a person asks for that meanwhile', async () => {
    const { table, one, finish, puts } = await stopped()
    const first = puts()
    await one.store.transaction('write', askForCopies)
    await finish()
    expect(table.copies().filter(({ key }) => key.startsWith('note#'))).toHaveLength(100)
    expect(puts() - first).toBeGreaterThanOrEqual(150)
  })
})

describe('a restore that took copies away and left the log as it was', () => {
  /** A device that has copied everything, and a table that has lost the copies since. */
  const restored = async () => {
    const { table, time, device } = createScene()
    const one = device('one')
    await one.write('a', { text: 'first' })
    await one.write('b', { text: 'second' })
    let saved: ReturnType<typeof table.save>
    one.on((port) => {
      if (port === 'putCopy') saved ??= table.save()
      return 'pass'
    })
    await settle(one)
    table.restore(saved)
    return { table, time, one, copies: () => table.copies().map(({ key }) => key) }
  }

  it('is mended when a person asks for the copies to be written again', async () => {
    const { one, copies } = await restored()
    await one.round()
    expect(copies()).not.toContain('note#b')
    await one.store.transaction('write', askForCopies)
    await one.round()
    expect(copies()).toEqual(expect.arrayContaining(['note#a', 'note#b']))
  })

  it('is mended within a day by itself', async () => {
    const { time, one, copies } = await restored()
    time.now += 86_400_000
    await one.round()
    expect(copies()).toEqual(expect.arrayContaining(['note#a', 'note#b']))
  })

  it('is mended although a person asks while other copies are being written', async () => {
    const { one, copies } = await restored()
    await one.write('c', { text: 'third' })
    one.on(once('putCopy', 'pass', () => one.store.transaction('write', askForCopies)))
    const times: string[] = []
    await one.round()
    one.on((port) => {
      times.push(port)
      return 'pass'
    })
    await one.round()
    expect(times.filter((port) => port === 'putCopy').length).toBeGreaterThanOrEqual(3)
    expect(copies()).toEqual(expect.arrayContaining(['note#a', 'note#b', 'note#c']))
  })
})
