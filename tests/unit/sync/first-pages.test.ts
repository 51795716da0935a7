import { expect, it, vi } from 'vitest'
import { pastAllEntries } from '../../../src/sync/meta'
import { createScene } from './scene'

/** A log of thirty entries, and what is asked of it from here on. */
async function longLog() {
  const scene = createScene()
  const writer = scene.device('writer')
  for (let n = 0; n < 30; n++) {
    await writer.write(`d${n}`, { n })
    await writer.round()
  }
  const asked = vi.spyOn(scene.table, 'readLog')
  return { ...scene, asked: () => asked.mock.calls.map((args) => args.filter((arg) => arg !== undefined)) }
}

it('a device that has nothing asks for two entries, for eight, and then for as many as one answer holds', async () => {
  const { device, asked } = await longLog()
  const fresh = device('fresh')
  await fresh.round()
  expect(asked().slice(0, 4)).toEqual([[0, 2], [pastAllEntries], [0, 2, 8], [0, 10]])
  expect((await fresh.stored('d29'))?.value).toEqual({ n: 29 })
  expect(asked().slice(4).flat()).not.toContain(8)
})

it('what its first page holds is on the device while the next one is still on its way', async () => {
  const { device } = await longLog()
  const fresh = device('fresh')
  let reads = 0
  fresh.on((port) => (port === 'readLog' && ++reads > 2 ? 'killed' : 'pass'))
  void fresh.round()
  await vi.waitFor(async () => expect((await fresh.stored('d0'))?.value).toEqual({ n: 0 }))
})

it('a device that has something asks for whole pages', async () => {
  const { device, table } = createScene()
  const [one, two] = [device('one'), device('two')]
  await one.round()
  await two.round()
  const asked = vi.spyOn(table, 'readLog')
  const three = device('three', two.store)
  for (let n = 0; n < 20; n++) {
    await one.write(`d${n}`, { n })
    await one.round()
  }
  await three.round()
  expect(asked.mock.calls.map(([, , most]) => most).filter((most) => most !== undefined)).toEqual([])
})
