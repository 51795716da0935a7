import { randomBytes } from 'node:crypto'
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { crc32 } from 'node:zlib'
import type { AwsError } from './aws-error'
import { openToEveryOrigin } from './cross-origin'

/** An answer in DynamoDB's clothes, whoever made its body. */
export interface Answer {
  readonly status: number
  readonly contentType: string
  readonly body: Buffer
}

/** Coral writes `Message` with a capital where it comes from the authorizer, and leaves out an empty one. */
function errorBody({ type, message }: AwsError): object {
  if (message === '') return { __type: type }
  return type.endsWith('#AccessDeniedException')
    ? { __type: type, Message: message }
    : { __type: type, message }
}

export function answerFromError(error: AwsError): Answer {
  const body = Buffer.from(JSON.stringify(errorBody(error)))
  return { status: error.status, contentType: 'application/x-amz-json-1.0', body }
}

/** The short name of the error that an answer carries, e.g. `ConditionalCheckFailedException`. */
export function errorNameOf({ status, body }: Answer): string | undefined {
  if (status < 400) return undefined
  return /"__type"\s*:\s*"(?:[^"#]*#)?([^"]+)"/.exec(body.toString())?.[1] ?? `HTTP ${status}`
}

/** 52 signs, as DynamoDB's request ids are. */
function requestId(): string {
  return randomBytes(39).toString('base64').toUpperCase().replace(/[+/]/g, '0')
}

/** @param now the lab's clock, since clients learn the time from the `Date` header */
export function sendAnswer(response: ServerResponse, answer: Answer, now: number): void {
  const headers: OutgoingHttpHeaders = {
    ...openToEveryOrigin,
    'Content-Type': answer.contentType,
    'Content-Length': answer.body.length,
    'x-amzn-RequestId': requestId(),
    'x-amz-crc32': crc32(answer.body),
    Date: new Date(now).toUTCString(),
  }
  response.writeHead(answer.status, headers)
  response.end(answer.body)
}
