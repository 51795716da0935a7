import { createServer, type RequestListener, type Server } from 'node:http'

/** A server on the loopback addresses. */
export interface Listening {
  readonly port: number
  /** Breaks what is still open and frees the port. */
  close(): Promise<void>
}

type Bound = { readonly kind: 'bound' } | { readonly kind: 'taken' } | { readonly kind: 'no-such-address' }

const portsTried = 50

function bind(server: Server, host: string, port: number): Promise<Bound> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve({ kind: 'taken' })
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') {
        resolve({ kind: 'no-such-address' })
      } else reject(error)
    }
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      resolve({ kind: 'bound' })
    })
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) return resolve()
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function portOf(server: Server): number {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server does not listen')
  return address.port
}

async function tryPort(handler: RequestListener, port: number): Promise<Listening | undefined> {
  const servers = [createServer(handler), createServer(handler)] as const
  const [four, six] = servers
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(stop))
  }
  if ((await bind(four, '127.0.0.1', port)).kind !== 'bound') return undefined
  const chosen = portOf(four)
  // Browsers try ::1 first for localhost: a port that another program holds there is taken all the same.
  if ((await bind(six, '::1', chosen)).kind !== 'taken') return { port: chosen, close }
  await close()
  return undefined
}

/**
 * Listens on `port` of localhost, or on the next port that is free. Port 0 takes any.
 * @throws Error when none of the next 50 is free.
 */
export async function listenFrom(port: number, handler: RequestListener): Promise<Listening> {
  for (let step = 0; step < portsTried; step++) {
    const listening = await tryPort(handler, port === 0 ? 0 : port + step)
    if (listening) return listening
  }
  throw new Error(`ports ${port} to ${port + portsTried - 1} are all taken`)
}
