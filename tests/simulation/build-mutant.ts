import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Simulation } from './first-catch'
import type { Mutant } from './mutants'

const repository = resolve(import.meta.dirname, '../..')

/** The simulation bundled over an engine with one bug in it. @throws Error when the bug no longer fits the source. */
export async function buildMutant(mutant: Mutant, name: string): Promise<Simulation> {
  const path = join(repository, mutant.file)
  const contents = plant(readFileSync(path, 'utf8'), mutant)
  const outfile = join(repository, '.cache/mutants', `${name}.mjs`)
  await build({
    entryPoints: [join(import.meta.dirname, 'run-history.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
    plugins: [
      {
        name: 'plant',
        setup: (bundling) =>
          bundling.onLoad({ filter: /\.ts$/ }, ({ path: loaded }) =>
            loaded === path ? { contents, loader: 'ts' } : undefined,
          ),
      },
    ],
  })
  return (await import(pathToFileURL(outfile).href)) as Simulation
}

/** How the source breaks its lines is no matter. */
function plant(source: string, { bug, file, find, replace }: Mutant): string {
  const words = find.trim().split(/\s+/)
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')
  const found = source.match(new RegExp(pattern, 'g'))?.length ?? 0
  if (found !== 1) throw new Error(`found ${found} times in ${file} instead of once, for “${bug}”: ${find}`)
  return source.replace(new RegExp(pattern), () => replace)
}
