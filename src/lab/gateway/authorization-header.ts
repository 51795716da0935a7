/** An Authorization header of Signature Version 4, taken apart. */
export interface Authorization {
  readonly accessKeyId: string
  /** `YYYYMMDD` */
  readonly day: string
  readonly region: string
  readonly service: string
  readonly terminator: string
  /** Lower case, in the order given. */
  readonly signedHeaders: readonly string[]
  /** Hexadecimal, lower case. */
  readonly signature: string
}

export type ReadAuthorization =
  | { readonly kind: 'read'; readonly authorization: Authorization }
  | { readonly kind: 'incomplete'; readonly message: string }

const algorithm = 'AWS4-HMAC-SHA256'

/**
 * Reads `AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`. The complaints are AWS's own.
 * Source: "Signature elements in AWS API requests", AWS IAM user guide.
 */
export function readAuthorization(header: string, hasDate: boolean): ReadAuthorization {
  const [scheme = '', ...rest] = header.trim().split(/\s+/)
  const pairs = rest.join(' ').split(/,\s*|\s+/)
  const given = new Map(pairs.map((pair) => [pair.split('=', 1)[0] ?? '', pair.replace(/^[^=]*=/, '')]))
  const credential = given.get('Credential') ?? ''
  const signedHeaders = given.get('SignedHeaders') ?? ''
  const signature = given.get('Signature') ?? ''
  const complaints = [
    ...(['Credential', 'Signature', 'SignedHeaders'] as const)
      .filter((name) => !given.get(name))
      .map((name) => `Authorization header requires '${name}' parameter.`),
    ...(hasDate
      ? []
      : ["Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header."]),
  ]
  if (complaints.length > 0) {
    return { kind: 'incomplete', message: `${complaints.join(' ')} Authorization=${header}` }
  }
  if (scheme !== algorithm) {
    return {
      kind: 'incomplete',
      message: `Unsupported AWS 'algorithm': '${scheme}' (only ${algorithm} for now). `,
    }
  }
  const [accessKeyId, day, region, service, terminator, ...more] = credential.replace(/\/+$/, '').split('/')
  if (!accessKeyId || !day || !region || !service || !terminator || more.length > 0) {
    return {
      kind: 'incomplete',
      message:
        'Credential must have exactly 5 slash-delimited elements, ' +
        `e.g. keyid/date/region/service/term, got '${credential}'`,
    }
  }
  const names = signedHeaders.toLowerCase().split(';')
  const authorization = { accessKeyId, day, region, service, terminator, signedHeaders: names, signature }
  return { kind: 'read', authorization }
}
