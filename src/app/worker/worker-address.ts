/** The one Trusted Types policy of the page, and the one address that it lets through. */
const scriptName = import.meta.env.DEV ? 'dev-sw.js?dev-sw' : 'sw.js'

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string }
}

/**
 * The worker's script, as an address that Trusted Types accept. Relative, so that the built folder works at any path; in
 * development vite serves it at the root.
 */
export function workerAddress(): string {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes
  if (policies === undefined) return scriptName
  const policy = policies.createPolicy('tidebill', {
    createScriptURL(url) {
      if (url !== scriptName) throw new TypeError('no other script is loaded by address')
      return url
    },
  })
  return policy.createScriptURL(scriptName)
}
