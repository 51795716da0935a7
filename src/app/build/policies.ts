/** What a browser lets the app do, for the page's own tag and for the headers of whoever serves it: one source for both. */

/**
 * The page talks to its own origin and nothing else. Only the service worker talks to AWS, and a worker does not inherit
 * this policy.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types tidebill',
].join('; ')

/**
 * A policy can't name an endpoint that is chosen later: any over TLS, and a lab on the same machine. It has no words for `[::1]`:
 * where it is sent, such a lab is reached as localhost.
 */
const serviceWorkerPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
].join('; ')

/** `frame-ancestors` works as a header only. */
const servedPolicy = `${pagePolicy}; frame-ancestors 'none'`

/** Features that the app never asks for, so that nothing that gets into it can. */
const unused = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]

type Headers = Readonly<Record<string, string>>

const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': unused.map((name) => `${name}=()`).join(', '),
}
const page: Headers = { 'Content-Security-Policy': servedPolicy, 'Cache-Control': 'no-cache' }

/**
 * By path. No header stands in two rules for the same path: some hosts would send both, joined, and the worker would be held to
 * the page's policy as well.
 */
const rules: Readonly<Record<string, Headers>> = {
  '/*': everywhere,
  '/': page,
  '/index.html': page,
  // Web workers are held to the policy that their own script comes with.
  '/assets/*': {
    'Content-Security-Policy': servedPolicy,
    'Cache-Control': 'public, max-age=31536000, immutable',
  },
  '/sw.js': { 'Content-Security-Policy': serviceWorkerPolicy, 'Cache-Control': 'no-cache' },
}

/** The `_headers` file that several static hosts read; `npm start` does too. */
export const headersFile = Object.entries(rules)
  .map(([path, headers]) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  )
  .join('\n\n')
