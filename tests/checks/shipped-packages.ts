import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../support/built-app'

/** A package that the lock file installs for use, not for development. */
export interface ShippedPackage {
  readonly name: string
  readonly version: string
  /** An SPDX expression, as the package gives it. */
  readonly license?: string
}

interface Locked extends Omit<ShippedPackage, 'name'> {
  /** Said only where it differs from the place. */
  readonly name?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
}

/** In place of what a package asks for and the app never runs: there is nothing in it. */
const emptyPackage = 'empty-npm-package'

/** Everything that may end up on somebody's device. */
export function shippedPackages(folder = '.'): ShippedPackage[] {
  const text = readFileSync(join(repository, folder, 'package-lock.json'), 'utf8')
  const { packages } = JSON.parse(text) as { packages: Record<string, Locked> }
  return Object.entries(packages)
    .filter(([place, { dev, devOptional }]) => place !== '' && !dev && !devOptional)
    .filter(([, { name }]) => name !== emptyPackage)
    .map(([place, { version, license }]) => ({
      name: place.replace(/^.*node_modules\//, ''),
      version,
      ...(license === undefined ? {} : { license }),
    }))
}
