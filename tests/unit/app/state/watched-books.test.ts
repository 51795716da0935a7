import { describe, expect, it } from 'vitest'
import { watchedBooks } from '../../../../src/app/state/watched-books'
import type { Books } from '../../../../src/store/books'

const told = (change: Books['change']) => {
  const said: unknown[] = []
  const books = watchedBooks({ change } as Books, {
    stored: () => said.push('stored'),
    failed: (error) => said.push(error),
  })
  return { books, said }
}

describe('a write to the books', () => {
  it('tells of itself after it is stored', async () => {
    const { books, said } = told(() => Promise.resolve([]))
    await books.change([], 1)
    expect(said).toEqual(['stored'])
  })

  it('that fails is told and still fails for its caller', async () => {
    const full = new DOMException('no room', 'QuotaExceededError')
    const { books, said } = told(() => Promise.reject(full))
    await expect(books.change([], 1)).rejects.toBe(full)
    expect(said).toEqual([full])
  })
})
