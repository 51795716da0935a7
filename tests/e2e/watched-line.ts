import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A line to a port of this machine on which somebody counts what the browser asks before it sends. */
export interface WatchedLine {
  readonly port: number
  /** CORS preflights so far. */
  preflights(): number
  close(): Promise<void>
}

export async function layWatchedLine(to: number): Promise<WatchedLine> {
  let preflights = 0
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1')
    near.on(
      'data',
      (chunk) => (preflights += chunk.toString('latin1').split('OPTIONS / HTTP/1.1\r\n').length - 1),
    )
    near.pipe(far).pipe(near)
    near.on('error', () => far.destroy())
    far.on('error', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    preflights: () => preflights,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
