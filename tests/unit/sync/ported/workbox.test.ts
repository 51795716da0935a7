import { describe, expect, it } from 'vitest'
import type { Fault } from '../../../../src/sync/fault'
import { always, expired, once, outage, throttled } from '../on-its-way'
import { createScene, dieAt, settle } from '../scene'

describe('what waits', () => {
  it.each(['killed', 'killed-after'] as const)(
    'is still there when the worker dies with its request under way (%s), and is sent once in all',
    async (fate) => {
      const { table, device } = createScene()
      const [one, two] = [device('one'), device('two')]
      await settle(one)
      await one.write('a', { text: 'order' })
      await dieAt(one, 'append', fate)
      expect(await one.waiting()).toEqual(['a'])
      await settle(one, two)
      expect(await two.see('a')).toEqual({ text: 'order' })
      expect(
        table
          .everAppended()
          .join()
          .match(/"text":"order"/g),
      ).toHaveLength(1)
      expect(await one.waiting()).toEqual([])
    },
  )

  const refusals: readonly (readonly [string, Fault])[] = [
    ['an outage', outage],
    ['throttling', throttled],
    ['an expired session', expired],
    ['a missing right', { kind: 'not-allowed', action: 'dynamodb:PutItem' }],
    ['a wrong clock', { kind: 'clock', offsetMs: 86_400_000 }],
    ['a missing table', { kind: 'no-table' }],
    ['another schema', { kind: 'wrong-schema' }],
  ]
  it.each(refusals)('is never taken for sent where the answer is %s, however often', async (_, fault) => {
    const { device } = createScene()
    const [one, two] = [device('one'), device('two')]
    await settle(one)
    await one.write('a', { text: 'order' })
    one.on(always('append', fault))
    for (let attempt = 0; attempt < 4; attempt++) {
      expect((await one.round()).outcome).toEqual({ kind: 'fault', fault })
      expect(await one.waiting()).toEqual(['a'])
    }
    one.on(() => 'pass')
    await settle(one, two)
    expect(await two.see('a')).toEqual({ text: 'order' })
  })

  it('and is refused for what it holds is set aside with the reason, and can be tried again', async () => {
    const { device } = createScene()
    const [one, two] = [device('one'), device('two')]
    await one.write('a', { text: 'order' })
    const refused: Fault = { kind: 'refused', detail: 'One or more parameter values were invalid' }
    let door = true
    one.on((port) => (port === 'append' && door ? refused : 'pass'))
    await one.round()
    expect(await one.waiting()).toContain('a')
    expect(await one.parked()).toEqual(
      expect.arrayContaining([expect.objectContaining({ key: 'note#a', reason: refused.detail })]),
    )
    door = false
    await one.retry()
    await settle(one, two)
    expect(await two.see('a')).toEqual({ text: 'order' })
    expect(await one.waiting()).toEqual([])
  })

  it('keeps its order when more is added while it is being sent', async () => {
    const { table, device } = createScene()
    const one = device('one')
    await settle(one)
    await one.write('a', { text: 'first' })
    await one.write('b', { text: 'second' })
    one.on(
      once('append', 'lost', async () => {
        await one.write('c', { text: 'third' })
        await one.write('d', { text: 'fourth' })
      }),
    )
    await one.round()
    await settle(one)
    const log = table.everAppended().join()
    const places = ['first', 'second', 'third', 'fourth'].map((text) => log.indexOf(`"text":"${text}"`))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
})
