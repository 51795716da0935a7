import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Reporter, SerializedError, TestModule, TestSuite } from 'vitest/node'
import { countsFile, type Counts } from './test-counts'

/** A module or suite whose own code or hooks failed counts as one failure: its tests never ran. */
function brokenSuites(suites: Iterable<TestModule | TestSuite>): number {
  let broken = 0
  for (const suite of suites) if (suite.errors().length > 0) broken += 1
  return broken
}

/** Writes down how many tests passed, failed and were skipped, errors outside of tests among the failed. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const counts: Counts = { passed: 0, failed: unhandled.length, skipped: 0 }
    for (const module of modules) {
      counts.failed += brokenSuites([module, ...module.children.allSuites()])
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        // A test without an end (pending) was cut off.
        counts[state === 'pending' ? 'failed' : state] += 1
      }
    }
    mkdirSync(dirname(countsFile), { recursive: true })
    writeFileSync(countsFile, JSON.stringify(counts))
  }
}
