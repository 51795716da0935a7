import { buildSync } from 'esbuild'
import { join } from 'node:path'
import type * as finder from './in-page/finder'

type Finder = typeof finder

/** The finder as a script that declares `finder`. */
const script = new TextDecoder().decode(
  buildSync({
    entryPoints: [join(import.meta.dirname, 'in-page/finder.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'finder',
  }).outputFiles[0]?.contents,
)

/**
 * A call of the finder as an expression. It brings the finder along: a window may be on a new page at any time, and nothing says
 * so to a driver in every engine.
 */
export function call<Name extends keyof Finder>(name: Name, ...parameters: Parameters<Finder[Name]>): string {
  const given = parameters.map((parameter) => JSON.stringify(parameter)).join(', ')
  return `(() => {
    if (!globalThis.tidebillFinder) { ${script}; globalThis.tidebillFinder = finder }
    return globalThis.tidebillFinder.${name}(${given})
  })()`
}
