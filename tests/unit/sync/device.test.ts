import { describe, expect, it } from 'vitest'
import { hasToRegister, registerDevice } from '../../../src/sync/device'
import { freshReplica } from '../../../src/sync/engine'
import { deviceId, documentKey } from '../../../src/sync/scalars'
import type { MemoryStore } from '../../support/memory-store'
import { documentsIn, freshStore, outboxOf } from './local-edits'

const replicaOf = (name: string) => freshReplica(deviceId(name))

const register = (store: MemoryStore, name: string) =>
  store.transaction('write', (tx) => registerDevice(tx, replicaOf(name), 1))

/** A device document as it came with an entry of the log. */
const joined = (store: MemoryStore, name: string, series: string | number, entry = 1) =>
  store.transaction('write', (tx) => {
    const key = documentKey('device', name)
    return tx.putDocuments([
      { key, kind: 'device', value: { series }, deleted: false, editedAt: 1, ancestors: [], entry },
    ])
  })

describe('a device', () => {
  it('that is the first has no series; each joiner takes the next letter, then two', async () => {
    const store = freshStore()
    const series: (string | undefined)[] = []
    for (let index = 0; index < 55; index++) series.push(await register(store, `d${index}`))
    expect([0, 1, 2, 26, 27, 28, 52, 53].map((index) => series[index])).toEqual([
      '',
      'A',
      'B',
      'Z',
      'AA',
      'AB',
      'AZ',
      'BA',
    ])
    expect(new Set(series).size).toBe(55)
  })

  it('registers once: after that there is nothing to write', async () => {
    const store = freshStore()
    await register(store, 'd1')
    const [documents, outbox] = [await documentsIn(store), await outboxOf(store)]
    expect(await register(store, 'd1')).toBeUndefined()
    expect([await documentsIn(store), await outboxOf(store)]).toEqual([documents, outbox])
  })

  it('knows beforehand whether it would register', async () => {
    const store = freshStore()
    const asked = () => store.transaction('read', (tx) => hasToRegister(tx, replicaOf('d1')))
    expect(await asked()).toBe(true)
    await register(store, 'd1')
    expect(await asked()).toBe(false)
  })

  it('leaves a series to the one that stands in the log already', async () => {
    const store = freshStore()
    await register(store, 'd1')
    await joined(store, 'd0', '')
    expect(await register(store, 'd1')).toBe('A')
  })

  it('in the log leaves a series to the older of two that stand there', async () => {
    const store = freshStore()
    await joined(store, 'd1', 'A')
    await joined(store, 'd2', 'A')
    expect(await register(store, 'd1')).toBeUndefined()
    expect(await register(store, 'd2')).toBe('B')
  })

  it('that numbered before it met the table joins with the series it numbered in, where that is free', async () => {
    const key = documentKey('device', 'd1')
    const numbered = async (series: string, other: string) => {
      const store = freshStore()
      await joined(store, 'd0', other)
      const value = { series, highWater: { invoice: { '2026': 1 } } }
      await store.transaction('write', (tx) =>
        tx.putDocuments([{ key, kind: 'device', value, deleted: false, editedAt: 1, ancestors: [] }]),
      )
      await register(store, 'd1')
      const [again] = [await register(store, 'd1')]
      expect(again).toBeUndefined()
      return (await documentsIn(store)).find((document) => document.key === key)?.value
    }
    const registeredAt = '1970-01-01T00:00:00.001Z'
    const highWater = { invoice: { '2026': 1 } }
    expect(await numbered('', 'A')).toEqual({ series: '', highWater, registeredAt })
    expect(await numbered('', '')).toEqual({ series: 'A', highWater, registeredAt })
  })

  it('gives no series away to a document that holds none', async () => {
    const store = freshStore()
    await joined(store, 'd0', 42)
    expect(await register(store, 'd1')).toBe('')
  })
})
