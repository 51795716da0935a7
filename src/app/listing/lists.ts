import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import type { Ask, AnswerTo, Asked, FoundRows, Told } from '../../lists/protocol'

/** What the page needs of the worker that holds the lists. */
export interface ListsPort {
  postMessage(asked: Asked): void
}

export type ListsState =
  /** Documents read so far. */
  | { readonly kind: 'reading'; readonly read: number }
  /** Another `version` after every change: what was asked may have another answer. */
  | { readonly kind: 'ready'; readonly version: number }
  /** The worker does not run, or can't read the books. */
  | { readonly kind: 'failed' }

/** The lists of all documents, held by a worker of their own: search, filters and sums never take the page's time. */
export interface Lists {
  readonly state: ReadonlySignal<ListsState>
  /** Starts the worker. */
  wake(): void
  /** Never answered where {@link state} is `failed`. */
  ask<A extends Ask>(ask: A): Promise<AnswerTo<A>>
  /** The same for what changes with every keystroke: `undefined` where a later one took its place. */
  find(ask: Ask & { readonly type: 'find' }): Promise<FoundRows | undefined>
}

interface Waiting {
  readonly ask: Ask & { readonly type: 'find' }
  readonly answer: (found: FoundRows | undefined) => void
}

/** @param start starts the worker; called once, when it is first needed */
export function createLists(start: (hear: (told: Told) => void, failed: () => void) => ListsPort): Lists {
  const state = signal<ListsState>({ kind: 'reading', read: 0 })
  const asked = new Map<number, (answer: AnswerTo<Ask>) => void>()
  let port: ListsPort | undefined
  let last = 0
  let version = 0
  let busy = false
  let next: Waiting | undefined

  const failed = () => (state.value = { kind: 'failed' })
  const hear = (told: Told) => {
    switch (told.type) {
      case 'answer':
        asked.get(told.id)?.(told.answer)
        asked.delete(told.id)
        return
      case 'books':
        state.value = told.ready
          ? { kind: 'ready', version: ++version }
          : { kind: 'reading', read: told.read }
        return
      case 'failed':
        failed()
    }
  }
  const woken = () => (port ??= start(hear, failed))
  const ask = <A extends Ask>(what: A): Promise<AnswerTo<A>> =>
    new Promise((resolve) => {
      const id = ++last
      asked.set(id, resolve as (answer: AnswerTo<Ask>) => void)
      woken().postMessage({ id, ask: what })
    })
  const run = ({ ask: what, answer }: Waiting) => {
    busy = true
    void ask(what).then((found) => {
      busy = false
      answer(found)
      const waiting = next
      next = undefined
      if (waiting !== undefined) run(waiting)
    })
  }
  return {
    state,
    wake: () => void woken(),
    ask,
    find: (what) =>
      new Promise((answer) => {
        if (!busy) return run({ ask: what, answer })
        next?.answer(undefined)
        next = { ask: what, answer }
      }),
  }
}
