import { isAwsKeyId, maskAccessKeyId } from '../credentials'
import { checkEndpoint, type Endpoint } from '../place/endpoint'
import { readRegion, type Region } from '../place/region'
import type { CredentialField, SetFinding } from './findings'
import type { FieldStatus, FoundSet, SetSummary } from './found-set'
import type { DraftSet } from './group-sets'
import type { Judged } from './judge-value'
import { readClock, readMoment } from './read-moment'

export interface JudgedSet {
  readonly set?: FoundSet
  readonly summary: Omit<SetSummary, 'set'>
  readonly findings: readonly SetFinding[]
}

const secretLength = 40
/** STS tokens have several hundred characters; fewer than this is a piece of one. */
const shortestToken = 100
const tokenStart = /^(?:IQoJ|FwoG|FQoG|AQoD|AgoJ)/

/** Whether a draft is a whole set of credentials, and what to say about it either way. */
export function judgeSet(draft: DraftSet): JudgedSet {
  const findings: SetFinding[] = []
  const { keyId, secret } = unswapped(draft, findings)
  const token = draft.credentials.get('token')
  for (const field of draft.mixed) findings.push({ code: 'mixed-sets', field })
  const keyIdStatus = judgeKeyId(keyId, findings)
  const aws = keyId?.kind === 'real' && isAwsKeyId(keyId.value)
  const secretStatus = judgeSecret(secret, aws, findings)
  const needsToken = aws && keyId.value.startsWith('ASIA')
  const tokenStatus = judgeToken(token, aws, needsToken, findings)
  const about = readAbout(draft, findings)
  const profile = draft.profile === undefined ? {} : { profile: draft.profile }
  const keyHint =
    keyId?.kind === 'real' && keyIdStatus === 'found' && aws ? { keyHint: maskAccessKeyId(keyId.value) } : {}
  const summary = {
    ...profile,
    ...keyHint,
    keyId: keyIdStatus,
    secret: secretStatus,
    token: tokenStatus,
    ...about,
  }
  const whole =
    keyIdStatus === 'found' &&
    secretStatus === 'found' &&
    (tokenStatus === 'found' || tokenStatus === 'not-needed')
  if (!whole || draft.mixed.size > 0 || keyId?.kind !== 'real' || secret?.kind !== 'real')
    return { summary, findings }
  const temporary = token?.kind === 'real'
  if (!temporary) findings.push({ code: 'long-lived' })
  const set = {
    ...profile,
    accessKeyId: keyId.value,
    secretAccessKey: secret.value,
    ...(temporary ? { sessionToken: token.value } : {}),
    ...about,
    temporary,
  }
  return { set, summary, findings }
}

/** Only a key id has a key id's form: found in the secret's place, the two are exchanged. */
function unswapped(
  draft: DraftSet,
  findings: SetFinding[],
): { keyId: Judged | undefined; secret: Judged | undefined } {
  const keyId = draft.credentials.get('key-id')
  const secret = draft.credentials.get('secret')
  const swapped =
    secret?.kind === 'real' &&
    isAwsKeyId(secret.value) &&
    keyId?.kind === 'real' &&
    keyId.value.length === secretLength
  if (!swapped) return { keyId, secret }
  findings.push({ code: 'key-and-secret-swapped' })
  return { keyId: secret, secret: keyId }
}

function judgeKeyId(judged: Judged | undefined, findings: SetFinding[]): FieldStatus {
  if (judged?.kind !== 'real') return absent(judged, 'key-id', findings)
  const { value } = judged
  if (isAwsKeyId(value)) return 'found'
  if (/^(?:AKIA|ASIA)[A-Z0-9]{0,15}$/.test(value)) {
    findings.push({ code: 'key-id-cut-short', length: value.length, expected: 20 })
    return 'wrong'
  }
  // In lower case it was a key id of AWS once; the secret has lost its capitals with it.
  if (!/^\w{1,128}$/.test(value) || isAwsKeyId(value.toUpperCase())) {
    findings.push({ code: 'odd-characters', field: 'key-id' })
    return 'wrong'
  }
  findings.push({ code: 'unusual-key-id' })
  return 'found'
}

function judgeSecret(judged: Judged | undefined, aws: boolean, findings: SetFinding[]): FieldStatus {
  if (judged?.kind !== 'real') return absent(judged, 'secret', findings)
  const { length } = judged.value
  if (!aws) return 'found'
  if (length === secretLength) {
    if (/[a-z]/.test(judged.value) && /[A-Z]/.test(judged.value)) return 'found'
    findings.push({ code: 'odd-characters', field: 'secret' })
    return 'wrong'
  }
  findings.push({
    code: length < secretLength ? 'secret-cut-short' : 'secret-too-long',
    length,
    expected: secretLength,
  })
  return 'wrong'
}

function judgeToken(
  judged: Judged | undefined,
  aws: boolean,
  needed: boolean,
  findings: SetFinding[],
): FieldStatus {
  if (judged === undefined && !needed) return 'not-needed'
  if (judged?.kind !== 'real') return absent(judged, 'token', findings)
  const { value } = judged
  if (aws && value.length < shortestToken) {
    findings.push({ code: 'token-cut-short', length: value.length })
    return 'wrong'
  }
  if (tokenStart.test(value) && value.length % 4 !== 0)
    findings.push({ code: 'token-odd-length', length: value.length })
  return 'found'
}

function absent(
  judged: Exclude<Judged, { kind: 'real' }> | undefined,
  field: CredentialField,
  findings: SetFinding[],
): FieldStatus {
  if (judged === undefined) {
    findings.push({ code: `missing-${field}` })
    return 'missing'
  }
  switch (judged.kind) {
    case 'placeholder':
      findings.push({ code: 'placeholder', field })
      break
    case 'masked':
      findings.push({ code: 'masked-secret', field })
      break
    case 'odd':
      findings.push({ code: 'odd-characters', field })
      break
    case 'cut':
      findings.push(cutShort(field, judged.length))
  }
  return 'wrong'
}

function cutShort(field: CredentialField, length: number): SetFinding {
  switch (field) {
    case 'key-id':
      return { code: 'key-id-cut-short', length, expected: 20 }
    case 'secret':
      return { code: 'secret-cut-short', length, expected: secretLength }
    case 'token':
      return { code: 'token-cut-short', length }
  }
}

interface About {
  region?: Region
  endpoint?: Endpoint
  expiration?: number
  timeLeftMs?: number
}

function readAbout(draft: DraftSet, findings: SetFinding[]): About {
  const about: About = {}
  const region = draft.about.get('region')
  const read = region === undefined ? undefined : readRegion(region)
  if (read !== undefined) about.region = read
  else if (region !== undefined) findings.push({ code: 'bad-region' })
  const endpoint = draft.about.get('endpoint')
  const check = endpoint === undefined ? undefined : checkEndpoint(endpoint)
  if (check?.kind === 'refused') findings.push({ code: 'bad-endpoint' })
  else if (check !== undefined) about.endpoint = check.endpoint
  const expiration = draft.about.get('expiration')
  const moment = expiration === undefined ? undefined : readMoment(expiration)
  if (moment !== undefined) about.expiration = moment
  else if (expiration !== undefined) findings.push({ code: 'bad-expiration' })
  const left = readClock(draft.about.get('time-left') ?? '')
  if (left !== undefined) about.timeLeftMs = left
  return about
}
