import type { Page } from 'playwright-core'

/** Moments on a device that is being connected, epoch milliseconds. */
export interface Arrival {
  /** `Update Credentials` was pressed. */
  readonly asked: number
  /** The first row of the list of invoices can be opened. */
  readonly shown: number
  /** As many documents as were waited for lie in IndexedDB. */
  readonly there: number
}

/** Watches a page that shows the empty list of invoices until so many documents have come to it. */
export const watchArrival = (page: Page, count: number): Promise<Arrival> => page.evaluate(watch, count)

/** Runs in the page. */
async function watch(count: number): Promise<Arrival> {
  const opened = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error(String(request.error)))
    })
  const asked = new Promise<number>((resolve) =>
    document.addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof Element && target.closest('button')?.textContent.includes('Update'))
          resolve(Date.now())
      },
      true,
    ),
  )
  const shown = new Promise<number>((resolve) => {
    const seen = new MutationObserver(() => {
      if (document.querySelector('[data-row] a') === null) return
      seen.disconnect()
      resolve(Date.now())
    })
    seen.observe(document.body, { subtree: true, childList: true })
  })
  await asked
  const database = await opened(indexedDB.open('tidebill-books-main'))
  const lookEveryMs = Math.max(10, count / 500)
  for (;;) {
    const documents = database.transaction('documents').objectStore('documents')
    if ((await opened(documents.count())) >= count) break
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
  const there = Date.now()
  database.close()
  return { asked: await asked, shown: await shown, there }
}
