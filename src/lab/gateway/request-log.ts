/** One finished request. Bytes are those of the bodies. */
export interface LoggedRequest {
  /** When it was answered, epoch milliseconds by the lab's clock. */
  readonly at: number
  readonly action: string
  readonly table: string | undefined
  readonly bytesIn: number
  readonly bytesOut: number
  /** HTTP status, or 0 when the connection was broken in place of an answer. */
  readonly status: number
  /** Short name of the error, `connection dropped` or `answer lost`; undefined when all went well. */
  readonly error: string | undefined
}

export interface ActionTotals {
  readonly requests: number
  readonly errors: number
  readonly bytesIn: number
  readonly bytesOut: number
}

export interface RequestLog {
  /** The latest requests, oldest first. */
  readonly requests: readonly LoggedRequest[]
  add(request: LoggedRequest): void
  /** By action, of all requests since the start. */
  totals(): ReadonlyMap<string, ActionTotals>
}

const requestsKept = 20_000

export function createRequestLog(): RequestLog {
  const requests: LoggedRequest[] = []
  const totals = new Map<string, ActionTotals>()
  return {
    requests,
    add: (request) => {
      requests.push(request)
      if (requests.length > requestsKept) requests.splice(0, requestsKept / 10)
      const before = totals.get(request.action) ?? { requests: 0, errors: 0, bytesIn: 0, bytesOut: 0 }
      totals.set(request.action, {
        requests: before.requests + 1,
        errors: before.errors + (request.error === undefined ? 0 : 1),
        bytesIn: before.bytesIn + request.bytesIn,
        bytesOut: before.bytesOut + request.bytesOut,
      })
    },
    totals: () => totals,
  }
}
