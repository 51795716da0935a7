import { readFileSync } from 'node:fs'
import type { OutgoingHttpHeaders } from 'node:http'

/** One file of the lab's page, with the headers that it is sent with. */
export interface PageFile {
  readonly headers: OutgoingHttpHeaders
  readonly body: Buffer
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Sent with everything that is for people; nothing of it may be read or framed by another site. */
export const guarded: OutgoingHttpHeaders = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

const files = new Map([
  ['/', { name: 'lab.html', type: 'text/html; charset=utf-8' }],
  ['/lab/page.css', { name: 'lab.css', type: 'text/css; charset=utf-8' }],
  ['/lab/page.js', { name: 'lab.js', type: 'text/javascript; charset=utf-8' }],
])

/** The file at this path of the lab, or undefined. */
export function pageFile(path: string): PageFile | undefined {
  const file = files.get(path)
  if (file === undefined) return undefined
  const body = readFileSync(new URL(`../page/${file.name}`, import.meta.url))
  return { headers: { ...guarded, 'Content-Type': file.type, 'Content-Length': body.length }, body }
}
