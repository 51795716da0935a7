import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeBill } from '../bill/make-bill'
import type { Bill } from '../bill/make-bill'
import type { Check } from './check'
import { shippedPackages } from './shipped-packages'
import { plantedRoot } from './tool'

function examine({ bomFormat, components = [] }: Bill, folder?: string): string[] {
  if (bomFormat !== 'CycloneDX') return ['the bill is not written in CycloneDX']
  const listed = new Map(components.map((one) => [`${one.name}@${one.version}`, one]))
  return shippedPackages(folder).flatMap(({ name, version }) => {
    const found = listed.get(`${name}@${version}`)
    if (found === undefined) return [`${name}@${version}: is shipped and not on the bill`]
    return found.licenses === undefined ? [`${name}@${version}: is on the bill without its licence`] : []
  })
}

/** What `npm run sbom` writes names every package that is shipped. */
export const billOfMaterials: Check = {
  name: 'bill of materials',
  run: async () => examine(await makeBill()),
  runOnPlanted: () => {
    const bill = readFileSync(join(plantedRoot, 'shipped/sbom.cdx.json'), 'utf8')
    return Promise.resolve(examine(JSON.parse(bill) as Bill, 'tests/checks/planted/shipped'))
  },
  planted: [
    { title: 'a package that is not on the bill', complaint: /^copyleft@1\.0\.0: is shipped and not/ },
    { title: 'a package without licence on the bill', complaint: /^silent@1\.0\.0: is on the bill without/ },
  ],
  innocent: /^(free|either|for-development)@/,
}
