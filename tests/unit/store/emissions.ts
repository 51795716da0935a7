import type { Observable } from 'dexie'

/** Takes what an observable emits one by one. */
export function emissions<T>(observable: Observable<T>) {
  const ready: T[] = []
  const waiting: { resolve: (value: T) => void; reject: (error: unknown) => void }[] = []
  let failure: Error | undefined
  const subscription = observable.subscribe(
    (value) => {
      const next = waiting.shift()
      if (next === undefined) ready.push(value)
      else next.resolve(value)
    },
    (error: unknown) => {
      failure = new Error('the observable failed', { cause: error })
      waiting.splice(0).forEach((next) => next.reject(failure))
    },
  )
  return {
    next: () =>
      new Promise<T>((resolve, reject) => {
        if (ready.length > 0) resolve(ready.shift() as T)
        else if (failure !== undefined) reject(failure)
        else waiting.push({ resolve, reject })
      }),
    stop: () => subscription.unsubscribe(),
  }
}
