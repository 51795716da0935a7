import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Mutant } from './mutants'

const repository = resolve(import.meta.dirname, '../..')

/** The simulation bundled over an engine with one bug in it. @throws Error when the bug no longer fits the source. */
export async function buildMutant(mutant: Mutant, name: string): Promise<typeof import('./run-history')> {
  const path = join(repository, 'src/sync', mutant.file)
  const source = readFileSync(path, 'utf8')
  if (source.split(mutant.find).length !== 2)
    throw new Error(`does not occur once in ${mutant.file}: ${mutant.find}`)
  const outfile = join(repository, '.cache/mutants', `${name}.mjs`)
  await build({
    entryPoints: [join(import.meta.dirname, 'run-history.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    plugins: [
      {
        name: 'plant',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path: loaded }) =>
            loaded === path
              ? { contents: source.replace(mutant.find, () => mutant.replace), loader: 'ts' }
              : undefined,
          ),
      },
    ],
  })
  return (await import(pathToFileURL(outfile).href)) as typeof import('./run-history')
}
