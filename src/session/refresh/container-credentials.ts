import type { Credentials } from '../credentials'
import { readMoment } from '../reading/read-moment'

/** What a credentials URL answered. No member repeats any of the body. */
export type ContainerCredentials =
  /** `expiration`: server time, epoch milliseconds; absent: the answer names none. */
  | { readonly kind: 'ok'; readonly credentials: Credentials; readonly expiration?: number }
  /** HTML, say: the address is a web page, a login or an error. */
  | { readonly kind: 'not-json' }
  | {
      readonly kind: 'wrong-shape'
      readonly missing: readonly ('AccessKeyId' | 'SecretAccessKey' | 'Token' | 'Expiration')[]
    }
  | { readonly kind: 'expired'; readonly expiration: number }
  | { readonly kind: 'too-large' }

const longestBody = 65_536

/**
 * The JSON of AWS's container credentials: AccessKeyId, SecretAccessKey, Token, Expiration. Also takes `SessionToken` for
 * Token, as `credential_process` and STS write it, and STS's `Credentials` around it.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
 * @param serverNow epoch milliseconds by the server's clock. Never throws.
 */
export function readContainerCredentials(body: string, serverNow: number): ContainerCredentials {
  if (body.length > longestBody) return { kind: 'too-large' }
  const parsed = parse(body)
  if (parsed === undefined) return { kind: 'not-json' }
  const inner = parsed['Credentials']
  const fields = isObject(inner) ? inner : parsed
  const accessKeyId = word(fields['AccessKeyId'])
  const secretAccessKey = word(fields['SecretAccessKey'])
  const sessionToken = word(fields['Token']) ?? word(fields['SessionToken'])
  const stated = fields['Expiration']
  const expiration = typeof stated === 'string' ? readMoment(stated) : undefined
  // A key id that AWS issues for a while is worth nothing without its token.
  const needsToken = accessKeyId?.startsWith('ASIA') === true
  const missing = [
    ...(accessKeyId === undefined ? (['AccessKeyId'] as const) : []),
    ...(secretAccessKey === undefined ? (['SecretAccessKey'] as const) : []),
    ...(sessionToken === undefined && needsToken ? (['Token'] as const) : []),
    ...(expiration === undefined && stated !== undefined && stated !== null ? (['Expiration'] as const) : []),
  ]
  if (accessKeyId === undefined || secretAccessKey === undefined || missing.length > 0)
    return { kind: 'wrong-shape', missing }
  if (expiration !== undefined && expiration <= serverNow) return { kind: 'expired', expiration }
  return {
    kind: 'ok',
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
    ...(expiration === undefined ? {} : { expiration }),
  }
}

function parse(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Printable ASCII without spaces: what may stand in a signed request's header. */
function word(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\x21-\x7E]{1,16384}$/.test(value) ? value : undefined
}
