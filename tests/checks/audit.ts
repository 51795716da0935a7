import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from './check'
import { plantedRoot, runNpm } from './tool'

interface Audit {
  readonly auditReportVersion?: number
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: string; readonly via: readonly unknown[] }>
  >
  /** Instead of a report: the registry was not reached, or does not know the question. */
  readonly message?: string
  readonly error?: { readonly summary?: string }
}

let unasked: string | undefined

function examine(answer: string): string[] {
  const { auditReportVersion, vulnerabilities, message, error } = JSON.parse(answer) as Audit
  if (auditReportVersion === undefined || vulnerabilities === undefined) {
    unasked = `the registry told nothing of advisories (${[error?.summary, message].find(Boolean) ?? 'no reason given'})`
    return []
  }
  return Object.entries(vulnerabilities).map(([name, { severity, via }]) => {
    const titles = via.map((cause) =>
      typeof cause === 'string' ? `through ${cause}` : ((cause as { title?: string }).title ?? 'untitled'),
    )
    return `${name}: ${severity}, ${titles.join('; ')}`
  })
}

/** Known holes in what is shipped. Without a network that stays open, and is said; it is no fault of the repository. */
export const audit: Check = {
  name: 'audit',
  run: async () => {
    unasked = undefined
    const { stdout, stderr } = await runNpm(['audit', '--omit=dev', '--json'])
    if (!stdout.trimStart().startsWith('{')) return [`npm audit gave no report: ${stderr.slice(-500)}`]
    // An address is the machine's own business.
    return examine(stdout.replaceAll(/https?:\/\/[^\s"]+/g, 'the registry'))
  },
  remark: () => unasked,
  // Asked of the registry, it would be seen with a network only: this is what it answers.
  runOnPlanted: () =>
    Promise.resolve(examine(readFileSync(join(plantedRoot, 'shipped/audit-answer.json'), 'utf8'))),
  planted: [
    { title: 'a package with a known hole', complaint: /^holed: high, Prototype pollution in holed$/ },
    { title: 'a package that brings one along', complaint: /^carrier: high, through holed$/ },
  ],
}
