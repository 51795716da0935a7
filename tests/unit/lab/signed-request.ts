import { Sha256 } from '@aws-crypto/sha256-js'
import { SignatureV4 } from '@smithy/signature-v4'
import type { CredentialSet } from '../../../src/lab/credentials/credential-set'
import type { Lab } from '../../../src/lab/lab'

/** What a test bends on a request that is otherwise right. */
export interface Bend {
  readonly signedAt?: number
  readonly service?: string
  readonly region?: string
  /** Changes headers after they were signed. */
  readonly headers?: (signed: Record<string, string>) => Record<string, string>
  /** Sent in place of the signed body. */
  readonly body?: string
}

/** Sends a ListTables that was signed by hand, and reads the answer. */
export async function sendListTables(
  lab: Lab,
  set: CredentialSet,
  bend: Bend = {},
): Promise<{ status: number; type: string; message: string; headers: Headers }> {
  const { accessKeyId, secretAccessKey, sessionToken } = set
  const signer = new SignatureV4({
    service: bend.service ?? 'dynamodb',
    region: bend.region ?? 'us-east-1',
    credentials: { accessKeyId, secretAccessKey, sessionToken },
    sha256: Sha256,
  })
  const signed = await signer.sign(
    {
      method: 'POST',
      protocol: 'http:',
      hostname: 'localhost',
      path: '/',
      headers: {
        host: `localhost:${lab.port}`,
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'DynamoDB_20120810.ListTables',
      },
      body: '{}',
    },
    { signingDate: new Date(bend.signedAt ?? Date.now()) },
  )
  const headers = Object.fromEntries(Object.entries(signed.headers).filter(([name]) => name !== 'host'))
  const response = await fetch(lab.endpoint, {
    method: 'POST',
    headers: bend.headers?.(headers) ?? headers,
    body: bend.body ?? '{}',
  })
  const answer = (await response.json()) as { __type?: string; message?: string }
  return {
    status: response.status,
    type: answer.__type ?? '',
    message: answer.message ?? '',
    headers: response.headers,
  }
}
