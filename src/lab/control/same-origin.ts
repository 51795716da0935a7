import type { IncomingMessage } from 'node:http'

/**
 * Why a control request is refused, or undefined when it may pass. The lab hands out credentials, and every page
 * that a person visits can send requests to localhost. A foreign name that resolves to this machine (DNS rebinding)
 * shows in `Host`, another site in `Sec-Fetch-Site` and `Origin`, and a plain form cannot send JSON.
 */
export function refusalOf(request: IncomingMessage): string | undefined {
  const { host = '', origin } = request.headers
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)) return 'The lab answers to localhost only.'
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return 'Other sites may not control the lab.'
  }
  if (origin !== undefined && origin !== `http://${host}`) return 'Other sites may not control the lab.'
  if (request.method !== 'POST') return undefined
  if (origin === undefined) return 'Name the Origin: the lab takes orders from its own page only.'
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim()
  return type === 'application/json' ? undefined : 'Send JSON.'
}
