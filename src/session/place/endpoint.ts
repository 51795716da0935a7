import { readRegion, type Region } from './region'

declare const endpointBrand: unique symbol
/** A checked endpoint: scheme, host, port and path, without user, query or fragment, without a trailing slash. */
export type Endpoint = string & { readonly [endpointBrand]: true }

export type RefusedEndpoint =
  'not-a-url' | 'scheme' | 'plain-http' | 'user-in-url' | 'query-in-url' | 'not-dynamodb'

/** What an endpoint is. `other` may be used only after the person confirmed that very address. */
export type EndpointCheck =
  | { readonly kind: 'aws'; readonly endpoint: Endpoint; readonly region: Region }
  | { readonly kind: 'local'; readonly endpoint: Endpoint }
  | { readonly kind: 'other'; readonly endpoint: Endpoint }
  | { readonly kind: 'refused'; readonly why: RefusedEndpoint }

/**
 * Hosts of DynamoDB itself: standard, FIPS, China, dual stack and account-based.
 * @see https://docs.aws.amazon.com/general/latest/gr/ddb.html
 */
const awsHosts = [
  /^dynamodb(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/,
  /^dynamodb(?:-fips)?\.([a-z0-9-]+)\.(?:api\.aws|api\.amazonwebservices\.com\.cn)$/,
  /^[0-9]{12}\.ddb(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/,
  /^[0-9]{12}\.ddb(?:-fips)?\.([a-z0-9-]+)\.api\.aws$/,
]
const amazonDomains = ['amazonaws.com', 'amazonaws.com.cn', 'api.aws', 'amazonwebservices.com.cn']

/** The page's own machine: the only place plain http may lead to, since nothing leaves the device. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]'
}

/**
 * The allow-list for where signed requests may go. A host that merely looks like Amazon's (`dynamodb.us-east-1.amazonaws.com.evil.example`)
 * is `other`; another Amazon service is refused, since no confirmation could make it a table.
 */
export function checkEndpoint(text: string): EndpointCheck {
  if (text.length > 2048 || !URL.canParse(text.trim())) return refused('not-a-url')
  const url = new URL(text.trim())
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refused('scheme')
  if (url.username !== '' || url.password !== '') return refused('user-in-url')
  if (/[?#]/.test(text)) return refused('query-in-url')
  const endpoint = `${url.origin}${url.pathname.replace(/\/$/, '')}` as Endpoint
  if (isLoopback(url.hostname)) return { kind: 'local', endpoint }
  if (url.protocol === 'http:') return refused('plain-http')
  const host = url.hostname.replace(/\.$/, '')
  if (amazonDomains.some((domain) => host === domain || host.endsWith(`.${domain}`))) {
    if (url.port !== '' || url.pathname !== '/') return refused('not-dynamodb')
    for (const form of awsHosts) {
      const region = readRegion(form.exec(host)?.[1] ?? '')
      if (region !== undefined) return { kind: 'aws', endpoint, region }
    }
    return refused('not-dynamodb')
  }
  return { kind: 'other', endpoint }
}

/** Where the SDK goes by itself for a region: the endpoint the worker allows when none was chosen. */
export function awsEndpoint(region: Region): Endpoint {
  return `https://dynamodb.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}` as Endpoint
}

function refused(why: RefusedEndpoint): EndpointCheck {
  return { kind: 'refused', why }
}
