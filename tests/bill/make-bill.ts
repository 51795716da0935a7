import { brokenTool, runNpm } from '../checks/tool'

interface Component {
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  readonly licenses?: readonly unknown[]
  readonly properties?: readonly { readonly name: string; readonly value: string }[]
}

/** CycloneDX, as far as it is read here. */
export interface Bill {
  readonly bomFormat?: string
  readonly metadata?: { readonly component: Component }
  readonly components?: readonly Component[]
  readonly dependencies?: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
}

const forDevelopment = ({ properties = [] }: Component): boolean =>
  properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true')

/**
 * What is shipped, as a software bill of materials. npm's own `--omit=dev` also leaves out what is shipped and needed for
 * development too, so that is sorted out here.
 * @throws Error when npm makes no bill, e.g. because nothing is installed
 */
export async function makeBill(): Promise<Bill> {
  const result = await runNpm(['sbom', '--sbom-type=application', '--sbom-format=cyclonedx'])
  if (!result.stdout.startsWith('{')) throw new Error(brokenTool('npm sbom', result))
  const bill = JSON.parse(result.stdout) as Bill
  const components = (bill.components ?? []).filter((one) => !forDevelopment(one))
  const root = bill.metadata?.component
  const shipped = new Set([...components, ...(root ? [root] : [])].map((one) => one['bom-ref']))
  const dependencies = (bill.dependencies ?? [])
    .filter(({ ref }) => shipped.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => shipped.has(one)) }))
  // npm names the root after the folder that it lies in.
  const metadata = root && { ...bill.metadata, component: { ...root, name: 'tidebill' } }
  return { ...bill, ...(metadata ? { metadata } : {}), components, dependencies }
}
