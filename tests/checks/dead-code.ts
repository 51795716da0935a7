import type { Check } from './check'
import { brokenTool, inRepository, runTool } from './tool'
import { sourceFiles } from './tracked-files'

interface KnipReport {
  readonly found: readonly { readonly type: string; readonly filePath: string; readonly symbol: string }[]
  readonly hints: readonly string[]
  readonly known: number
}

async function knip(parameters: readonly string[]): Promise<KnipReport | string> {
  const reporter = ['--reporter', './tests/checks/knip-counts.js']
  const command = ['--no-progress', '--no-exit-code', ...reporter, ...parameters]
  const result = await runTool('knip/bin/knip.js', command)
  return result.stdout.startsWith('{"found"')
    ? (JSON.parse(result.stdout) as KnipReport)
    : brokenTool('knip', result)
}

function complaints({ found }: KnipReport): string[] {
  return found.map(({ type, filePath, symbol }) => `${inRepository(filePath)}: ${type} ${symbol}`)
}

/** Files, exports, types and packages that nobody uses, and packages used but not named. */
export const deadCode: Check = {
  name: 'dead code',
  run: async () => {
    const report = await knip([])
    if (typeof report === 'string') return [report]
    const sources = sourceFiles().length
    const short = report.known < sources ? [`knip knows ${report.known} files of at least ${sources}`] : []
    // Knip finds some entries by itself as well: that hint is no fault. A pattern that finds nothing is.
    const empty = report.hints.filter((hint) => /-empty /.test(hint)).map((hint) => `knip.json: ${hint}`)
    return [...complaints(report), ...empty, ...short]
  },
  runOnPlanted: async () => {
    const tree = ['--directory', 'tests/checks/planted/dead', '--config', '../../../../knip.json']
    const report = await knip(tree)
    return typeof report === 'string' ? [report] : complaints(report)
  },
  planted: [
    { title: 'a dead export', complaint: /half-dead\.ts: exports dead$/ },
    { title: 'a dead type', complaint: /half-dead\.ts: types DeadShape$/ },
    { title: 'a file that nobody imports', complaint: /orphan\.ts: files/ },
    { title: 'a package that nobody imports', complaint: /package\.json: dependencies nobody-imports-this/ },
  ],
  innocent: /lives|fromTheLab|testedOnly/,
}
