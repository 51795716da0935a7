/** What the page notes about itself, in milliseconds since it began. */
export interface Probe {
  /** The first row can be opened. */
  rows?: number
  /** All documents are read: sums stand above the list. */
  sums?: number
  /** From a question to the worker until its answer is painted. */
  answers: number[]
  /** Of each transaction that wrote, from its beginning until it lay on the disk. */
  saves: number[]
  /** Tasks of the main thread over 50 ms. */
  longTasks: number[]
  /** Resolves with the next answer. */
  answered: () => Promise<void>
}

/** Runs in every page before the app does. */
export function probe(): void {
  let next = () => {}
  const answered = () => new Promise<void>((resolve) => (next = resolve))
  const noted: Probe = { answers: [], saves: [], longTasks: [], answered }
  Object.assign(globalThis, { probe: noted })
  const look = () => {
    if (document.querySelector('[data-row] a') !== null) noted.rows ??= performance.now()
    if (document.querySelector('.list-sums-money li') !== null) noted.sums ??= performance.now()
    if (noted.sums === undefined) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  new PerformanceObserver((list) => {
    noted.longTasks.push(...list.getEntries().map(({ duration }) => duration))
  }).observe({ type: 'longtask', buffered: true })

  const transaction = Reflect.get(IDBDatabase.prototype, 'transaction') as (
    ...of: Parameters<IDBDatabase['transaction']>
  ) => IDBTransaction
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...of) {
    const begun = performance.now()
    const made = transaction.apply(this, of)
    if (of[1] === 'readwrite')
      made.addEventListener('complete', () => noted.saves.push(performance.now() - begun))
    return made
  }

  const asked = new Map<number, number>()
  const heard = new WeakSet<Worker>()
  const post = Reflect.get(Worker.prototype, 'postMessage') as (message: unknown) => void
  Worker.prototype.postMessage = function (this: Worker, message: { id: number; ask: { type: string } }) {
    if (message.ask.type === 'find') asked.set(message.id, performance.now())
    if (!heard.has(this)) {
      heard.add(this)
      this.addEventListener('message', ({ data }: MessageEvent<{ id?: number }>) => {
        const at = asked.get(data.id ?? -1)
        if (at === undefined) return
        requestAnimationFrame(() =>
          setTimeout(() => {
            noted.answers.push(performance.now() - at)
            next()
          }),
        )
      })
    }
    post.call(this, message)
  }
}
