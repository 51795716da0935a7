import type { Check } from './check'
import { ensureBuiltApp } from '../support/built-app'
import { brokenTool, runTool } from './tool'

interface Measured {
  readonly name: string
  readonly passed?: boolean
  readonly size: number
  readonly sizeLimit?: number
}

async function measure(parameters: readonly string[]): Promise<string[]> {
  const result = await runTool('size-limit/bin.js', ['--json', ...parameters])
  if (!result.stdout.trimStart().startsWith('[')) return [brokenTool('size-limit', result)]
  const measured = JSON.parse(result.stdout) as Measured[]
  return measured.flatMap(({ name, passed, size, sizeLimit }) => {
    if (sizeLimit === undefined) return [`${name}: has no limit`]
    if (size === 0) return [`${name}: weighs nothing, so nothing was weighed`]
    return passed === true ? [] : [`${name}: ${size} bytes of ${sizeLimit}`]
  })
}

/** The budgets of .size-limit.js, over the production build. */
export const size: Check = {
  name: 'size',
  run: async () => {
    ensureBuiltApp()
    return measure([])
  },
  runOnPlanted: () => measure(['--config', 'tests/checks/planted/size/.size-limit.json']),
  planted: [
    { title: 'a file over its budget', complaint: /^too big: \d+ bytes of 10$/ },
    { title: 'a file over its uncompressed budget', complaint: /^too big raw: \d+ bytes of 10$/ },
  ],
  innocent: /^small enough/,
}
