import { randomBytes, randomInt } from 'node:crypto'

/** Temporary credentials as AWS STS hands them out. Times are epoch milliseconds by the lab's clock. */
export interface CredentialSet {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiresAt: number
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const draw = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('')

/** A fresh set that looks like a real one: ASIA and 16 signs, a secret of 40, a token that opens as AWS's do. */
export function makeCredentialSet(expiresAt: number): CredentialSet {
  return {
    accessKeyId: `ASIA${draw(base32, 16)}`,
    secretAccessKey: draw(base64, 40),
    sessionToken: `IQoJb3JpZ2luX2Vj${randomBytes(252).toString('base64')}`,
    expiresAt,
  }
}

/**
 * The block that AWS Academy shows under AWS Details, AWS CLI, Show, and below it the two settings of the AWS CLI
 * that lead to this lab and not to AWS.
 */
export function credentialsBlock(set: CredentialSet, region: string, endpoint: string): string {
  return [
    '[default]',
    `aws_access_key_id=${set.accessKeyId}`,
    `aws_secret_access_key=${set.secretAccessKey}`,
    `aws_session_token=${set.sessionToken}`,
    `region=${region}`,
    `endpoint_url=${endpoint}`,
    '',
  ].join('\n')
}
