import { createHash, timingSafeEqual } from 'node:crypto'
import { Sha256 } from '@aws-crypto/sha256-js'
import { SignatureV4 } from '@smithy/signature-v4'
import type { CredentialSet } from '../credentials/credential-set'
import type { Authorization } from './authorization-header'
import type { ReceivedRequest } from './received-request'

const contentHash = 'x-amz-content-sha256'

const sameText = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function queryOf(url: string): Record<string, string[]> {
  const { searchParams } = new URL(url, 'http://localhost')
  return Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]))
}

/**
 * Signs the request again with the secret that the lab knows, and compares in constant time.
 * @param signedAt epoch milliseconds of the request's own date
 */
export async function isSignatureRight(
  request: ReceivedRequest,
  authorization: Authorization,
  set: CredentialSet,
  signedAt: number,
): Promise<boolean> {
  const signed = new Set(authorization.signedHeaders)
  // The signer takes this header's word for the body, and so its word has to be true.
  const bodyHash = createHash('sha256').update(request.body).digest('hex')
  const claimed = request.headers[contentHash]
  if (claimed !== undefined && !sameText(claimed, bodyHash)) return false
  if (authorization.signedHeaders.some((name) => request.headers[name] === undefined)) return false

  const signer = new SignatureV4({
    service: authorization.service,
    region: authorization.region,
    credentials: set,
    sha256: Sha256,
    applyChecksum: false,
  })
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => signed.has(name) || name === contentHash),
  )
  // The signer adds its own date and token, and leaves out names that proxies change: here the client decides.
  const unsigned = new Set(
    ['x-amz-date', 'x-amz-security-token', contentHash].filter((name) => !signed.has(name)),
  )
  const again = await signer.sign(
    {
      method: request.method,
      protocol: 'http:',
      hostname: 'localhost',
      path: request.url.split('?', 1)[0] ?? '/',
      query: queryOf(request.url),
      headers,
      body: request.body,
    },
    { signingDate: new Date(signedAt), signableHeaders: signed, unsignableHeaders: unsigned },
  )
  const ours = /Signature=(\w+)$/.exec(again.headers.authorization ?? '')?.[1] ?? ''
  return sameText(ours, authorization.signature)
}
