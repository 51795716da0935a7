import { createRxDatabase } from 'rxdb/plugins/core'
import { replicateRxCollection } from 'rxdb/plugins/replication'
import { replicateCouchDB } from 'rxdb/plugins/replication-couchdb'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { filter, firstValueFrom, Subject } from 'rxjs'

/** The free storage in IndexedDB, one tab, no waiting for a leader among tabs. */
const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 100 }, value: { type: 'object' } },
  required: ['id', 'value'],
}

let asked
let books

/** @param directions `push`, `pull` or both */
function replicate(directions, live) {
  const { name, batch, over } = asked
  const size = batch === undefined ? {} : { batchSize: batch }
  const url = `${location.origin}/${over === 'couch' ? 'couch' : 'store'}/${name}`
  const base = { replicationIdentifier: url, collection: books, live, waitForLeadership: false }
  if (over === 'couch') {
    const both = Object.fromEntries(directions.map((direction) => [direction, size]))
    return replicateCouchDB({ ...base, url: `${url}/`, fetch: (...of) => fetch(...of), ...both })
  }
  const handlers = { push: { ...size, handler: pushTo(url) }, pull: { ...size, handler: pullFrom(url) } }
  if (live) handlers.pull.stream$ = streamOf(url)
  return replicateRxCollection({
    ...base,
    ...Object.fromEntries(directions.map((direction) => [direction, handlers[direction]])),
  })
}

/** The three handlers of RxDB's guide to HTTP replication. */
const pushTo = (url) => (rows) =>
  fetch(`${url}/push`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(rows),
  }).then((answer) => answer.json())

const pullFrom = (url) => (checkpoint, limit) =>
  fetch(`${url}/pull?after=${checkpoint?.sequence ?? 0}&limit=${limit}`).then((answer) => answer.json())

function streamOf(url) {
  const news = new Subject()
  const source = new EventSource(`${url}/stream`)
  source.onmessage = ({ data }) => news.next(JSON.parse(data))
  source.onerror = () => news.next('RESYNC')
  return news.asObservable()
}

async function inStep(state) {
  await state.awaitInitialReplication()
  await state.awaitInSync()
  return Date.now()
}

globalThis.peer = {
  async open(options) {
    asked = options
    const { name } = options
    if (options.over === 'couch') await fetch(`${location.origin}/couch/${name}`, { method: 'PUT' })
    const database = await createRxDatabase({ name, storage: getRxStorageDexie(), multiInstance: false })
    books = (await database.addCollections({ invoices: { schema } })).invoices
  },
  make: (text) =>
    books.bulkInsert(JSON.parse(text).map(({ key, value }) => ({ id: key, value }))).then(() => undefined),
  send: () => inStep(replicate(['push'], false)),
  receive: () => inStep(replicate(['pull'], false)),
  count: () => books.count().exec(),
  live: () => inStep(replicate(['push', 'pull'], true)).then(() => undefined),
  async change(key, notes) {
    const document = await books.findOne(key).exec()
    await document.incrementalModify((data) => ({ ...data, value: { ...data.value, notes } }))
    return Date.now()
  },
  seen: (key, notes) =>
    firstValueFrom(
      books.findOne(key).$.pipe(filter((document) => document?.get('value').notes === notes)),
    ).then(() => Date.now()),
}
