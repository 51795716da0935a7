import type { Fault } from '../sync/fault'

/** What the SDK or `fetch` throws, as far as it can be trusted to have any of this. */
interface Thrown {
  readonly name?: unknown
  readonly message?: unknown
  readonly $metadata?: { readonly httpStatusCode?: unknown }
}

/**
 * The table of outcomes: what an error of a request means for what happens next. Only the service's own words are kept,
 * cut short, and nothing that looks like a key, a token or a signature.
 * @param action what was asked, e.g. `dynamodb:PutItem`
 */
export function faultOf(error: unknown, action: string): Fault {
  const { name, message, $metadata } = (typeof error === 'object' && error !== null ? error : {}) as Thrown
  const text = typeof message === 'string' ? message : ''
  const code = typeof name === 'string' ? name.replace(/^.*#/, '') : ''
  const status = typeof $metadata?.httpStatusCode === 'number' ? $metadata.httpStatusCode : undefined
  switch (code) {
    case 'ExpiredTokenException':
    case 'ExpiredToken':
      return { kind: 'session-over', reason: 'expired' }
    case 'UnrecognizedClientException':
    case 'InvalidClientTokenId':
    case 'MissingAuthenticationTokenException':
    case 'IncompleteSignatureException':
    case 'OptInRequired':
      return { kind: 'session-over', reason: 'rejected' }
    case 'InvalidSignatureException':
    case 'SignatureDoesNotMatch':
      return { kind: 'session-over', reason: 'signature' }
    case 'AccessDeniedException':
    case 'AccessDenied':
      // An ended AWS Academy lab, or a spent budget: an explicit deny by this policy, while STS still answers.
      return text.includes('voc-cancel-cred')
        ? { kind: 'session-over', reason: 'lab-ended' }
        : { kind: 'not-allowed', action: deniedAction(text) ?? action }
    case 'ThrottlingException':
    case 'Throttling':
    case 'ProvisionedThroughputExceededException':
    case 'RequestLimitExceeded':
    case 'LimitExceededException':
    case 'TooManyRequestsException':
      return { kind: 'retry-later', throttled: true, detail: detail(code, text) }
    case 'ResourceNotFoundException':
      return { kind: 'no-table' }
    case 'ValidationException':
      return isKeyMismatch(text) ? { kind: 'wrong-schema' } : { kind: 'refused', detail: detail(code, text) }
    case 'ItemCollectionSizeLimitExceededException':
    case 'SerializationException':
      return { kind: 'refused', detail: detail(code, text) }
    default:
      if (status !== undefined && status >= 400 && status < 500 && status !== 408 && status !== 429) {
        return status === 413 || status === 400
          ? { kind: 'refused', detail: detail(code || `HTTP ${status}`, text) }
          : { kind: 'retry-later', throttled: false, detail: detail(code || `HTTP ${status}`, '') }
      }
      return { kind: 'retry-later', throttled: status === 429, detail: detail(code || 'no answer', '') }
  }
}

/** `… is not authorized to perform: dynamodb:PutItem on resource …` */
const deniedAction = (text: string): string | undefined =>
  /not authorized to perform: ([a-z0-9-]+:[A-Za-z]+)/.exec(text)?.[1]

/** DynamoDB has no error of its own for a table with another key: it tells by these sentences. */
const isKeyMismatch = (text: string): boolean =>
  /does not match the schema|required keys was not given a value|Query condition missed key schema element|Missing the key/i.test(
    text,
  )

const detail = (code: string, text: string): string =>
  [code, text.replace(/[A-Za-z0-9/+=]{20,}/g, '…').slice(0, 200)].filter((part) => part !== '').join(': ')
