import { Queue } from 'workbox-background-sync'

const queues = new Map()

/** The browser believes in its network all the time here: the queue must not begin before it is told to. */
const queueOf = (name) => {
  const queue = queues.get(name) ?? new Queue(name, { onSync: async () => undefined })
  queues.set(name, queue)
  return queue
}

async function obey({ name, text }) {
  const queue = queueOf(name)
  if (text === undefined) return queue.replayRequests()
  for (const { key, value } of JSON.parse(text)) {
    const request = new Request(`/store/${name}/one`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: key, value }),
    })
    await queue.pushRequest({ request })
  }
}

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('message', (event) =>
  event.waitUntil(
    obey(event.data).then(
      () => event.ports[0].postMessage({ at: Date.now() }),
      (error) => event.ports[0].postMessage({ error: String(error) }),
    ),
  ),
)
