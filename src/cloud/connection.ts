import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { measureOffset } from '../session/life/clock'
import { awsEndpoint, checkEndpoint } from '../session/place/endpoint'
import type { Answer } from '../sync/ports'
import { browserWorld, defaultFetchTimeoutMs } from './config'
import type { CloudConfig } from './config'
import { faultOf } from './fault/fault-of'
import type { Action } from './fault/fault-of'
import { serviceWords } from './fault/service-words'
import { fromBase64, toBase64 } from './wire/base64'
import { newExchange } from './wire/exchange'
import type { Exchange } from './wire/exchange'
import { createFetchHandler } from './wire/fetch-handler'
import { oneAttempt } from './wire/one-attempt'

export interface Traffic {
  readonly requests: number
  readonly bytesSent: number
  readonly bytesReceived: number
}

/** To be passed to the client with each command. */
export interface SendOptions {
  readonly exchange: Exchange
  /** The client wants to see an option that it knows; the handler keeps its own time. */
  readonly requestTimeout?: number
}

/** Signed requests to one endpoint. */
export interface Connection {
  /**
   * Makes one request and says what it came to; never rejects. A request that was refused for its time is made once more
   * by the clock learned from the answer.
   * @param action named where a policy lacks it
   */
  request<T>(
    action: Action,
    send: (client: DynamoDBDocumentClient, options: SendOptions) => Promise<T>,
  ): Promise<Answer<{ readonly output: T; readonly bytes: number }>>
  /** Ends what is under way; every later request fails. */
  stop(): void
  traffic(): Traffic
}

/** Signing with the same offset again would be refused again. Milliseconds; AWS bears five minutes. */
const worthSigningAgainMs = 1_000

export function connect(config: CloudConfig): Connection {
  const { world = browserWorld, fetchTimeoutMs = defaultFetchTimeoutMs, onClockOffset } = config
  const endpoint = config.endpoint ?? awsEndpoint(config.region)
  const handler = createFetchHandler(new URL(endpoint), world, fetchTimeoutMs)
  const client = new DynamoDBClient({
    endpoint,
    // In place of the SDK's rules, which would know other addresses.
    endpointProvider: () => ({ url: new URL(endpoint) }),
    region: signingRegion(config, endpoint),
    credentials: { ...config.credentials },
    requestHandler: handler,
    maxAttempts: 1,
    retryStrategy: oneAttempt,
    // The SDK's own go letter by letter: a page of the log took them 30 ms.
    base64Encoder: (bytes: Uint8Array | string) =>
      toBase64(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes),
    base64Decoder: fromBase64,
  })
  const documents = DynamoDBDocumentClient.from(client, {
    // A number that JavaScript cannot hold, written by hand, must not make a whole page unreadable.
    unmarshallOptions: { wrapNumbers: Number },
  })
  let offset = config.clockOffsetMs
  let traffic: Traffic = { requests: 0, bytesSent: 0, bytesReceived: 0 }

  const account = (exchange: Exchange): void => {
    traffic = {
      requests: traffic.requests + (exchange.begun ? 1 : 0),
      bytesSent: traffic.bytesSent + exchange.bytesSent,
      bytesReceived: traffic.bytesReceived + exchange.bytesReceived,
    }
    if (exchange.serverDate === undefined) return
    learn(measureOffset(exchange.serverDate, exchange.sentAt, exchange.receivedAt))
  }
  const learn = (offsetMs: number): void => {
    offset = offsetMs
    onClockOffset(offsetMs)
  }

  return {
    async request(action, send) {
      for (let mayRepeat = true; ; mayRepeat = false) {
        const exchange = newExchange()
        const signedWith = offset
        client.config.systemClockOffset = signedWith
        try {
          const output = await send(documents, { exchange })
          account(exchange)
          return { ok: true, value: { output, bytes: exchange.bytesReceived } }
        } catch (error) {
          account(exchange)
          if (!exchange.begun && !handler.stopped()) return neverSent(error)
          const fault = faultOf(error, action, { deviceNow: exchange.receivedAt, offsetMs: offset })
          if (fault.kind !== 'clock') return { ok: false, fault }
          if (fault.offsetMs !== offset) learn(fault.offsetMs)
          if (!mayRepeat || Math.abs(offset - signedWith) < worthSigningAgainMs) return { ok: false, fault }
        }
      }
    },
    stop() {
      handler.stop()
      client.destroy()
    },
    traffic: () => traffic,
  }
}

/** An endpoint of AWS's own says which region it wants signatures for. */
function signingRegion({ region }: CloudConfig, endpoint: string): string {
  const known = checkEndpoint(endpoint)
  return known.kind === 'aws' ? known.region : region
}

/** It failed on this device: DynamoDB has no form for what was to be sent. */
const neverSent = (error: unknown): Answer<never> => {
  const detail = serviceWords(error instanceof Error ? error.message : String(error))
  return { ok: false, fault: { kind: 'refused', detail } }
}
