import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { pause } from '../sync/traffic'

/** What a line adds: time to every chunk that goes up, and a pace where it is thin. */
export interface LineManner {
  readonly name: string
  readonly addedMs: number
  /** Bits a second upwards; without it as fast as the machine. */
  readonly upBits?: number
}

export const lines: readonly LineManner[] = [
  { name: '+0 ms', addedMs: 0 },
  { name: '+60 ms', addedMs: 60 },
  { name: 'phone: +100 ms, 1 Mbit/s up', addedMs: 100, upBits: 1_000_000 },
]

export interface SlowLine {
  readonly port: number
  /** Bytes that went up since the line was laid: headers, preflights and all. */
  bytesUp(): number
  close(): Promise<void>
}

/**
 * A line to a port of this machine: whatever goes up arrives later, in order, and all connections share its width.
 * Down it adds nothing: a request waits once.
 */
export async function laySlowLine(to: number, { addedMs, upBits }: LineManner): Promise<SlowLine> {
  let bytes = 0
  // When the last bit that was handed in will have left.
  let freeAt = 0
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect({ port: to, host: '127.0.0.1', noDelay: true })
    near.setNoDelay(true)
    for (const [socket, other] of [[near, far] as const, [far, near] as const]) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
    far.pipe(near)
    let sent = Promise.resolve()
    near.on('data', (chunk) => {
      bytes += chunk.length
      const now = performance.now()
      freeAt = Math.max(freeAt, now) + (upBits === undefined ? 0 : (chunk.length * 8_000) / upBits)
      const there = pause(freeAt + addedMs - now)
      sent = sent.then(() => there).then(() => void far.write(chunk))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    bytesUp: () => bytes,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
