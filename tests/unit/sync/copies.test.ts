import { describe, expect, it } from 'vitest'
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
