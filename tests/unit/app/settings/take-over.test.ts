import { describe, expect, it } from 'vitest'
import { readSeriesFacts } from '../../../../src/app/pages/settings/series-facts'
import { takeOverEdits } from '../../../../src/app/pages/settings/take-over-edits'
import type { PlainDate } from '../../../../src/domain/plain-date'
import { hasToRegister } from '../../../../src/sync/device'
import { freshReplica } from '../../../../src/sync/engine'
import { recordEdits } from '../../../../src/sync/changes'
import { deviceId, documentKey } from '../../../../src/sync/scalars'
import type { JsonObject } from '../../../../src/sync/json'
import { documentsIn, freshStore } from '../../sync/local-edits'
import type { Books } from '../../../../src/store/books'

const today = '2026-11-26' as PlainDate
const stored = (id: string, value: JsonObject) => ({
  key: documentKey('device', deviceId(id)),
  kind: 'device',
  value,
  deleted: false,
  editedAt: 1,
  ancestors: [],
  entry: 1,
})

const own = stored('new', { series: 'B', registeredAt: 'now' })
const old = stored('old', {
  name: 'Laptop',
  series: '',
  highWater: { invoice: { '2026': 12 } },
  fromLater: { kept: true },
})

describe('a reinstalled app that takes over its old series', () => {
  it('changes series with the old device in one step, which is retired with it; unknown fields stay', () => {
    const edits = takeOverEdits(own, old, '2026-11-26T10:00:00Z')
    const highWater = { invoice: { '2026': 12 } }
    expect(edits).toEqual({
      ok: true,
      value: [
        { key: own.key, before: own.value, after: { series: '', registeredAt: 'now', highWater } },
        {
          key: old.key,
          before: old.value,
          after: { ...old.value, series: 'B', retiredAt: '2026-11-26T10:00:00Z' },
        },
      ],
    })
  })

  it('is refused before this device has a series to give for it', () => {
    expect(takeOverEdits(stored('new', {}), old, 'now')).toEqual({ ok: false, code: 'series-unknown' })
  })

  it('leaves every series with one holder, so that nobody has to yield afterwards', async () => {
    const store = freshStore()
    await store.transaction('write', (tx) => tx.putDocuments([own, old]))
    const edits = takeOverEdits(own, old, 'now')
    if (!edits.ok) throw new Error(edits.code)
    await store.transaction('write', (tx) => recordEdits(tx, edits.value, { at: 2, device: deviceId('new') }))
    const series = (await documentsIn(store)).map(({ value }) => value.series)
    expect(series.toSorted()).toEqual(['', 'B'])
    for (const id of ['new', 'old']) {
      const replica = freshReplica(deviceId(id))
      expect(await store.transaction('read', (tx) => hasToRegister(tx, replica))).toBe(false)
    }
  })
})

describe('what the settings say of the numbers', () => {
  const books = (numbers: string[]) =>
    ({
      list: () => Promise.resolve([own, old, stored('nameless', {})]),
      replica: () => Promise.resolve(freshReplica(deviceId('new'))),
      get: () => Promise.resolve(undefined),
      numbersFrom: (beginning: string) =>
        Promise.resolve(numbers.filter((number) => number.startsWith(beginning))),
    }) as Partial<Books> as Books

  it('are the gaps in the own series, by kind, and the devices that have a series to take over', async () => {
    const facts = await readSeriesFacts(
      books(['invoice#B2026-0001', 'invoice#B2026-0004', 'invoice#2026-0009', 'credit-note#CN-B2026-0002']),
      today,
    )
    expect(facts.own?.stored).toBe(own)
    expect(facts.others.map((other) => other.stored)).toEqual([old])
    expect(facts.gaps).toEqual({ invoice: [2, 3], 'credit-note': [1] })
  })
})
