import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { pause } from '../sync/traffic'

/** What a line adds: time to every chunk that goes up, and a pace where it is thin. */
export interface LineManner {
  readonly name: string
  readonly addedMs: number
  /** Bits a second in either direction; without it as fast as the machine. */
  readonly bits?: number
}

export const lines = {
  near: { name: '+0 ms', addedMs: 0 },
  far: { name: '+60 ms', addedMs: 60 },
  phone: { name: 'phone', addedMs: 100, bits: 1_000_000 },
} satisfies Record<string, LineManner>

export interface SlowLine {
  readonly port: number
  /** Bytes that had gone up by a moment (epoch milliseconds) since the line was laid: headers, preflights and all. */
  bytesUp(by?: number): number
  /** Likewise what had come down. */
  bytesDown(by?: number): number
  /** Breaks what is under way, and refuses what comes, until it is mended. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

/**
 * A line to a port of this machine: whatever goes up arrives later, in order, and all connections share its width.
 * Down it adds its width and no time: a request waits once.
 */
export async function laySlowLine(to: number, { addedMs, bits }: LineManner): Promise<SlowLine> {
  const up = newLane(addedMs, bits)
  const down = newLane(0, bits)
  const sockets = new Set<Socket>()
  let isCut = false
  const breakAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  const server = createServer({ noDelay: true }, (near) => {
    if (isCut) {
      near.destroy()
      return
    }
    const far = connect({ port: to, host: '127.0.0.1', noDelay: true })
    for (const [socket, other] of [[near, far] as const, [far, near] as const]) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    carry(up, near, far)
    carry(down, far, near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    bytesUp: (by) => bytesBy(up, by),
    bytesDown: (by) => bytesBy(down, by),
    cut() {
      isCut = true
      breakAll()
    },
    mend() {
      isCut = false
    },
    async close() {
      breakAll()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface Lane {
  readonly addedMs: number
  readonly bits: number | undefined
  /** Of each chunk when it was handed in, and all bytes up to its end. */
  readonly passed: { readonly at: number; readonly bytes: number }[]
  /** When the last bit that was handed in will have left. */
  freeAt: number
}

const newLane = (addedMs: number, bits: number | undefined): Lane => ({
  addedMs,
  bits,
  passed: [],
  freeAt: 0,
})

/** What a thin line carries arrives packet by packet, not all at once when the last bit is there. */
const chunkBytes = 1_400

function carry(lane: Lane, from: Socket, to: Socket): void {
  let last = Promise.resolve()
  from.on('data', (data) => {
    if (lane.bits === undefined) last = pass(lane, to, data, last)
    else
      for (let at = 0; at < data.length; at += chunkBytes)
        last = pass(lane, to, data.subarray(at, at + chunkBytes), last)
  })
  // A server closes what it takes for idle; what is on the line by then still arrives.
  from.on('close', () => void last.then(() => to.end()))
}

/** @returns when the chunk has arrived, behind the one before it */
function pass(lane: Lane, to: Socket, chunk: Uint8Array, before: Promise<void>): Promise<void> {
  const now = performance.now()
  lane.passed.push({ at: Date.now(), bytes: bytesBy(lane) + chunk.length })
  lane.freeAt =
    Math.max(lane.freeAt, now) + (lane.bits === undefined ? 0 : (chunk.length * 8_000) / lane.bits)
  const due = lane.freeAt + lane.addedMs - now
  if (due <= 0) return before.then(() => void to.write(chunk))
  const there = pause(due)
  return before.then(() => there).then(() => void to.write(chunk))
}

const bytesBy = ({ passed }: Lane, by = Infinity): number => passed.findLast(({ at }) => at <= by)?.bytes ?? 0
