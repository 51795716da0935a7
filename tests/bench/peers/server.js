/**
 * The peers' servers, in a process of their own as DynamoDB Local is: express-pouchdb with everything in memory, and a plain map behind HTTP
 * as RxDB's guide to HTTP replication has it. Both squeeze what they answer. Page and database have one origin, so that no preflight is asked for.
 */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const express = require('express')
const compression = require('compression')
const PouchDB = require('pouchdb-core').plugin(require('pouchdb-adapter-memory'))

const [, , site] = process.argv
const app = express()

// Its parent reckons with every answer.
app.use((request, response, next) => {
  const { method, originalUrl: address } = request
  response.on('finish', () => process.send({ method, address, at: Date.now() }))
  next()
})
app.use(express.static(site))
app.use(
  '/couch',
  require('express-pouchdb')(PouchDB.defaults({ adapter: 'memory' }), { mode: 'minimumForPouchDB' }),
)

/** Of each set of books: its documents by id, and the order in which they were last written. */
const stores = new Map()
const storeOf = (name) => {
  const found = stores.get(name) ?? { documents: new Map(), writes: [], listeners: new Set() }
  stores.set(name, found)
  return found
}

function write(store, document) {
  store.documents.set(document.id, document)
  store.writes.push(document)
  return { sequence: store.writes.length }
}

const store = express.Router()
store.use(compression())
store.use(express.json({ limit: '200mb' }))
store.post('/:name/push', ({ params, body }, response) => {
  const store = storeOf(params.name)
  const conflicts = []
  const written = []
  let checkpoint
  for (const { newDocumentState, assumedMasterState } of body) {
    const master = store.documents.get(newDocumentState.id)
    if (master !== undefined && JSON.stringify(master) !== JSON.stringify(assumedMasterState))
      conflicts.push(master)
    else {
      checkpoint = write(store, newDocumentState)
      written.push(newDocumentState)
    }
  }
  response.json(conflicts)
  for (const tell of store.listeners) tell({ documents: written, checkpoint })
})
store.get('/:name/pull', ({ params, query }, response) => {
  const { writes, documents } = storeOf(params.name)
  const after = Number(query.after)
  const newest = writes
    .slice(after, after + Number(query.limit))
    .filter((each) => documents.get(each.id) === each)
  const sequence = Math.min(writes.length, after + Number(query.limit))
  response.json({ documents: newest, checkpoint: { sequence } })
})
store.get('/:name/stream', ({ params }, response) => {
  const { listeners } = storeOf(params.name)
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-transform' })
  response.flushHeaders()
  const tell = (news) => response.write(`data: ${JSON.stringify(news)}\n\n`)
  listeners.add(tell)
  response.on('close', () => listeners.delete(tell))
})
store.post('/:name/one', ({ params, body }, response) => {
  write(storeOf(params.name), body)
  response.json({ ok: true })
})
app.use('/store', store)

const server = app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
server.keepAliveTimeout = 120_000
// Everything that was answered before has been told by then.
process.on('message', (said) => process.send({ said }))
process.on('disconnect', () => process.exit())
