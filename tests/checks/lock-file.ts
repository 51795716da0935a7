import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from '../support/built-app'
import type { Check } from './check'

type Wanted = Readonly<Record<string, string>>

interface Installed {
  readonly resolved?: string
  readonly integrity?: string
  readonly dependencies?: Wanted
  readonly optionalDependencies?: Wanted
  readonly devDependencies?: Wanted
}

type Packages = Readonly<Record<string, Installed>>

/** Whether the package at `place` finds the package `name`, going up the folders as Node does. */
function reaches(packages: Packages, place: string, name: string): boolean {
  if (packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`] !== undefined) return true
  if (place === '') return false
  const above = place.lastIndexOf('/node_modules/')
  return reaches(packages, above < 0 ? '' : place.slice(0, above), name)
}

function namesOf(...lists: readonly (Wanted | undefined)[]): string[] {
  return lists.flatMap((list) => Object.keys(list ?? {}))
}

/** Packages of any platform that the lock file forgot: `npm ci` refuses the whole file for one of them. */
function forgotten(packages: Packages): string[] {
  return Object.entries(packages).flatMap(
    ([place, { dependencies, optionalDependencies, devDependencies }]) =>
      namesOf(dependencies, optionalDependencies, devDependencies)
        .filter((name) => !reaches(packages, place, name))
        .map(
          (name) => `${place === '' ? 'the project' : place}: wants ${name}, which is not in the lock file`,
        ),
  )
}

async function examine(folder: string): Promise<string[]> {
  const read = async <T>(name: string) =>
    JSON.parse(await readFile(join(repository, folder, name), 'utf8')) as T
  const { packages } = await read<{ packages: Packages }>('package-lock.json')
  const project = await read<Installed>('package.json')
  const installed = Object.entries(packages).filter(([place]) => place !== '')
  if (installed.length === 0) return ['package-lock.json: names no package']
  const unlocked = namesOf(project.dependencies, project.devDependencies).filter(
    (name) => packages[`node_modules/${name}`] === undefined,
  )
  return [
    ...installed.flatMap(([place, { resolved, integrity }]) => [
      ...(resolved === undefined ? [] : [`${place}: names the registry ${resolved}`]),
      ...(integrity === undefined ? [`${place}: has no integrity`] : []),
    ]),
    ...forgotten(packages),
    ...unlocked.map((name) => `package.json: ${name} is not in the lock file`),
  ]
}

/** The lock file says what is installed and proves it, and leaves the address to whoever installs. */
export const lockFile: Check = {
  name: 'lock file',
  run: async () => [...(await examine('.')), ...(await examine('tests/bench/peers'))],
  runOnPlanted: () => examine('tests/checks/planted/lock'),
  planted: [
    { title: 'a registry address', complaint: /with-address: names the registry/ },
    { title: 'a package without integrity', complaint: /without-proof: has no integrity/ },
    { title: "a forgotten platform's package", complaint: /fine: wants fine-for-another-platform/ },
    { title: 'a package that was never locked', complaint: /package\.json: never-locked/ },
  ],
  innocent: /wants fine,/,
}
