import type { Plugin } from 'vite'
import type { StandIn } from './stand-in'

/**
 * Builds with the stand-ins in place of the modules that they name. An update that moves a module, or imports something by
 * name that its stand-in does not have, fails the build: nobody cuts what they have not looked at. What an `import()` takes is
 * checked only when it runs.
 * @param options.everyBundle whether each bundle it builds has these modules; otherwise one without any of them is let be
 */
export function leanBundle(
  standIns: readonly StandIn[],
  { everyBundle }: { readonly everyBundle: boolean },
): Plugin {
  const missing = new Set<StandIn>()
  return {
    name: 'tidebill:lean-bundle',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      standIns.forEach((standIn) => missing.add(standIn))
    },
    transform(original, id) {
      const standIn = standIns.find(({ module }) => id.endsWith(`/node_modules/${module}`))
      if (standIn === undefined) return undefined
      missing.delete(standIn)
      return { code: standIn.source(original), map: null }
    },
    buildEnd(error) {
      if (error !== undefined || missing.size === 0) return
      if (!everyBundle && missing.size === standIns.length) return
      const modules = [...missing].map(({ module }) => module).join(', ')
      this.error(
        `No longer part of the bundle, though a stand-in is named for it: ${modules}. Look where its work went.`,
      )
    },
  }
}
