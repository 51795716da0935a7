import type { Credentials } from '../session/credentials'
import type { Endpoint } from '../session/place/endpoint'
import type { Region } from '../session/place/region'
import type { TableName } from '../session/place/table-name'
import type { WorkspaceName } from '../session/place/workspace-name'

/** What the adapter needs of the world, so that tests own it. */
export interface CloudWorld {
  readonly fetch: (request: Request) => Promise<Response>
  /** The device's clock, epoch milliseconds. */
  readonly now: () => number
  /** Runs `run` after `ms`; the result takes it back. */
  readonly after: (ms: number, run: () => void) => () => void
}

/** Everything that says where to go and as whom: nothing is read from an environment or a file. */
export interface CloudConfig {
  readonly credentials: Credentials
  readonly region: Region
  /** AWS's own for the region where absent. No other address is ever called. */
  readonly endpoint?: Endpoint
  readonly table: TableName
  readonly workspace: WorkspaceName
  /** Server minus device clock as known so far, milliseconds. */
  readonly clockOffsetMs: number
  /** Told the offset measured by every answer that says what time it is. */
  readonly onClockOffset: (offsetMs: number) => void
  /** For one request from first byte sent to last byte received, milliseconds. */
  readonly fetchTimeoutMs?: number
  readonly world?: CloudWorld
}

/** Long enough for 400 kB down a slow phone line, short enough for the worker's short life. */
export const defaultFetchTimeoutMs = 20_000

export const browserWorld: CloudWorld = {
  fetch: (request) => fetch(request),
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
