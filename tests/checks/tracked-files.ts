import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../support/built-app'

const plantedFolder = 'tests/checks/planted/'

/** Every file that git tracks or would track, relative to the repository, without the planted violations. */
export function trackedFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: repository,
    encoding: 'utf8',
  })
  const names = [...new Set(list.split('\0'))].filter((name) => name !== '')
  return names.filter((name) => !name.startsWith(plantedFolder) && existsSync(join(repository, name))).sort()
}

/** Our own TypeScript. */
export function sourceFiles(): string[] {
  return trackedFiles().filter((name) => /^(src|tests)\/.*\.tsx?$/.test(name))
}

/** Complaints about sources that a tool did not read. */
export function unread(tool: string, read: Iterable<string>): string[] {
  const seen = new Set(read)
  return sourceFiles()
    .filter((name) => !seen.has(name))
    .map((name) => `${name}: not read by ${tool}`)
}
