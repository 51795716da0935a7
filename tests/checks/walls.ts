import type { Check } from './check'
import { brokenTool, runTool } from './tool'
import { unread } from './tracked-files'

interface CruiseReport {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly {
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string }
      readonly cycle?: readonly { readonly name: string }[]
    }[]
  }
}

async function cruise(cwd: string, config: string): Promise<CruiseReport | string> {
  const command = ['--config', config, '--output-type', 'json', 'src', 'tests']
  const result = await runTool('dependency-cruiser/bin/dependency-cruise.mjs', command, cwd)
  return result.stdout.startsWith('{')
    ? (JSON.parse(result.stdout) as CruiseReport)
    : brokenTool('dependency-cruiser', result)
}

// One look over the tree serves both checks.
let overRepository: Promise<CruiseReport | string> | undefined
let overPlanted: Promise<CruiseReport | string> | undefined

/** Complaints of the rules that `wanted` picks, and about sources that were not looked at. */
async function complaints(wanted: (rule: string) => boolean, planted: boolean): Promise<string[]> {
  const report = planted
    ? await (overPlanted ??= cruise('tests/checks/planted/walls', '../../../../.dependency-cruiser.cjs'))
    : await (overRepository ??= cruise('.', '.dependency-cruiser.cjs'))
  if (typeof report === 'string') return [report]
  const violations = report.summary.violations
    .filter(({ rule }) => wanted(rule.name))
    .map(({ rule, from, to, cycle }) => {
      const way = cycle === undefined ? [to] : cycle.map(({ name }) => name)
      return [`${rule.name}: ${from}`, ...way].join(' → ')
    })
  const read = report.modules.map(({ source }) => source)
  return planted ? violations : [...violations, ...unread('dependency-cruiser', read)]
}

const isCycle = (rule: string): boolean => rule === 'cycle'
const isWall = (rule: string): boolean => !isCycle(rule)

const breach = (title: string, rule: string, from: string, to: string) => ({
  title,
  complaint: new RegExp(`^${rule}: src/${from}\\.ts → .*${to}`),
})

/** Which folder may import which, and which package has one home. */
export const walls: Check = {
  name: 'walls',
  run: () => complaints(isWall, false),
  runOnPlanted: () => complaints(isWall, true),
  planted: [
    breach('the domain importing sync', 'wall-domain', 'domain/imports-sync', 'sync/'),
    breach('the domain importing tests', 'wall-domain', 'domain/imports-tests', 'tests/'),
    breach('reports importing store', 'wall-reports', 'reports/imports-store', 'store/'),
    breach('papers importing reports', 'wall-papers', 'papers/imports-reports', 'reports/'),
    breach('session importing the domain', 'wall-session', 'session/imports-domain', 'domain/'),
    breach('sync importing store', 'wall-sync', 'sync/imports-store', 'store/'),
    breach('store importing cloud', 'wall-store', 'store/imports-cloud', 'cloud/'),
    breach('lists importing the page', 'wall-lists', 'lists/imports-app', 'app/'),
    breach('cloud importing store', 'wall-cloud', 'cloud/imports-store', 'store/'),
    breach('messages importing code', 'wall-messages-types-only', 'messages/imports-code', 'session/'),
    breach('the worker importing the page', 'wall-sw', 'sw/imports-app', 'app/'),
    breach('the page importing cloud', 'wall-app', 'app/imports-cloud', 'cloud/'),
    breach('the page importing a type of cloud', 'wall-app', 'app/imports-type-of-cloud', 'cloud/'),
    breach('the page importing cloud lazily', 'wall-app', 'app/imports-lazily', 'cloud/'),
    breach('the page importing the worker', 'wall-app', 'app/imports-worker', 'sw/'),
    breach('the page importing the lab', 'wall-app', 'app/imports-lab', 'lab/'),
    breach('the lab importing the domain', 'wall-lab', 'lab/imports-domain', 'domain/'),
    breach('a folder without a wall', 'unknown-folder', 'stray/wanders', 'domain/'),
    breach('Node outside the lab', 'node-in-lab-only', 'session/imports-node', 'fs'),
    breach('the AWS SDK outside cloud', 'home-of-aws-sdk', 'sw/imports-sdk', '@aws-sdk/'),
    breach('an SDK client in the lab', 'home-of-aws-sdk-lab', 'lab/imports-sdk', '@aws-sdk/'),
    breach('jspdf outside papers', 'home-of-jspdf', 'app/imports-pdf-maker', 'jspdf'),
    breach('dexie outside store', 'home-of-dexie', 'app/imports-database', 'dexie'),
    breach('an import that leads nowhere', 'unresolvable', 'sync/imports-nothing', 'gone'),
  ],
  // jspdf may not be installed where nothing imports it yet: then papers/pdf is unresolvable, and no breach of a wall.
  innocent:
    /^(wall|home)[^:]*: src\/(store\/books|cloud\/remote|papers\/pdf|app\/page|sw\/worker|lab\/gateway|messages\/messages)\.ts/,
}

/** No file needs itself, however long the way round, types included. */
export const cycles: Check = {
  name: 'cycles',
  run: () => complaints(isCycle, false),
  runOnPlanted: () => complaints(isCycle, true),
  planted: [
    { title: 'three files in a ring', complaint: /^cycle: .*chicken\.ts.*egg\.ts/ },
    { title: 'two types that need each other', complaint: /^cycle: .*type-(chicken|egg)\.ts/ },
  ],
}
