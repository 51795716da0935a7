import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'

/** A page of any origin may talk to DynamoDB: its signature is the key, there are no cookies to misuse. */
export const openToEveryOrigin: OutgoingHttpHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,x-amz-crc32,Date',
}

/**
 * The answer to a browser's question before a signed request. It is good for two days; browsers cut that down.
 * The last header lets pages from public addresses reach the loopback address.
 */
export function preflightHeaders(asked: IncomingHttpHeaders): OutgoingHttpHeaders {
  const wanted = asked['access-control-request-headers']
  return {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'POST',
    ...(wanted === undefined ? {} : { 'Access-Control-Allow-Headers': wanted }),
    'Access-Control-Max-Age': '172800',
    ...(asked['access-control-request-private-network'] === 'true'
      ? { 'Access-Control-Allow-Private-Network': 'true' }
      : {}),
    'Content-Length': '0',
  }
}
