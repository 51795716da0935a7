/* What Serverless Invoices does at its start, and nothing of what it does beside: all invoices lie as one array under one key of
   IndexedDB; it is read whole, sorted by date, and the first rows are shown. */
const database = await new Promise((resolve, reject) => {
  const opening = indexedDB.open('one-key')
  opening.onupgradeneeded = () => opening.result.createObjectStore('keyvaluepairs')
  opening.onsuccess = () => resolve(opening.result)
  opening.onerror = () => reject(opening.error)
})
const store = (mode) => database.transaction('keyvaluepairs', mode).objectStore('keyvaluepairs')
const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Called by the bench: more of them, to be kept with `keep`. */
const coming = []
globalThis.add = (text) => void coming.push(...JSON.parse(text))
globalThis.keep = () =>
  new Promise((resolve) => {
    const { transaction } = store('readwrite').put(coming, 'invoices')
    transaction.oncomplete = () => resolve(true)
    transaction.onabort = () => resolve(false)
  })

const invoices = (await done(store('readonly').get('invoices'))) ?? []
invoices.sort((a, b) => (a.issueDate < b.issueDate ? 1 : -1))
document.querySelector('ol').append(
  ...invoices.slice(0, 50).map(({ number, buyer, issueDate }) => {
    const row = document.createElement('li')
    row.textContent = `${number} ${buyer.name} ${issueDate}`
    return row
  }),
)
requestAnimationFrame(() => (globalThis.shownAt = performance.now()))
