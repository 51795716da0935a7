import { isLoopback } from '../place/endpoint'

export type RefusedUrl = 'not-a-url' | 'scheme' | 'plain-http' | 'user-in-url'

export type CredentialsUrlCheck =
  /** `origin` is what the worker's allow-list takes in. */
  | { readonly kind: 'ok'; readonly url: string; readonly origin: string; readonly loopback: boolean }
  | { readonly kind: 'refused'; readonly why: RefusedUrl }

/** An address that hands out credentials: HTTPS, or plain HTTP on this very machine. */
export function checkCredentialsUrl(text: string): CredentialsUrlCheck {
  const trimmed = text.trim()
  if (trimmed.length > 2048 || !URL.canParse(trimmed)) return { kind: 'refused', why: 'not-a-url' }
  const url = new URL(trimmed)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { kind: 'refused', why: 'scheme' }
  if (url.username !== '' || url.password !== '') return { kind: 'refused', why: 'user-in-url' }
  const loopback = isLoopback(url.hostname)
  if (url.protocol === 'http:' && !loopback) return { kind: 'refused', why: 'plain-http' }
  url.hash = ''
  return { kind: 'ok', url: url.href, origin: url.origin, loopback }
}
