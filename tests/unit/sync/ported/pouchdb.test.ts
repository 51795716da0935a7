import { describe, expect, it } from 'vitest'
import { freshMemory } from '../../../../src/sync/engine'
import { always, outage } from '../on-its-way'
import { createScene, dieAt, settle } from '../scene'

const ids = Array.from({ length: 10 }, (_, index) => `doc-${index}`)

/** Ten documents in ten entries. */
async function tenEntries(pageBytes = 1) {
  const scene = createScene({ pageBytes })
  const writer = scene.device('writer')
  for (const id of ids) {
    await writer.write(id, { text: id })
    await writer.round()
  }
  return { scene, writer }
}

describe('the place in the log and the documents', () => {
  it('move together: whichever page of a pull is the last one read, what is behind the place is there', async () => {
    const { scene } = await tenEntries()
    const places = new Set<number | undefined>()
    for (let page = 0; page < 6; page++) {
      const reader = scene.device(`reader-${page}`)
      let read = 0
      reader.on((port) => (port === 'readLog' && read++ > page ? outage : 'pass'))
      await reader.round()
      const { cursor } = (await reader.replica()) ?? {}
      places.add(cursor?.number)
      const there = (await reader.notes()).map(({ key }) => key.replace('note#', ''))
      expect(there.sort()).toEqual(ids.slice(0, cursor?.number))
      reader.on(() => 'pass')
      reader.restart()
      await reader.round()
      expect((await reader.notes()).map(({ value }) => value.text)).toEqual(ids)
    }
    expect([...places]).toEqual([0, 2, 4, 6, 8, 10])
  })

  it('move together when the worker is stopped while the next page is on its way', async () => {
    const { scene } = await tenEntries()
    const reader = scene.device('reader')
    await dieAt(reader, 'readLog')
    expect(await reader.notes()).toEqual([])
    await reader.round()
    expect((await reader.notes()).map(({ value }) => value.text)).toEqual(ids)
  })

  it('stay where they are when nothing is new: nothing is written, there or here', async () => {
    const { scene, writer } = await tenEntries()
    await settle(writer)
    const [written, replica] = [scene.table.writes(), await writer.replica()]
    const { report } = await writer.round()
    expect(report).toMatchObject({ entriesReceived: 0, documentsReceived: 0, documentsSent: 0, requests: 1 })
    expect(scene.table.writes()).toBe(written)
    expect(await writer.replica()).toEqual(replica)
  })
})

describe('a push that fails in the middle', () => {
  it('keeps what did not arrive and sends nothing again that did', async () => {
    const { table, device } = createScene()
    const writer = device('writer')
    writer.restart({ ...freshMemory(), batchDocuments: 1 })
    for (const id of ['a', 'b', 'c']) await writer.write(id, { text: id })
    let sent = 0
    writer.on((port) => (port === 'append' && ++sent === 2 ? outage : 'pass'))
    expect((await writer.round()).outcome).toEqual({ kind: 'fault', fault: outage })
    expect(await writer.waiting()).toEqual(expect.arrayContaining(['b', 'c']))
    expect(await writer.waiting()).not.toContain('a')

    writer.on(() => 'pass')
    await settle(writer)
    expect(await writer.waiting()).toEqual([])
    const log = table.everAppended().join()
    for (const id of ['a', 'b', 'c']) expect(log.split(`note#${id}"`)).toHaveLength(2)
  })

  it('says so every time, and goes through as soon as the table answers', async () => {
    const { device } = createScene()
    const writer = device('writer')
    await writer.write('a', { text: 'a' })
    for (const port of ['readLog', 'createMeta', 'append'] as const) {
      writer.on(always(port, 'lost'))
      expect((await writer.round()).outcome).toEqual({ kind: 'fault', fault: outage })
      expect(await writer.waiting()).toContain('a')
    }
    writer.on(() => 'pass')
    expect((await writer.round()).outcome).toEqual({ kind: 'done' })
    expect(await writer.waiting()).toEqual([])
  })
})

describe('a deletion', () => {
  it('reaches every device, also one that comes later and one that never saw the document', async () => {
    const { device } = createScene()
    const [one, two] = [device('one'), device('two')]
    await one.write('a', { text: 'a' })
    await settle(one, two)
    await one.remove('a')
    await settle(one, two)
    const late = device('late')
    await late.round()
    for (const each of [one, two, late]) expect(await each.see('a')).toBeUndefined()
  })

  it('made before the first round still leaves nothing on another device', async () => {
    const { device } = createScene()
    const [one, two] = [device('one'), device('two')]
    await one.write('a', { text: 'a' })
    await one.remove('a')
    await settle(one, two)
    expect(await two.see('a')).toBeUndefined()
    expect(await one.waiting()).toEqual([])
  })

  it('followed by making the document anew leaves the new one everywhere, with its new fields only', async () => {
    const { device } = createScene()
    const [one, two] = [device('one'), device('two')]
    await one.write('a', { text: 'old', due: 'soon' })
    await settle(one, two)
    await one.remove('a')
    await settle(one, two)
    await one.remake('a', { text: 'new' })
    await settle(one, two)
    for (const each of [one, two]) {
      expect(await each.see('a')).toEqual({ text: 'new' })
      expect(await each.conflicts()).toEqual([])
    }
  })
})

describe('two devices', () => {
  it('that made the same document keep one value in it and tell of the other, on both alike', async () => {
    const { device } = createScene()
    const [one, two] = [device('one'), device('two')]
    await one.write('a', { text: 'one' })
    await two.write('a', { text: 'two' })
    await settle(one, two)
    expect(await one.see('a')).toEqual({ text: 'two' })
    expect(await two.see('a')).toEqual(await one.see('a'))
    for (const each of [one, two])
      expect(await each.conflicts()).toMatchObject([{ kept: { value: 'two' }, other: { value: 'one' } }])
  })

  it('that change a document in turn never meet in a conflict', async () => {
    const { device } = createScene()
    const [one, two] = [device('one'), device('two')]
    for (let generation = 1; generation <= 6; generation++) {
      const [writer, other] = generation % 2 ? [one, two] : [two, one]
      await writer.write('a', { generation })
      await writer.round()
      await other.round()
    }
    await settle(one, two)
    expect(await one.see('a')).toEqual({ generation: 6 })
    expect(await one.conflicts()).toEqual([])
  })

  it('of which one lost its storage: it gets all back, and what it writes next arrives', async () => {
    const { device } = createScene()
    const [one, two] = [device('one'), device('two')]
    await one.write('a', { text: 'a' })
    await settle(one, two)
    const anew = device('one-anew')
    await anew.write('b', { text: 'b' })
    await settle(anew, two)
    for (const each of [anew, two])
      expect((await each.notes()).map(({ value }) => value.text)).toEqual(['a', 'b'])
  })
})

it('a batch too large for an entry is cut, and every document is in the log exactly once', async () => {
  const { table, device } = createScene()
  const [one, two] = [device('one'), device('two')]
  await one.writeMany(2_500, (index) => ({ text: `<${index}>`, filler: 'x'.repeat(200) }))
  await settle(one)
  await two.round()
  expect(table.entries().length).toBeGreaterThan(2)
  const log = table.everAppended().join()
  expect(log.match(/"text":"<\d+>"/g)).toHaveLength(2_500)
  expect(new Set((await two.notes()).map(({ value }) => value.text)).size).toBe(2_500)
  expect(await one.waiting()).toEqual([])
})
