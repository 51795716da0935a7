import PouchDB from 'pouchdb-browser'

/** As its guide has it; tuned: more documents a batch, the one thing that the guide to `replicate` names for speed. */
let options = {}
let books
let remote

globalThis.peer = {
  async open({ name, batch }) {
    options = batch === undefined ? {} : { batch_size: batch }
    books = new PouchDB(name)
    remote = new PouchDB(`${location.origin}/couch/${name}`)
    await books.info()
  },
  async make(text) {
    const documents = JSON.parse(text).map(({ key, value }) => ({ _id: key, value }))
    await books.bulkDocs(documents)
  },
  send: () => books.replicate.to(remote, options).then(() => Date.now()),
  receive: () => books.replicate.from(remote, options).then(() => Date.now()),
  count: () => books.info().then((info) => info.doc_count),
  live: () =>
    new Promise((resolve, reject) => {
      books
        .sync(remote, { ...options, live: true, retry: true })
        .on('paused', resolve)
        .on('error', reject)
    }),
  async change(key, notes) {
    const document = await books.get(key)
    await books.put({ ...document, value: { ...document.value, notes } })
    return Date.now()
  },
  seen: (key, notes) =>
    new Promise((resolve) => {
      const changes = books
        .changes({ since: 'now', live: true, include_docs: true, doc_ids: [key] })
        .on('change', ({ doc }) => {
          if (doc.value.notes !== notes) return
          changes.cancel()
          resolve(Date.now())
        })
    }),
}
