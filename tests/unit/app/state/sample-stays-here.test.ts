import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleDraft } from '../../../../src/app/pages/editor/sample-draft'
import { sampleKey, sampleStaysHere } from '../../../../src/app/state/sample-stays-here'
import { sample } from '../../../../src/app/words/en/sample'
import { readInvoice } from '../../../../src/domain/invoice'
import type { PlainDate } from '../../../../src/domain/plain-date'
import { readSettings } from '../../../../src/domain/settings'
import { computeTotals } from '../../../../src/domain/totals/compute-totals'
import { openBooks } from '../../../../src/store/books'
import type { Books } from '../../../../src/store/books'
import { documentKey } from '../../../../src/sync/scalars'
import { follow } from '../../store/samples'

describe('the sample never leaves the device', () => {
  let stored: Books
  let books: Books

  beforeEach(() => {
    stored = openBooks('sample-test', { rules: { uniqueNumber: () => undefined }, follow })
    books = sampleStaysHere(stored)
  })
  afterEach(() => stored.erase())

  it('waits for no table when it is made, changed or thrown away', async () => {
    await books.change([{ key: sampleKey, before: undefined, after: { notes: 'a' } }], 1)
    const [changed] = await books.change(
      [{ key: sampleKey, before: { notes: 'a' }, after: { notes: 'b' } }],
      2,
    )
    expect(changed?.value).toEqual({ notes: 'b' })
    await books.change([{ key: sampleKey, before: { notes: 'b' }, after: { notes: 'b' }, deleted: true }], 3)
    expect((await books.get(sampleKey))?.deleted).toBe(true)
    expect(await books.waiting()).toBe(0)
  })

  it('holds back nothing else that is written with it', async () => {
    const other = documentKey('customer', 'c')
    const changed = await books.change(
      [
        { key: other, before: undefined, after: { name: 'n' } },
        { key: sampleKey, before: undefined, after: { notes: 'a' } },
      ],
      1,
    )
    expect(changed.map(({ key }) => key)).toEqual([other, sampleKey])
    expect([...(await books.unsentKeys())]).toEqual([other])
  })

  it('is a draft whose figures can be read', () => {
    const draft = readInvoice(sampleDraft(sample, readSettings({}), '2026-11-26' as PlainDate))
    expect(draft.state).toBe('draft')
    expect(computeTotals(draft)).toMatchObject({ ok: true, totals: { netTotal: '622.00' } })
  })
})
