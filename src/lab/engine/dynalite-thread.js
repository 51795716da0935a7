// A thread of its own: dynalite throws what it cannot handle (a folder in use, a full disk) past every caller,
// and would take the gateway with it. JavaScript, because Node 20 loads no TypeScript in a thread.
import { parentPort, workerData } from 'node:worker_threads'
import dynalite from 'dynalite'

const server = dynalite({
  ...(workerData.folder === undefined ? {} : { path: workerData.folder }),
  createTableMs: 0,
  updateTableMs: 0,
  deleteTableMs: 0,
})

// The gateway keeps its lines open: one that is closed for idleness just as a request sets out on it loses that request.
server.keepAliveTimeout = 0

parentPort.on('message', () => {
  server.closeAllConnections()
  server.close(() => process.exit(0))
})
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))
