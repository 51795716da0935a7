import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CredentialSet } from '../../src/lab/credentials/credential-set'

/** What the server does with the next request. */
export type CredentialsAnswer =
  | { readonly kind: 'credentials'; readonly set: () => CredentialSet; readonly lifeMs: number }
  | { readonly kind: 'text'; readonly text: string; readonly type: string; readonly status?: number }
  | { readonly kind: 'redirect'; readonly to: string }
  /** Takes the request and says nothing. */
  | { readonly kind: 'hang' }

/** Somebody's own address that hands out credentials, with CORS and a bearer token. */
export interface CredentialsServer {
  readonly url: string
  readonly bearer: string
  /** `Authorization` of every request that was not a preflight. */
  readonly asked: readonly (string | undefined)[]
  answerWith(answer: CredentialsAnswer): void
  close(): Promise<void>
}

export async function startCredentialsServer(): Promise<CredentialsServer> {
  const bearer = 'open-sesame-0123456789'
  const asked: (string | undefined)[] = []
  let answer: CredentialsAnswer = { kind: 'text', text: 'not set up', type: 'text/plain', status: 503 }
  const cors = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers': 'authorization',
    'Access-Control-Max-Age': '0',
  }
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    const send = (status: number, type: string, body: string, more: Record<string, string> = {}) =>
      void response.writeHead(status, { ...cors, 'Content-Type': type, ...more }).end(body)
    if (request.method === 'OPTIONS') return send(204, 'text/plain', '')
    asked.push(request.headers.authorization)
    if (request.headers.authorization !== `Bearer ${bearer}`) return send(401, 'text/plain', 'no')
    switch (answer.kind) {
      case 'credentials': {
        const { accessKeyId, secretAccessKey, sessionToken } = answer.set()
        const body = {
          AccessKeyId: accessKeyId,
          SecretAccessKey: secretAccessKey,
          Token: sessionToken,
          Expiration: new Date(Date.now() + answer.lifeMs).toISOString(),
        }
        return send(200, 'application/json', JSON.stringify(body))
      }
      case 'text':
        return send(answer.status ?? 200, answer.type, answer.text)
      case 'redirect':
        return send(302, 'text/plain', '', { Location: answer.to })
      case 'hang':
    }
  }
  const server = createServer(serve)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}/credentials`,
    bearer,
    asked,
    answerWith: (next) => void (answer = next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
