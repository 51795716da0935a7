import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { check as isFormatted, getFileInfo, resolveConfig } from 'prettier'
import { repository } from '../support/built-app'
import type { Check } from './check'
import { trackedFiles, unread } from './tracked-files'

/** Looks at those of the named files that prettier knows and nobody told it to ignore. */
async function examine(
  names: readonly string[],
  ignorePath: string[],
): Promise<{ read: string[]; crooked: string[] }> {
  const read: string[] = []
  const crooked: string[] = []
  for (const name of names) {
    const filepath = join(repository, name)
    const { ignored, inferredParser } = await getFileInfo(filepath, { ignorePath })
    if (ignored || inferredParser === null) continue
    const options = await resolveConfig(filepath, { editorconfig: true })
    read.push(name)
    if (!(await isFormatted(await readFile(filepath, 'utf8'), { ...options, filepath }))) crooked.push(name)
  }
  return { read, crooked: crooked.map((name) => `${name}: not formatted; run prettier over it`) }
}

/** Everything that prettier can lay out is laid out by it. */
export const format: Check = {
  name: 'format',
  run: async () => {
    const { read, crooked } = await examine(trackedFiles(), [join(repository, '.prettierignore')])
    return [...crooked, ...unread('prettier', read)]
  },
  runOnPlanted: async () => {
    const names = ['crooked.ts', 'crooked.css'].map((name) => `tests/checks/planted/format/${name}`)
    return (await examine(names, [])).crooked
  },
  planted: [
    { title: 'crooked TypeScript', complaint: /crooked\.ts/ },
    { title: 'a crooked style sheet', complaint: /crooked\.css/ },
  ],
}
