import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LabWorld } from '../gateway/lab-world'
import { readBody } from '../gateway/read-body'
import { control, type ControlAnswer, type LabControls } from './control-api'
import { guarded, pageFile } from './page-files'
import { refusalOf } from './same-origin'

const largestBody = 10_000

function send(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value)
  response.writeHead(status, { ...guarded, 'Content-Type': 'application/json' })
  response.end(body)
}

async function orderOf(request: IncomingMessage): Promise<unknown> {
  if (request.method !== 'POST') return undefined
  const body = await readBody(request, largestBody)
  try {
    return JSON.parse(body?.toString() ?? '')
  } catch {
    return undefined
  }
}

/** The page for people and what its script calls: everything under `/lab/`, and GET of `/`. */
export async function serveControl(
  world: LabWorld,
  controls: LabControls,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const why = refusalOf(request)
  if (why !== undefined) return send(response, 403, { message: why })
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET')
  const file = method === 'GET' ? pageFile(pathname) : undefined
  if (file) {
    response.writeHead(200, file.headers)
    response.end(file.body)
    return
  }
  const call = { method, name: pathname.replace(/^\/lab\//, ''), query, body: await orderOf(request) }
  const answer = await control(world, controls, call).catch((error: unknown): ControlAnswer => ({
    kind: 'refused',
    why: error instanceof Error ? error.message : String(error),
  }))
  switch (answer.kind) {
    case 'done':
      return send(response, 200, answer.value)
    case 'refused':
      return send(response, 400, { message: answer.why })
    case 'unknown':
      return send(response, 404, { message: 'There is nothing here.' })
  }
}
