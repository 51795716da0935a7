import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuiltApp, repository } from './support/built-app'
import { prepareEngines } from './support/engines'
import { ensurePoppler } from './support/poppler'
import { countsFile, readCounts, type Counts } from './support/test-counts'

/** Runs vitest over all projects, or over what the command line picks, and returns its exit status. */
function runVitest(parameters: readonly string[]): Promise<number> {
  const vitest = join(repository, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=./tests/support/count-reporter.ts']
  const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...parameters], {
    cwd: repository,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((resolve) => {
    child.on('close', (status) => resolve(status ?? 1))
  })
}

/** Everything that a run needs before its first test; a failure here is a failed run. */
function prepare(): void {
  for (const line of prepareEngines()) console.log(line)
  console.log(`Poppler: ${ensurePoppler()}`)
  ensureBuiltApp()
  rmSync(countsFile, { force: true })
}

/** The verdict: a run that ended badly for a reason that no test shows has one failure of its own. */
function judge(status: number, counts: Counts | undefined): Counts {
  if (counts === undefined) {
    console.log('The run ended without a count.')
    return { passed: 0, failed: 1, skipped: 0 }
  }
  if (counts.failed > 0) return counts
  if (counts.passed === 0) console.log('No test ran.')
  return status !== 0 || counts.passed === 0 ? { ...counts, failed: 1 } : counts
}

async function run(): Promise<Counts> {
  try {
    prepare()
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error))
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const status = await runVitest(process.argv.slice(2))
  return judge(status, readCounts())
}

const { passed, failed, skipped } = await run()
if (skipped > 0) console.log(`${skipped} skipped`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
