import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where the first of these programs lies in the folders of PATH; undefined when none is there. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((candidate) => existsSync(candidate))
}
