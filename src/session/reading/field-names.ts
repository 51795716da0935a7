/** What a name in a text can stand for. */
export type FieldKind = 'key-id' | 'secret' | 'token' | 'region' | 'endpoint' | 'expiration' | 'time-left'

/** Longer runs are no names. The end decides, since prefixes are many: `VITE_`, `-Daws.`, `cloud.aws.credentials.`, `$env.` */
const longestName = 64

const endings: readonly (readonly [ending: string, kind: FieldKind])[] = [
  ['secretaccesskey', 'secret'],
  ['secretaccesskeyid', 'secret'],
  ['secretkey', 'secret'],
  ['awssecret', 'secret'],
  ['accesskeyid', 'key-id'],
  ['accesskey', 'key-id'],
  ['sessiontoken', 'token'],
  ['securitytoken', 'token'],
  ['awstoken', 'token'],
  ['credentialexpiration', 'expiration'],
  ['credentialsexpiration', 'expiration'],
  ['sessionexpiration', 'expiration'],
  ['tokenexpires', 'expiration'],
  ['sessiontoendat', 'expiration'],
  ['withregion', 'region'],
]

/** Common words: only as the whole name, or behind `aws`. */
const words: ReadonlyMap<string, FieldKind> = new Map([
  ['token', 'token'],
  ['region', 'region'],
  ['regionname', 'region'],
  ['defaultregion', 'region'],
  ['defaultregionname', 'region'],
  ['endpoint', 'endpoint'],
  ['endpointurl', 'endpoint'],
  ['endpointurldynamodb', 'endpoint'],
  ['expiration', 'expiration'],
  ['expires', 'expiration'],
  ['expiresat', 'expiration'],
  ['expiry', 'expiration'],
  ['remainingsessiontime', 'time-left'],
  ['timeleftinthelab', 'time-left'],
])

/** @param name an identifier as it stands in the text, in any case, with any of `_ - .` inside. */
export function fieldOf(name: string): FieldKind | undefined {
  if (name.length < 5 || name.length > longestName) return undefined
  const plain = name.toLowerCase().replace(/[_.-]/g, '')
  for (const [ending, kind] of endings) if (plain.endsWith(ending)) return kind
  return words.get(plain.replace(/^(?:vite|env|d(?=aws))?(?:aws)?/, ''))
}

/** The names that speak of DynamoDB alone win over the ones that speak of all services. */
export function isDynamoEndpoint(name: string): boolean {
  return /dynamodb$/i.test(name)
}
