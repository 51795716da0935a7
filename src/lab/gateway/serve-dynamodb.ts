import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { putAccountIntoAnswer } from './account-in-answer'
import { answerFromError, errorNameOf, sendAnswer, type Answer } from './answer'
import { authenticate } from './authenticate'
import { authorize } from './authorize'
import {
  engineUnreachable,
  internalError,
  rateExceeded,
  requestTooLarge,
  throughputExceeded,
  unknownOperation,
} from './aws-error'
import { drawVerdict, type Verdict } from './faults'
import type { LabWorld } from './lab-world'
import { readBody } from './read-body'
import type { ReceivedRequest } from './received-request'

const largestBody = 16 * 1024 * 1024

interface Call {
  readonly target: string
  readonly action: string
  readonly table: string | undefined
  readonly request: ReceivedRequest
}

const aboutTables = /Tables?$|TimeToLive$|Resource$|Limits$|Endpoints$/

function parseBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}

function tableOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('TableName' in body)) return undefined
  return typeof body.TableName === 'string' ? body.TableName : undefined
}

function plainHeaders(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  )
}

const keyIdOf = ({ headers }: ReceivedRequest): string | undefined =>
  /Credential=([^/]+)\//.exec(headers.authorization ?? '')?.[1]

/** Credentials that a script wants gone are gone before they are judged. */
function strikeCredentials(world: LabWorld, verdict: Verdict, request: ReceivedRequest): void {
  if (verdict === 'end') world.registry.endLab()
  const keyId = keyIdOf(request)
  if (verdict === 'expire' && keyId !== undefined) world.registry.expire(keyId)
}

async function answerCall(world: LabWorld, call: Call, verdict: Verdict): Promise<Answer> {
  const { request, action, table } = call
  strikeCredentials(world, verdict, request)
  const who = await authenticate(request, world.registry, world.clock())
  if (who.kind === 'refused') return answerFromError(who.error)
  const { account } = world
  const wish = { action, table, region: who.region, account }
  const denied = authorize(wish, world.registry.stateOf(who.set), world.deniedAction)
  if (denied) return answerFromError(denied)
  if (verdict === 'fail') return answerFromError(internalError)
  if (verdict === 'throttle') {
    return answerFromError(aboutTables.test(action) ? rateExceeded : throughputExceeded)
  }
  const contentType = request.headers['content-type'] ?? 'application/x-amz-json-1.0'
  const answer = await world.engine
    .send(call.target, contentType, request.body)
    .catch(() => answerFromError(engineUnreachable))
  return answer.status === 200
    ? { ...answer, body: putAccountIntoAnswer(action, answer.body, who.region, account) }
    : answer
}

/** Answers one POST as AWS's edge and DynamoDB behind it would. */
export async function serveDynamoDb(
  world: LabWorld,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, largestBody)
  if (body === undefined) {
    response.setHeader('Connection', 'close')
    sendAnswer(response, answerFromError(requestTooLarge), world.clock())
    return
  }
  const target = request.headers['x-amz-target']
  const action = typeof target === 'string' ? /^DynamoDB_20120810\.(\w+)$/.exec(target)?.[1] : undefined
  if (typeof target !== 'string' || action === undefined) {
    sendAnswer(response, answerFromError(unknownOperation), world.clock())
    return
  }
  const received = {
    method: request.method ?? 'POST',
    url: request.url ?? '/',
    headers: plainHeaders(request),
    body,
  }
  const content = parseBody(body)
  const table = tableOf(content)
  const accessKeyId = keyIdOf(received)
  const info = { count: ++world.count, action, table, body: content, accessKeyId }
  const verdict = world.script ? await world.script(info) : drawVerdict(world.faults, world.random)
  if (world.faults.latencyMs > 0) await wait(world.faults.latencyMs)
  await world.resetting

  const entry = () => ({ at: world.clock(), action, table, bytesIn: body.length })
  if (verdict === 'drop') {
    world.log.add({ ...entry(), bytesOut: 0, status: 0, error: 'connection dropped' })
    request.socket.destroy()
    return
  }
  const answer = await answerCall(world, { target, action, table, request: received }, verdict)
  if (verdict === 'lose-answer') {
    world.log.add({ ...entry(), bytesOut: 0, status: 0, error: errorNameOf(answer) ?? 'answer lost' })
    request.socket.destroy()
    return
  }
  const { status } = answer
  world.log.add({ ...entry(), bytesOut: answer.body.length, status, error: errorNameOf(answer) })
  sendAnswer(response, answer, world.clock())
}
