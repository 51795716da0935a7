import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './built-app'

/** What came of a test run. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** Where the reporter leaves its counts for the runner. */
export const countsFile = join(repository, '.cache/test-counts.json')

/** The counts of the last run; undefined when it ended without any. */
export function readCounts(): Counts | undefined {
  try {
    return JSON.parse(readFileSync(countsFile, 'utf8')) as Counts
  } catch {
    return undefined
  }
}
