import type { CloudWorld } from '../config'
import type { Exchange } from './exchange'
import { ForbiddenAddress, NoAnswer, UnexpectedAnswer } from './wire-error'

/** As the SDK describes a request; only what DynamoDB's protocol uses of it. */
interface WireRequest {
  readonly method: string
  readonly protocol: string
  readonly hostname: string
  readonly port?: number | undefined
  readonly path: string
  readonly headers: Record<string, string>
  /** JSON, as text or already in UTF-8. */
  readonly body?: string | Uint8Array
}

interface WireResponse {
  readonly statusCode: number
  readonly headers: Record<string, string>
  readonly body: Uint8Array
}

export interface FetchHandler {
  handle(request: WireRequest, options?: unknown): Promise<{ response: WireResponse }>
  /** Ends what is under way; nothing is sent any more. */
  stop(): void
  stopped(): boolean
}

/** DynamoDB answers with at most 1 MB of items; base64 and JSON make less than four of it. The rest is somebody else's. */
const maxAnswerBytes = 16 * 1024 * 1024

/**
 * The only way out: signed requests go to the configured endpoint and nowhere else, follow no redirect, and carry nothing
 * of the browser's (cookies, referrer). No word on its cache: answers to POST are not kept anyhow, and with one Chromium asks before
 * every request whether it may.
 * @param endpoint scheme, host, port and path that are allowed
 */
export function createFetchHandler(endpoint: URL, world: CloudWorld, timeoutMs: number): FetchHandler {
  const open = new Set<AbortController>()
  let stopped = false

  const send = async (request: WireRequest, exchange: Exchange): Promise<WireResponse> => {
    const url = addressOf(request)
    if (url.origin !== endpoint.origin || !url.pathname.startsWith(endpoint.pathname)) {
      throw new ForbiddenAddress()
    }
    if (stopped) throw new NoAnswer('stopped')
    const controller = new AbortController()
    const body = bytesOf(request.body ?? '')
    const patienceMs = timeoutMs + body.length / slowestBytesPerMs
    const expire = world.after(patienceMs, () => controller.abort(new NoAnswer('timeout')))
    open.add(controller)
    try {
      exchange.begun = true
      exchange.bytesSent += body.length
      exchange.sentAt = world.now()
      const answer = await world.fetch(
        new Request(url, {
          method: request.method,
          headers: request.headers,
          body,
          signal: controller.signal,
          redirect: 'error',
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
        }),
      )
      exchange.serverDate = dateOf(answer)
      exchange.receivedAt = world.now()
      const received = await readBody(answer, controller)
      exchange.bytesReceived += received.length
      if (received[0] !== openingBrace) throw new UnexpectedAnswer(answer.status)
      return {
        statusCode: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: received,
      }
    } catch (error) {
      throw controller.signal.aborted ? controller.signal.reason : error
    } finally {
      expire()
      open.delete(controller)
    }
  }

  return {
    handle: async (request, options) => ({ response: await send(request, exchangeIn(options)) }),
    stop() {
      stopped = true
      open.forEach((controller) => controller.abort(new NoAnswer('stopped')))
    },
    stopped: () => stopped,
  }
}

/** What is sent has the time that it takes on a line that has become bad: a frozen batch cannot be made smaller. */
const slowestBytesPerMs = 10

const openingBrace = '{'.charCodeAt(0)

const exchangeIn = (options: unknown): Exchange => (options as { readonly exchange: Exchange }).exchange

const bytesOf = (body: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body)

const addressOf = ({ protocol, hostname, port, path }: WireRequest): URL =>
  new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`)

function dateOf(answer: Response): number | undefined {
  const date = Date.parse(answer.headers.get('date') ?? '')
  return Number.isFinite(date) ? date : undefined
}

async function readBody(answer: Response, controller: AbortController): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = answer.body?.getReader()
  for (;;) {
    const piece = await reader?.read()
    if (piece === undefined || piece.done) break
    size += piece.value.length
    if (size > maxAnswerBytes) {
      controller.abort(new NoAnswer('too-long'))
      throw new NoAnswer('too-long')
    }
    pieces.push(piece.value)
  }
  const body = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    body.set(piece, at)
    at += piece.length
  }
  return body
}
