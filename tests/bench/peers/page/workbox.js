/** The page's side of the queue: what is written without a network is handed to the worker as requests that failed. */
async function tell(order) {
  const { active } = await navigator.serviceWorker.ready
  const { port1, port2 } = new MessageChannel()
  const answered = new Promise((resolve) => (port1.onmessage = resolve))
  active.postMessage(order, [port2])
  const { at, error } = (await answered).data
  if (error !== undefined) throw new Error(error)
  return at
}

let name

globalThis.peer = {
  async open(options) {
    name = options.name
    await navigator.serviceWorker.register('workbox-worker.js')
    await navigator.serviceWorker.ready
  },
  make: (text) => tell({ name, text }),
  send: () => tell({ name }),
}
