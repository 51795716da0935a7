import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/sync/json'
import { documentKey } from '../../src/sync/scalars'
import { engines } from './engines'
import type { EngineContestant } from './engines'

const key = documentKey('invoice', 'a')

describe.each(engines)('readable copies lie in the table for other programs: $name', (entrant) => {
  let contestant: EngineContestant
  let workspaces = 0
  beforeAll(async () => {
    contestant = await entrant.start()
  })
  afterAll(() => contestant.close())

  const written = async (value: JsonObject, deleted = false) => {
    const workspace = `c${++workspaces}`
    const copy = { key, kind: 'invoice', deleted, value, epoch: 1, entry: 2 }
    const answer = await contestant.remote(workspace).putCopy(copy)
    return { answer, item: await contestant.itemAt(`${workspace}#documents`, key) }
  }

  it('with plain attributes', async () => {
    const value = {
      number: 'A1',
      total: 12.5,
      paid: null,
      open: true,
      lines: [{ id: '1', text: '' }],
      empty: {},
    }
    const { item } = await written(value)
    expect(item).toEqual({
      ...value,
      pk: 'c1#documents',
      sk: key,
      kind: 'invoice',
      deleted: false,
      epoch: 1,
      entry: 2,
    })
  })

  it('whatever fields a document has', async () => {
    const value = JSON.parse(
      '{"pk":"x","sk":1,"__proto__":{"a":1},"constructor":"c","toString":{"constructor":[]},"deep":{"__proto__":2},"large":1e200,"größe":"€","a.b":1,"a b":2}',
    ) as JsonObject
    const { answer, item } = await written(value)
    expect(answer).toEqual({ ok: true, value: 'written' })
    expect(item).toMatchObject({ sk: key, _pk: 'x', _sk: 1, large: '1e+200', größe: '€', 'a.b': 1, 'a b': 2 })
    expect(item).toMatchObject({ ___proto__: { a: 1 }, deep: { ___proto__: 2 } })
    expect(Object.getOwnPropertyDescriptor(item, 'constructor')?.value).toBe('c')
    expect(Object.getOwnPropertyDescriptor(item, 'toString')?.value).toEqual({ constructor: [] })
  })

  it('without its lines where the item would be too large', async () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => ({ id: `${index}`, text: 'x'.repeat(80) }))
    const { answer, item } = await written({ number: 'A1', lines })
    expect(answer).toEqual({ ok: true, value: 'written' })
    expect(item).toMatchObject({ number: 'A1', linesLeftOut: true })
    expect(item).not.toHaveProperty('lines')
  })

  it('just below the limit with its lines', async () => {
    const lines = Array.from({ length: 3_900 }, (_, index) => ({ id: `${index}`, text: 'x'.repeat(80) }))
    const { answer, item } = await written({ lines })
    expect(answer).toEqual({ ok: true, value: 'written' })
    expect(item?.lines).toHaveLength(3_900)
  })

  it('as a marker where the document is deleted', async () => {
    const { item } = await written({ number: 'A1' }, true)
    expect(item).toMatchObject({ kind: 'invoice', deleted: true, epoch: 1, entry: 2 })
    expect(item).not.toHaveProperty('number')
  })

  it('is refused as it is or written, but nothing else, where it nests deeper than DynamoDB’s 32 levels', async () => {
    let value: JsonObject = {}
    for (let depth = 0; depth < 39; depth++) value = { deeper: value }
    const { answer } = await written(value)
    // dynalite knows no such limit.
    if (entrant.name === 'dynalite') expect(answer).toEqual({ ok: true, value: 'written' })
    else expect(answer).toMatchObject({ ok: false, fault: { kind: 'refused' } })
  })
})
