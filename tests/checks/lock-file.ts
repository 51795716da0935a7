import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from '../support/built-app'
import type { Check } from './check'

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly integrity?: string }>>
}

async function examine(path: string): Promise<string[]> {
  const text = await readFile(join(repository, path), 'utf8')
  const { packages } = JSON.parse(text) as LockFile
  const installed = Object.entries(packages).filter(([place]) => place !== '')
  if (installed.length === 0) return [`${path}: names no package`]
  return installed.flatMap(([place, { resolved, integrity }]) => [
    ...(resolved === undefined ? [] : [`${place}: names the registry ${resolved}`]),
    ...(integrity === undefined ? [`${place}: has no integrity`] : []),
  ])
}

/** The lock file says what is installed and proves it, and leaves the address to whoever installs. */
export const lockFile: Check = {
  name: 'lock file',
  run: () => examine('package-lock.json'),
  runOnPlanted: () => examine('tests/checks/planted/lock/package-lock.json'),
  planted: [
    { title: 'a registry address', complaint: /with-address: names the registry/ },
    { title: 'a package without integrity', complaint: /without-proof: has no integrity/ },
  ],
  innocent: /fine/,
}
