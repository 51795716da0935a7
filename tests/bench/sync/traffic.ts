import type { LoggedRequest } from '../../../src/lab/gateway/request-log'
import type { Lab } from '../../../src/lab/lab'

/** The lab's requests since some moment. */
export interface Traffic {
  /** In the order in which they were answered. */
  requests(): readonly LoggedRequest[]
  /** Waits until a request of this kind was answered, the first since the moment. */
  first(action: string): Promise<LoggedRequest>
  /** Waits until nothing was answered for `ms` milliseconds. */
  quiet(ms: number): Promise<readonly LoggedRequest[]>
}

const lookEveryMs = 5

export function trafficFrom(lab: Lab): Traffic {
  // The lab drops its oldest lines, so a place in the list says nothing: the line before does.
  const before = lab.requests.at(-1)
  const requests = () => lab.requests.slice(before === undefined ? 0 : lab.requests.lastIndexOf(before) + 1)
  return {
    requests,
    async first(action) {
      for (;;) {
        const found = requests().find((request) => request.action === action)
        if (found !== undefined) return found
        await pause(lookEveryMs)
      }
    },
    async quiet(ms) {
      let last = lab.requests.at(-1)
      for (let since = Date.now(); Date.now() - since < ms; await pause(lookEveryMs)) {
        if (lab.requests.at(-1) === last) continue
        last = lab.requests.at(-1)
        since = Date.now()
      }
      return requests()
    },
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export const bytesSent = (requests: readonly LoggedRequest[]): number =>
  requests.reduce((sum, { bytesIn }) => sum + bytesIn, 0)

export const bytesReceived = (requests: readonly LoggedRequest[]): number =>
  requests.reduce((sum, { bytesOut }) => sum + bytesOut, 0)
