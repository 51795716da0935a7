import { timingSafeEqual } from 'node:crypto'
import type { CredentialRegistry } from '../credentials/credential-registry'
import type { CredentialSet } from '../credentials/credential-set'
import { fromAmzTime, toAmzTime } from './amz-time'
import { readAuthorization, type Authorization } from './authorization-header'
import {
  expiredToken,
  incompleteSignature,
  invalidSignature,
  missingAuthentication,
  signatureMismatch,
  unrecognizedClient,
  type AwsError,
} from './aws-error'
import type { ReceivedRequest } from './received-request'
import { isSignatureRight } from './recompute-signature'

export type Authentication =
  | { readonly kind: 'known'; readonly set: CredentialSet; readonly region: string }
  | { readonly kind: 'refused'; readonly error: AwsError }

/** How far a request's date may lie from AWS's clock, either way. */
const toleranceMs = 5 * 60_000

const refused = (error: AwsError): Authentication => ({ kind: 'refused', error })

function judgeDate(date: string, signedAt: number, now: number): AwsError | undefined {
  if (signedAt < now - toleranceMs) {
    const edge = `${toAmzTime(now - toleranceMs)} (${toAmzTime(now)} - 5 min.)`
    return invalidSignature(`Signature expired: ${date} is now earlier than ${edge}`)
  }
  if (signedAt > now + toleranceMs) {
    const edge = `${toAmzTime(now + toleranceMs)} (${toAmzTime(now)} + 5 min.)`
    return invalidSignature(`Signature not yet current: ${date} is still later than ${edge}`)
  }
  return undefined
}

function judgeScope({ day, region, service, terminator }: Authorization, date: string): AwsError | undefined {
  const complaints = [
    ...(/^[a-z]{2}(-[a-z]+)+-\d$/.test(region) ? [] : ['Credential should be scoped to a valid region. ']),
    ...(service === 'dynamodb' ? [] : ["Credential should be scoped to correct service: 'dynamodb'. "]),
    ...(terminator === 'aws4_request'
      ? []
      : [`Credential should be scoped with a valid terminator: 'aws4_request', not '${terminator}'. `]),
    ...(date.startsWith(day)
      ? []
      : [
          'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: ' +
            `'${day}' != '${date.slice(0, 8)}', from '${date}'.`,
        ]),
  ]
  return complaints.length === 0 ? undefined : invalidSignature(complaints.join(''))
}

const isSameToken = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * Who sent this? The order is AWS's: form, date, scope, key, token, expiry, signature. Expiry stands before the
 * signature because the token alone tells it.
 */
export async function authenticate(
  request: ReceivedRequest,
  registry: CredentialRegistry,
  now: number,
): Promise<Authentication> {
  const header = request.headers.authorization
  if (header === undefined || !header.startsWith('AWS4-')) return refused(missingAuthentication)
  const date = request.headers['x-amz-date']
  const read = readAuthorization(header, date !== undefined)
  if (read.kind === 'incomplete' || date === undefined) {
    return refused(incompleteSignature(read.kind === 'incomplete' ? read.message : ''))
  }
  const { authorization } = read
  const signedAt = fromAmzTime(date)
  if (signedAt === undefined) {
    const wanted = 'See http://en.wikipedia.org/wiki/ISO_8601'
    return refused(incompleteSignature(`Date must be in ISO-8601 'basic format'. Got '${date}'. ${wanted}`))
  }
  const wrongDate = judgeDate(date, signedAt, now)
  if (wrongDate) return refused(wrongDate)
  if (!authorization.signedHeaders.includes('host')) {
    return refused(invalidSignature("'Host' must be a 'SignedHeader' in the AWS Authorization."))
  }
  const wrongScope = judgeScope(authorization, date)
  if (wrongScope) return refused(wrongScope)
  const set = registry.find(authorization.accessKeyId)
  if (set === undefined) return refused(unrecognizedClient)
  if (!isSameToken(set.sessionToken, request.headers['x-amz-security-token'] ?? '')) {
    return refused(unrecognizedClient)
  }
  if (registry.stateOf(set) === 'expired') return refused(expiredToken)
  if (!(await isSignatureRight(request, authorization, set, signedAt))) return refused(signatureMismatch)
  return { kind: 'known', set, region: authorization.region }
}
