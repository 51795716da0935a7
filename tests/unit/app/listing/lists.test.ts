import { describe, expect, it } from 'vitest'
import { createLists } from '../../../../src/app/listing/lists'
import { pageRows, RowPages } from '../../../../src/app/listing/row-pages'
import { plainQuery } from '../../../../src/lists/list-query'
import type { Asked, FoundRows, Told } from '../../../../src/lists/protocol'
import { row, today } from '../../lists/rows'

function started() {
  const asked: Asked[] = []
  let hear: (told: Told) => void = () => {}
  let fail = () => {}
  let starts = 0
  const lists = createLists((told, failed) => {
    starts++
    hear = told
    fail = failed
    return { postMessage: (message) => asked.push(message) }
  })
  const answer = (index: number, found: unknown) =>
    hear({ type: 'answer', id: asked[index]?.id ?? -1, answer: found as FoundRows })
  return { lists, asked, answer, hear: (told: Told) => hear(told), fail: () => fail(), starts: () => starts }
}

const find = (text: string) => ({ type: 'find', query: { ...plainQuery, text }, today, rows: 9 }) as const

describe('the page and the worker of the lists', () => {
  it('starts the worker once, when it is first needed', () => {
    const { lists, starts } = started()
    expect(starts()).toBe(0)
    lists.wake()
    void lists.ask({ type: 'usage' })
    expect(starts()).toBe(1)
  })

  it('has one search under way and the latest waiting: those between are never asked', async () => {
    const { lists, asked, answer } = started()
    const answers = ['a', 'ab', 'abc'].map((text) => lists.find(find(text)))
    expect(asked).toHaveLength(1)
    answer(0, { result: 1 })
    expect(await answers[0]).toEqual({ result: 1 })
    expect(await answers[1]).toBeUndefined()
    expect(asked.map(({ ask }) => ask.type === 'find' && ask.query.text)).toEqual(['a', 'abc'])
    answer(1, { result: 2 })
    expect(await answers[2]).toEqual({ result: 2 })
  })

  it('says that books are read, ready, changed, or that nothing works', () => {
    const { lists, hear, fail } = started()
    lists.wake()
    hear({ type: 'books', read: 7, ready: false })
    expect(lists.state.value).toEqual({ kind: 'reading', read: 7 })
    hear({ type: 'books', read: 9, ready: true })
    hear({ type: 'books', read: 9, ready: true })
    expect(lists.state.value).toEqual({ kind: 'ready', version: 2 })
    fail()
    expect(lists.state.value).toEqual({ kind: 'failed' })
  })
})

describe('rows of a long list', () => {
  it('are read once where they are needed, and few are kept however far somebody scrolls', async () => {
    const reads: number[] = []
    const rows = new RowPages(
      100_000,
      (from) => {
        reads.push(from)
        return Promise.resolve([row(`r${from}`)])
      },
      () => {},
    )
    await Promise.all([rows.need(0, pageRows), rows.need(1, pageRows - 1)])
    expect(reads).toEqual([0])
    expect(rows.rowAt(0)?.key).toBe('invoice#r0')
    await rows.need(pageRows + 1, 3 * pageRows)
    expect(reads).toEqual([0, pageRows, 2 * pageRows])
    for (let at = 0; at < 100_000; at += pageRows) await rows.need(at, at + 1)
    expect(rows.rowAt(0)).toBeUndefined()
    expect(rows.rowAt(100_000 - pageRows)).toBeDefined()
    await rows.need(99_990, 100_500)
    expect(Math.max(...reads)).toBe(100_000 - pageRows)
  })
})
