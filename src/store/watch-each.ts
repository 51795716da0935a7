import { liveQuery } from 'dexie'

/** What `subscribe` of the store's observables takes and answers. */
export interface Watched<T> {
  subscribe(next: (value: T) => void, failed: (error: unknown) => void): { unsubscribe(): void }
}

/**
 * What a query finds, now and after each write to what it read, each answer told: Dexie's own drops the one that was on its way as
 * something was written, and asks again. Where writes follow one another closely, as while another device's changes come in, each answer
 * arrives with the news of the next write, and none would ever be told. Only for queries of a single transaction: one of several may
 * have met different states of the books.
 */
export const watchEach = <T>(query: () => Promise<T>): Watched<T> => ({
  subscribe(next, failed) {
    let asked = 0
    let told = 0
    let over = false
    const tell = (order: number, found: T) => {
      if (over || order < told) return
      told = order
      next(found)
    }
    const live = liveQuery(async () => {
      const order = ++asked
      const found = await query()
      // A task of its own: what is read where it is told is no part of the query.
      setTimeout(() => tell(order, found))
    }).subscribe(() => undefined, failed)
    return {
      unsubscribe() {
        over = true
        live.unsubscribe()
      },
    }
  },
})
