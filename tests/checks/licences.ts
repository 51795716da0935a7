import type { Check } from './check'
import { shippedPackages } from './shipped-packages'

/** What may be shipped in an app under the MIT licence without more than naming it. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
])

/** Of `OR` one side is enough, of `AND` it takes all; the two are never mixed in what we ship. */
function isAllowed(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1')
  if (bare.includes(' AND ')) return bare.split(' AND ').every((part) => allowed.has(part))
  return bare.split(' OR ').some((part) => allowed.has(part))
}

function examine(folder?: string): string[] {
  const shipped = shippedPackages(folder)
  if (shipped.length === 0) return ['no package to look at']
  return shipped.flatMap(({ name, license }) => {
    if (license === undefined) return [`${name}: says nothing of its licence`]
    return isAllowed(license) ? [] : [`${name}: ${license} is not on the list`]
  })
}

/** Whoever publishes the app may do so. */
export const licences: Check = {
  name: 'licences',
  run: () => Promise.resolve(examine()),
  runOnPlanted: () => Promise.resolve(examine('tests/checks/planted/shipped')),
  planted: [
    { title: 'a licence that is not on the list', complaint: /^copyleft: GPL-3\.0-only is not/ },
    { title: 'one of two licences that is not', complaint: /^half-copyleft: MIT AND LGPL-3\.0 is not/ },
    { title: 'a package without a licence', complaint: /^silent: says nothing/ },
  ],
  innocent: /^(free|either|for-development):/,
}
