import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { LabControls } from './control/control-api'
import { serveControl } from './control/serve-control'
import { answerFromError, sendAnswer } from './gateway/answer'
import { internalError } from './gateway/aws-error'
import { preflightHeaders } from './gateway/cross-origin'
import type { LabWorld } from './gateway/lab-world'
import { serveDynamoDb } from './gateway/serve-dynamodb'

/** One port for two callers: programs POST to `/` as to DynamoDB, people GET a page. */
export function createFrontDoor(world: LabWorld, controls: LabControls): RequestListener {
  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    response.sendDate = false
    response.setHeader('Date', new Date(world.clock()).toUTCString())
    if (path.startsWith('/lab/') || request.method === 'GET' || request.method === 'HEAD') {
      return serveControl(world, controls, request, response)
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(200, preflightHeaders(request.headers))
      response.end()
      return
    }
    if (request.method === 'POST') return serveDynamoDb(world, request, response)
    response.writeHead(404, { 'Content-Type': 'application/xml' })
    response.end('<UnknownOperationException/>\n')
  }
  return (request, response) => {
    route(request, response).catch(() => {
      // The client is gone, or something broke on our side: an answer where one is still possible.
      if (response.headersSent || request.socket.destroyed) request.socket.destroy()
      else sendAnswer(response, answerFromError(internalError), world.clock())
    })
  }
}
