import { Agent, request } from 'node:http'

export interface EngineAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: Buffer
}

/** The engines look at the shape of this header and at nothing in it. */
const anyAuthorization =
  'AWS4-HMAC-SHA256 Credential=LOCALLAB/20260101/us-east-1/dynamodb/aws4_request, ' +
  `SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`

/** A line to one engine that keeps its sockets open between requests. */
export interface EngineLine {
  /**
   * One request as DynamoDB's JSON protocol puts it.
   * @param target value of the `X-Amz-Target` header, e.g. `DynamoDB_20120810.PutItem`
   * @throws Error when the engine cannot be reached or is silent for a minute.
   */
  send(target: string, contentType: string, body: Buffer): Promise<EngineAnswer>
  close(): void
}

export function connectToEngine(port: number): EngineLine {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  return {
    send: (target, contentType, body) =>
      new Promise((resolve, reject) => {
        const headers = {
          'content-type': contentType,
          'content-length': body.length,
          'x-amz-target': target,
          'x-amz-date': '20260101T000000Z',
          authorization: anyAuthorization,
        }
        const sent = request(
          { host: '127.0.0.1', port, method: 'POST', path: '/', headers, agent },
          (answer) => {
            const parts: Buffer[] = []
            answer.on('data', (part: Buffer) => parts.push(part))
            answer.on('error', reject)
            answer.on('end', () =>
              resolve({
                status: answer.statusCode ?? 500,
                contentType: answer.headers['content-type'] ?? 'application/x-amz-json-1.0',
                body: Buffer.concat(parts),
              }),
            )
          },
        )
        sent.setTimeout(60_000, () => sent.destroy(new Error('the engine is silent')))
        sent.on('error', reject)
        sent.end(body)
      }),
    close: () => agent.destroy(),
  }
}
