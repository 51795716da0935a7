/** The one Trusted Types policy of the page, and the only scripts that it lets through. */
const workerName = import.meta.env.DEV ? 'dev-sw.js?dev-sw' : 'sw.js'

interface Policy {
  createScriptURL(url: string): string
}
interface Policies {
  createPolicy(name: string, rules: Policy): Policy
}

let policy: Policy | undefined

/** The service worker's script. Relative, so that the built folder works at any path; in development vite serves it at the root. */
export const workerAddress = (): string => trusted(workerName)

/** The address of another worker as the build wrote it, for `new Worker`. */
export const buildAddress = (url: string): string => trusted(url)

/** The address as Trusted Types accept it. */
function trusted(url: string): string {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes
  if (policies === undefined) return url
  policy ??= policies.createPolicy('tidebill', {
    createScriptURL(wanted) {
      if (wanted !== workerName && !isOfThisBuild(wanted)) {
        throw new TypeError('no other script is loaded by address')
      }
      return wanted
    },
  })
  return policy.createScriptURL(url)
}

/** A worker's file beside the page; while developing whatever vite serves. */
function isOfThisBuild(url: string): boolean {
  const { origin, href } = new URL(url, location.href)
  if (origin !== location.origin) return false
  const assets = new URL('assets/worker-', location.href).href
  return import.meta.env.DEV || (href.startsWith(assets) && /^[\w-]+\.js$/.test(href.slice(assets.length)))
}
