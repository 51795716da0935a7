import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { FetchHttpHandler } from '@smithy/fetch-http-handler'
import type { Answer } from '../sync/ports'
import { serverTimeIn } from './clock-offset'
import type { CloudConfig } from './config'
import { faultOf } from './fault-of'

/** No answer within this counts as none. In milliseconds. */
const requestTimeoutMs = 20_000
/** A clock that is off by less is not what made a signature fail. In milliseconds. */
const noticeableMs = 60_000

export interface TableClient {
  /**
   * One request; `action` as a policy names it. A request that failed for the device's clock is sent once more after
   * the clock was learned; nothing else is repeated.
   */
  ask<T>(action: string, send: (client: DynamoDBClient) => Promise<T>): Promise<Answer<T>>
  stop(): void
}

/** The one client of the SDK: no retries of its own (a silent repeat turns success into a failed condition), one host. */
export function createTableClient(config: CloudConfig): TableClient {
  const handler = new FetchHttpHandler({ requestTimeout: requestTimeoutMs })
  const client = new DynamoDBClient({
    region: config.region,
    ...(config.endpoint === undefined ? {} : { endpoint: config.endpoint }),
    credentials: { ...config.credentials },
    maxAttempts: 1,
    systemClockOffset: config.clockOffsetMs,
    requestHandler: onlyTo(allowedOrigin(config), handler),
  })
  const learn = (offsetMs: number) => {
    client.config.systemClockOffset = offsetMs
    config.onClockOffset(offsetMs)
  }
  client.middlewareStack.add(
    (next) => async (args) => {
      const sentAt = Date.now()
      const result = await next(args)
      const date = dateOf(result.response)
      if (date !== undefined) learn(Math.round(date + 500 - (sentAt + Date.now()) / 2))
      return result
    },
    // Outside of the deserializer: also an answer that it turns into an error has told the time.
    { step: 'finalizeRequest', priority: 'low', name: 'learnClock' },
  )
  const once = async <T>(
    action: string,
    send: (client: DynamoDBClient) => Promise<T>,
  ): Promise<Answer<T>> => {
    try {
      return { ok: true, value: await send(client) }
    } catch (error) {
      const server = serverTimeIn(error instanceof Error ? error.message : '')
      if (server !== undefined) return { ok: false, fault: { kind: 'clock', offsetMs: server - Date.now() } }
      return { ok: false, fault: faultOf(error, action) }
    }
  }
  return {
    async ask(action, send) {
      const used = client.config.systemClockOffset
      const first = await once(action, send)
      if (first.ok || first.fault.kind !== 'clock') return first
      if (Math.abs(first.fault.offsetMs - used) < noticeableMs) return first
      learn(first.fault.offsetMs)
      return once(action, send)
    },
    stop: () => client.destroy(),
  }
}

function dateOf(response: unknown): number | undefined {
  const headers = (response as { headers?: Record<string, string> } | undefined)?.headers
  const parsed = Date.parse(headers?.date ?? '')
  return Number.isNaN(parsed) ? undefined : parsed
}

const allowedOrigin = ({ endpoint, region }: CloudConfig): string =>
  new URL(endpoint ?? `https://dynamodb.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`)
    .origin

/** The allow-list in code: signed requests go to the chosen endpoint and nowhere else, whatever the SDK makes of it. */
function onlyTo(origin: string, handler: FetchHttpHandler): FetchHttpHandler {
  const handle = handler.handle.bind(handler)
  handler.handle = (request, options) => {
    const { protocol, hostname, port } = request
    const target = new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`).origin
    return target === origin
      ? handle(request, options)
      : Promise.reject(new Error('a request to a host that is not the endpoint was stopped'))
  }
  return handler
}
