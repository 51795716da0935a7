import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../support/built-app'
import type { Check } from './check'
import { plantedRoot } from './tool'
import { trackedFiles } from './tracked-files'

/** In a code span, also among others as in a table, or where a link leads. */
const namedPath = /(?:`|\]\()((?:src|tests|public)\/[\w./-]+)(?=[`)])/g
const namedCommand = /npm run ([\w:-]+)/g

function examine(folder: string, guide: string, commands: ReadonlySet<string>): string[] {
  const text = readFileSync(join(folder, guide), 'utf8')
  const paths = [...text.matchAll(namedPath)].map(([, path = '']) => path)
  const runs = [...text.matchAll(namedCommand)].map(([, name = '']) => name)
  return [
    ...paths
      .filter((path) => !existsSync(join(folder, path)))
      .map((path) => `${guide}: names ${path}, which is not there`),
    ...runs.filter((name) => !commands.has(name)).map((name) => `${guide}: npm run ${name} is no command`),
  ]
}

function commands(): ReadonlySet<string> {
  const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  return new Set(Object.keys(scripts))
}

/** A newcomer who follows the guides gets somewhere. */
export const guide: Check = {
  name: 'guide',
  run: () => {
    const guides = trackedFiles().filter((name) => !name.includes('/') && name.endsWith('.md'))
    if (!guides.includes('README.md')) return Promise.resolve(['there is no README.md'])
    return Promise.resolve(guides.flatMap((name) => examine(repository, name, commands())))
  },
  runOnPlanted: () => Promise.resolve(examine(join(plantedRoot, 'tracked'), 'README.md', commands())),
  planted: [
    { title: 'a path that moved', complaint: /moved-away\.ts, which is not there/ },
    { title: 'a link to nothing', complaint: /src\/gone\/README\.md, which is not there/ },
    { title: 'a command that there is not', complaint: /npm run nothing is no command/ },
  ],
  innocent: /one-thing|npm run check/,
}
