import type { Fault } from '../../sync/fault'
import { ForbiddenAddress, NoAnswer, UnexpectedAnswer } from '../wire/wire-error'
import { blamesClock, serverTimeIn } from './clock-words'
import { readServiceError } from './service-error'
import type { ServiceError } from './service-error'
import { serviceWords } from './service-words'

/** The API actions that the adapter uses, as policies name them. */
export type Action =
  | 'dynamodb:Query'
  | 'dynamodb:GetItem'
  | 'dynamodb:PutItem'
  | 'dynamodb:Scan'
  | 'dynamodb:DescribeTable'
  | 'dynamodb:CreateTable'

/** What is known of the clocks when the error arrived. */
export interface Clocks {
  /** Epoch milliseconds. */
  readonly deviceNow: number
  /** Server minus device as known, milliseconds: stands where the error says no time. */
  readonly offsetMs: number
}

/**
 * What has to happen next after a failed request (the table of outcomes). An error that nobody knows is tried again later:
 * nothing is lost by waiting, while a guess at the session or at the document would be.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html
 */
export function faultOf(error: unknown, action: Action, clocks: Clocks): Fault {
  if (error instanceof UnexpectedAnswer) return ofStatus(error.status, error.message)
  if (error instanceof NoAnswer) return later(error.message)
  if (error instanceof ForbiddenAddress) return refused(error.message)
  const service = readServiceError(error)
  const { name, message, status } = service
  if (blamesClock(name, message)) return clock(message, clocks)
  const known = outcomes.get(name.replace(/(?:Exception|Error)$/, ''))
  if (known !== undefined) return known(service, action)
  if (status !== undefined) return ofStatus(status, `${name}: ${message}`, action)
  // Browsers say no more than `Failed to fetch`: offline, blocked, no such host, wrong certificate, CORS.
  return later(name === 'TypeError' ? 'not reachable' : `${name}: ${message}`)
}

/** Of an error whose name is known, and therefore fit to be shown. */
type Outcome = (error: ServiceError, action: Action) => Fault

const rejected: Outcome = () => ({ kind: 'session-over', reason: 'rejected' })
const expired: Outcome = () => ({ kind: 'session-over', reason: 'expired' })
const signature: Outcome = () => ({ kind: 'session-over', reason: 'signature' })
const noCredentials: Outcome = () => ({ kind: 'session-over', reason: 'no-credentials' })
const denied: Outcome = ({ message }, action) =>
  message.includes('voc-cancel-cred')
    ? { kind: 'session-over', reason: 'lab-ended' }
    : { kind: 'not-allowed', action: actionIn(message) ?? action }
const throttled: Outcome = ({ name }) => ({ kind: 'retry-later', throttled: true, detail: name })
const busy: Outcome = ({ name }) => ({ kind: 'retry-later', throttled: false, detail: name })
const noTable: Outcome = () => ({ kind: 'no-table' })
const tooBig: Outcome = ({ name, message }) => ({
  kind: 'refused',
  detail: `${name}: ${serviceWords(message)}`,
})

/** The request itself is wrong for this table, or wrong for any. */
const invalid: Outcome = ({ message }) =>
  schemaWords.some((words) => words.test(message)) ? { kind: 'wrong-schema' } : refused(message)
const canceled: Outcome = (error, action) => {
  if (error.reasons.some((reason) => throttledReasons.has(reason))) return throttled(error, action)
  return error.reasons.some((reason) => poisonReasons.has(reason))
    ? tooBig(error, action)
    : busy(error, action)
}

/** By the service's name without `Exception` or `Error`, which differ from one engine and protocol to the next. */
const outcomes: ReadonlyMap<string, Outcome> = new Map([
  ['ExpiredToken', expired],
  ['UnrecognizedClient', rejected],
  ['InvalidClientTokenId', rejected],
  ['InvalidAccessKeyId', rejected],
  ['NotSignedUp', rejected],
  ['OptInRequired', rejected],
  ['InvalidSignature', signature],
  ['SignatureDoesNotMatch', signature],
  ['IncompleteSignature', signature],
  ['MissingAuthenticationToken', noCredentials],
  ['CredentialsProvider', noCredentials],
  ['AccessDenied', denied],
  ['NotAuthorized', denied],
  ['Throttling', throttled],
  ['Throttled', throttled],
  ['RequestThrottled', throttled],
  ['RequestLimitExceeded', throttled],
  ['ProvisionedThroughputExceeded', throttled],
  ['LimitExceeded', throttled],
  ['TooManyRequests', throttled],
  ['BandwidthLimitExceeded', throttled],
  ['InternalServer', busy],
  ['InternalFailure', busy],
  ['ServiceUnavailable', busy],
  ['TransactionConflict', busy],
  ['TransactionInProgress', busy],
  ['ReplicatedWriteConflict', busy],
  ['ResourceInUse', busy],
  ['ResourceNotFound', noTable],
  ['TableNotFound', noTable],
  ['Serialization', tooBig],
  ['RequestEntityTooLarge', tooBig],
  ['ItemCollectionSizeLimitExceeded', tooBig],
  ['Validation', invalid],
  ['TransactionCanceled', canceled],
])

const throttledReasons = new Set(['ThrottlingError', 'ProvisionedThroughputExceeded', 'RequestLimitExceeded'])
const poisonReasons = new Set(['ValidationError', 'ItemCollectionSizeLimitExceeded'])

/** The table has other keys than `pk` and `sk`, or keys of another type. */
const schemaWords = [
  /key element does not match the schema/i,
  /one of the required keys was not given a value/i,
  /missing the key \S+ in the item/i,
  /type mismatch for key/i,
  /query condition missed key schema element/i,
  /query key condition not supported/i,
  /number of conditions on the keys is invalid/i,
  /condition parameter type does not match schema type/i,
]

const actionIn = (message: string): string | undefined => /\b(dynamodb:[A-Za-z]{1,60})\b/.exec(message)?.[1]

function clock(message: string, { deviceNow, offsetMs }: Clocks): Fault {
  const serverTime = serverTimeIn(message)
  return { kind: 'clock', offsetMs: serverTime === undefined ? offsetMs : serverTime - deviceNow }
}

function ofStatus(status: number, message: string, action?: Action): Fault {
  if (status === 429) return { kind: 'retry-later', throttled: true, detail: serviceWords(message) }
  if (status === 413) return refused(message)
  if (status === 403 && action !== undefined) return { kind: 'not-allowed', action }
  return later(message)
}

const later = (message: string): Fault => ({
  kind: 'retry-later',
  throttled: false,
  detail: serviceWords(message),
})
const refused = (message: string): Fault => ({ kind: 'refused', detail: serviceWords(message) })
