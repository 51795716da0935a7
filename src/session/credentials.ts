/** What signs a request. Lives in memory and under the seal only; never in a message to the page, a log or a finding. */
export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Present on temporary credentials, whatever the prefix of the key id. */
  readonly sessionToken?: string
}

/** Stands on screen for a secret of any length: the length of a secret is nobody's business either. */
export const maskedSecret = '••••••••'

/**
 * A key id as it may be shown and stored in the clear: `ASIA…WXYZ`. A key id is no secret, but eight characters are
 * enough to recognise it by. Ids under 12 characters keep their first two only.
 */
export function maskAccessKeyId(accessKeyId: string): string {
  if (accessKeyId.length < 12) return `${accessKeyId.slice(0, 2)}…`
  return `${accessKeyId.slice(0, 4)}…${accessKeyId.slice(-4)}`
}

/** Key ids that AWS makes: AKIA (long-lived) or ASIA (temporary), 20 characters. Other engines take any name. */
export function isAwsKeyId(accessKeyId: string): boolean {
  return /^(?:AKIA|ASIA)[A-Z0-9]{16}$/.test(accessKeyId)
}
