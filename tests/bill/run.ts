import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { builtApp, ensureBuiltApp } from '../support/built-app'
import { makeBill } from './make-bill'

ensureBuiltApp()
const bill = await makeBill()
const path = join(builtApp, 'sbom.cdx.json')
await writeFile(path, `${JSON.stringify(bill, undefined, 2)}\n`)
console.log(`dist/sbom.cdx.json: ${bill.components?.length ?? 0} packages`)
